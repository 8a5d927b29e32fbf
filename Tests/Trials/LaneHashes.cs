using CcmPlanner.Benchmarks.Reference;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>
/// Fingerprints of two simulations, one written in vectors and one in columns, however the work is cut.
/// </summary>
internal static class LaneHashes
{
    public const string Reference = "reference kernel";
    public const string Columns = "column model";

    public static string Of(string name, long trials, WorkSplit split, int shards = 1)
    {
        var merged = new Tally(ModelOf(name, split.Width).Layout);
        for (var shard = 0; shard < shards; shard++)
        {
            var part = new TrialRange(trials * shard / shards, (trials * (shard + 1) / shards) - 1);
            merged.Merge(TrialRun.Run(ModelOf(name, split.Width), part, split).Tally);
        }

        return ResultHash.Of(name, TrialRange.FirstTrials(trials), merged);
    }

    private static OutcomeTally ModelOf(string name, LaneWidth width) => new(name switch
    {
        Reference => new ReferenceModel(ReferenceWorld.Invented, 7, width),
        _ => new LaneColumnModel(new WordSource(7, width), "ALP", "BET", "GAM"),
    });
}
