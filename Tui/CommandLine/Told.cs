namespace CcmPlanner.Tui.CommandLine;

/// <summary>Progress told at once, on whatever thread it comes.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => tell(value);
}
