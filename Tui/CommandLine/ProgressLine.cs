using System.Globalization;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Says how far a long command is, part by part: on one line of stderr for a person at a terminal, or to the screens
/// that run it.
/// </summary>
internal sealed class ProgressLine : IProgress<WorkProgress>, IDisposable
{
    private readonly Action<WorkProgress> show;
    private readonly Action clear;
    private readonly Lock gate = new();
    private WorkProgress last;
    private int shown = -1;

    private ProgressLine(Action<WorkProgress> show, Action clear) => (this.show, this.clear) = (show, clear);

    /// <summary>A line for the question; null when nobody would see it.</summary>
    public static ProgressLine? For(Question question, TextWriter error) =>
        error is ErrorsWithin within ? To(within.Tell)
        : question.Quiet || Console.IsErrorRedirected ? null
        : OnTerminal(error);

    /// <summary>Told to somebody who shows it.</summary>
    public static ProgressLine To(Action<WorkProgress> tell) => new(tell, static () => { });

    /// <summary>A line that is written over itself.</summary>
    public static ProgressLine OnTerminal(TextWriter error)
    {
        var width = 0;
        return new(
            progress =>
            {
                var line = Words(progress);
                error.Write($"\r{line.PadRight(width)}");
                width = Math.Max(width, line.Length);
            },
            () => error.Write($"\r{new string(' ', width)}\r"));
    }

    /// <inheritdoc/>
    public void Report(WorkProgress value)
    {
        lock (gate)
        {
            // Threads tell of their shares of a part in any order; a new part begins with nothing.
            var percent = PerCent(value);
            if (value.What != last.What || value.Done == 0 || percent > shown)
            {
                (last, shown) = (value, percent);
                show(value);
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        lock (gate)
        {
            if (shown >= 0)
            {
                clear();
                shown = -1;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    private static int PerCent(WorkProgress progress) =>
        progress.All == 0 ? 0 : (int)Math.Min(100, 100 * progress.Done / progress.All);

    private static string Words(WorkProgress progress) => progress.All == 0
        ? $"{progress.What} …"
        : string.Create(CultureInfo.InvariantCulture, $"{PerCent(progress),3} % of {progress.All} {progress.What}");
}
