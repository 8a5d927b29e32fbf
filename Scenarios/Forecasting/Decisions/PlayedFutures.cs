namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>Adds up the futures that the steps of a study play, and tells of them.</summary>
internal sealed class PlayedFutures(IProgress<long>? told) : IProgress<long>
{
    private long before;

    /// <summary>So many of the step that is on are played.</summary>
    public void Report(long value) => told?.Report(before + value);

    /// <summary>So many more are played, and none of them is told of again.</summary>
    public void Add(long futures)
    {
        before += futures;
        told?.Report(before);
    }
}
