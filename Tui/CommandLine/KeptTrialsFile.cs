using System.Globalization;
using System.Text;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Every outcome of every trial as comma-separated columns; an outcome that does not apply is left empty.
/// </summary>
internal static class KeptTrialsFile
{
    private const int MostCells = 200_000_000;

    /// <summary>Plays the trials and writes them, whole or not at all.</summary>
    public static void Write(
        string path, IOutcomeModel model, TrialRange trials, WorkSplit split, IProgress<long>? progress,
        CancellationToken cancellation)
    {
        if (trials.Count * model.Outcomes.All.Count > MostCells)
        {
            throw new CommandEnds(
                ExitCode.Usage,
                $"ccm: --keep-trials: found {trials.Count} trials of {model.Outcomes.All.Count} outcomes; "
                    + $"write at most {MostCells / model.Outcomes.All.Count} trials, or keep slices");
        }

        var kept = KeptTrials.Of(model, trials, split, progress: progress, cancellation: cancellation)
            ?? throw new OperationCanceledException(cancellation);
        var text = new StringBuilder("trial");
        foreach (var outcome in kept.Outcomes)
        {
            text.Append(CultureInfo.InvariantCulture, $",{outcome.Name} ({outcome.Unit})");
        }

        text.Append('\n');
        for (var at = 0; at < kept.Trials.Count; at++)
        {
            text.Append(kept.Trials.First + at);
            foreach (var outcome in kept.Outcomes)
            {
                var value = kept.Of(outcome)[at];
                text.Append(',');
                if (value != Outcome.Absent)
                {
                    text.Append(value);
                }
            }

            text.Append('\n');
        }

        AtomicFile.Write(path, text.ToString());
    }
}
