namespace CcmPlanner.Scenarios.Intake;

/// <summary>Where something stands in a text somebody wrote.</summary>
/// <param name="File">File name as the reader was given it.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in characters, counted from 1.</param>
/// <param name="Path">JSON path: <c>$.facts[3].deposited</c>.</param>
public sealed record Place(string File, int Line, int Column, string Path)
{
    /// <summary><c>file:line:col path</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column} {Path}";
}
