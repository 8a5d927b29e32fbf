using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Which obligations are asked for; only those are proved.</summary>
/// <param name="States">Only these States; empty for all.</param>
/// <param name="Provision">Only this provision; null for all.</param>
public sealed record ObligationQuery(IReadOnlySet<StateCode> States, string? Provision = null)
{
    /// <summary>Everything.</summary>
    public static ObligationQuery All { get; } = new(new HashSet<StateCode>());

    /// <summary>True when an obligation or note of that State under that provision is asked for.</summary>
    public bool Asks(StateCode state, string provision) =>
        (States.Count == 0 || States.Contains(state)) && (Provision is null || Provision == provision);
}
