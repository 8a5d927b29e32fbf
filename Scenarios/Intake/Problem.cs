namespace CcmPlanner.Scenarios.Intake;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Worth a look; the text can be used as it is.</summary>
    Note,

    /// <summary>The text cannot be used until it is mended.</summary>
    Error,
}

/// <summary>One mistake in a text, said so that its author can mend it.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Found">What stands there, after the word "found".</param>
/// <param name="Write">What to write instead, after the word "write".</param>
public sealed record Problem(Severity Severity, Place At, string Found, string Write)
{
    /// <summary>The message without the place.</summary>
    public string Message => $"found {Found}; write {Write}";

    /// <summary>By file, line and column.</summary>
    public static int ByPlace(Problem left, Problem right)
    {
        var byFile = string.CompareOrdinal(left.At.File, right.At.File);
        var byLine = byFile != 0 ? byFile : left.At.Line.CompareTo(right.At.Line);
        return byLine != 0 ? byLine : left.At.Column.CompareTo(right.At.Column);
    }

    /// <summary>One line: <c>file:line:col path: found …; write …</c>.</summary>
    public override string ToString() => $"{At}: {Message}";
}
