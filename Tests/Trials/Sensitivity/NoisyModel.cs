using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials.Sensitivity;

/// <summary>
/// A model with two inputs and chance of its own: a million times x1 + x2 / 2 + √0.625 · noise, each between 0 and 1.
/// </summary>
internal sealed class NoisyModel : IOutcomeModel
{
    private static readonly StreamId Noise = StreamId.Of("noise");
    private readonly WordSource source;
    private readonly Outcome sum;

    public NoisyModel(WordSource source)
    {
        this.source = source;
        sum = Outcomes.Add("sum", "1", new RelativeScale());
    }

    public OutcomeList Outcomes { get; } = new();

    public static InputWord Input(string name) => new(name, new WordAddress(StreamId.Of(name), 0, 0));

    public OutcomeKernel NewKernel() => batch =>
    {
        var values = batch.Of(sum);
        for (var i = 0; i < batch.Count; i++)
        {
            double Unit(StreamId stream) => Draws.Unit(source.Block(batch.FirstTrial + i, stream, 0).First);
            values[i] = (long)(1e6 * (Unit(Input("x1").Address.Stream) + (Unit(Input("x2").Address.Stream) / 2)
                + (Math.Sqrt(0.625) * Unit(Noise))));
        }
    };
}
