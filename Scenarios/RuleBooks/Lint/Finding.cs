namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Note = 0,

    /// <summary>To be looked at.</summary>
    Warning,

    /// <summary>Wrong; the law as shipped must have none.</summary>
    Error,
}

/// <summary>Something about the law that its authors should look at.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Kind">One word or two: coverage, citation, dead-rule, parameter, interpretation, portability.</param>
/// <param name="Subject">The provision, rule, parameter or class it is about.</param>
/// <param name="Message">What was found, and what to do.</param>
public sealed record Finding(FindingSeverity Severity, string Kind, string Subject, string Message);
