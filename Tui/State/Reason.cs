namespace CcmPlanner.Tui.State;

/// <summary>Why something on a screen is as it is, where no proof of an obligation says so.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">The reasons.</param>
/// <param name="CommandLine">The command that shows the same, without its days.</param>
internal sealed record Reason(string Title, IReadOnlyList<InfoLine> Lines, string CommandLine);
