using System.Globalization;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>One line on stderr that says how far a long run is; only for a person at a terminal.</summary>
internal sealed class ProgressLine : IProgress<long>, IDisposable
{
    private readonly TextWriter error;
    private readonly long trials;
    private readonly Lock gate = new();
    private int shown = -1;

    private ProgressLine(long trials, TextWriter error) => (this.trials, this.error) = (trials, error);

    /// <summary>A line for the question; null when nobody would see it.</summary>
    public static ProgressLine? For(Question question, long trials, TextWriter error) =>
        question.Quiet || Console.IsErrorRedirected ? null : new ProgressLine(trials, error);

    /// <inheritdoc/>
    public void Report(long value)
    {
        var percent = (int)(100 * value / trials);
        lock (gate)
        {
            // After the last trial of a run, the first of the next.
            if (percent > shown || (shown == 100 && percent < shown))
            {
                shown = percent;
                error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{percent,3} % of {trials} trials"));
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        if (shown >= 0)
        {
            error.Write("\r" + new string(' ', 40) + "\r");
            shown = -1;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => End();
}
