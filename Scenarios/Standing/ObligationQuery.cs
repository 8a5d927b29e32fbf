using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Which years of a duty owed once a year are asked for.</summary>
public enum YearScope
{
    /// <summary>Every year that has begun.</summary>
    All,

    /// <summary>Years that are open or settled; a year about which no source speaks is left out.</summary>
    Telling,

    /// <summary>Those, and the last year that has fallen due even where no source speaks of it.</summary>
    TellingAndLatest,

    /// <summary>Years not yet due, also those that have not begun.</summary>
    Coming,
}

/// <summary>Which obligations are asked for; only those are proved.</summary>
/// <param name="States">Only these States; empty for all.</param>
/// <param name="Provision">Only this provision; null for all.</param>
/// <param name="Years">Which years of yearly duties.</param>
public sealed record ObligationQuery(
    IReadOnlySet<StateCode> States,
    string? Provision = null,
    YearScope Years = YearScope.All)
{
    /// <summary>Everything.</summary>
    public static ObligationQuery All { get; } = new(new HashSet<StateCode>());

    /// <summary>True when an obligation or note of that State under that provision is asked for.</summary>
    public bool Asks(StateCode state, string provision) =>
        (States.Count == 0 || States.Contains(state))
            && (Provision is null || Rules.Provision.IsUnder(provision, Provision));
}
