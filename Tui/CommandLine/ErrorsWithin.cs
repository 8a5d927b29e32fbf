using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// What a command run inside the screens says besides its answer; how far it is is told, not written.
/// </summary>
/// <param name="tell">Who is told, from any thread.</param>
internal sealed class ErrorsWithin(Action<WorkProgress> tell) : StringWriter(new System.Text.StringBuilder(),
    System.Globalization.CultureInfo.InvariantCulture)
{
    /// <summary>Tells how far the command is.</summary>
    public void Tell(WorkProgress progress) => tell(progress);
}
