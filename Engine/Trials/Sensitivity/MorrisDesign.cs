using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;
using MathNet.Numerics.Statistics;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>What moving one input alone does, by Morris's screening.</summary>
/// <param name="Name">The input.</param>
/// <param name="MeanSize">Mean size of the effect per whole range (µ*), in the output's unit.</param>
/// <param name="Mean">Mean effect with its sign (µ); smaller than the mean size when the sign changes.</param>
/// <param name="Spread">
/// Standard deviation of the effects (σ): how much they depend on where the input stands and on the other inputs.
/// </param>
public sealed record ElementaryEffect(string Name, Estimate MeanSize, double Mean, double Spread);

/// <summary>
/// Morris's screening (Technometrics 33, 1991): from random points each input is moved once, in random order, by half
/// its range. Each input stands at the middle of a quarter of its range, so that no distribution is asked for its ends.
/// Costs one run more than there are inputs, which finds the few inputs that matter among many.
/// </summary>
public sealed class MorrisDesign
{
    private const double Move = 0.5;
    private const uint Quarter = 1u << 30;
    private static readonly uint Stream = StreamId.Of("design/morris").Value;
    private readonly ulong seed;
    private readonly IReadOnlyList<string> names;
    private readonly int paths;

    /// <summary>
    /// A screening of named inputs over so many <paramref name="paths"/>. Range: 2 or more; ten to fifty is usual.
    /// </summary>
    public MorrisDesign(ulong seed, IReadOnlyList<string> names, int paths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(names.Count, 1, nameof(names));
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 2);
        this.seed = seed;
        this.names = names;
        this.paths = paths;
        Blocks =
        [
            .. Enumerable.Range(0, names.Count + 1).Select(step => new DesignBlock(
                new BlockDesign(paths, names.Count, (path, input) => Word(path, input, step)), 0)),
        ];
    }

    /// <summary>The points to play: one block for each step of the paths, a row for each path.</summary>
    public IReadOnlyList<DesignBlock> Blocks { get; }

    /// <summary>
    /// The effects, from the outputs of the blocks. Shape: [steps][paths]. Paths with an output that is not a number
    /// are left out. Throws <see cref="ArgumentException"/> when fewer than two are left.
    /// </summary>
    public IReadOnlyList<ElementaryEffect> Analyse(IReadOnlyList<double[]> outputs)
    {
        List<int> told =
            [.. Enumerable.Range(0, paths).Where(path => outputs.All(step => double.IsFinite(step[path])))];
        if (told.Count < 2)
        {
            throw new ArgumentException($"found {told.Count} paths with an output; write at least 2", nameof(outputs));
        }

        return [.. names.Select(
            (name, input) => Effect(name, [.. told.Select(path => EffectOf(outputs, path, input))]))];
    }

    private static ElementaryEffect Effect(string name, double[] effects)
    {
        var sizes = new RunningStatistics(effects.Select(Math.Abs));
        var signed = new RunningStatistics(effects);
        return new ElementaryEffect(
            name,
            new Estimate(sizes.Mean, Estimates.Z * sizes.StandardDeviation / Math.Sqrt(sizes.Count)),
            signed.Mean,
            signed.StandardDeviation);
    }

    private double EffectOf(IReadOnlyList<double[]> outputs, int path, int input)
    {
        var step = (int)Place(path, input);
        var isUp = Word(path, input, 0) < 2 * Quarter;
        return (outputs[step + 1][path] - outputs[step][path]) / (isUp ? Move : -Move);
    }

    /// <summary>At which step of the path the input is moved.</summary>
    private long Place(long path, int input) => new KeyedPermutation(seed, (int)path, names.Count).At(input);

    private uint Word(long path, int input, int step)
    {
        var start = (Philox.Block(seed, (uint)path, (uint)input, Stream, 0).First & ~(Quarter - 1)) | (Quarter / 2);
        return unchecked(step > Place(path, input) ? start + (2 * Quarter) : start); // half the range on, or back
    }
}
