using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>A State's update of its transparency report reached the Secretary-General (Article 7(2)).</summary>
/// <param name="State">Who reported.</param>
/// <param name="Year">The calendar year the report covers.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record AnnualReportFiled(StateCode State, int Year, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}

/// <summary>A source says that by that day a State's update for a year had not come.</summary>
/// <param name="State">Whose report was missing.</param>
/// <param name="Year">The calendar year the report would cover.</param>
/// <param name="On">The day the source speaks of.</param>
/// <param name="From">Provenance.</param>
public sealed record AnnualReportMissing(StateCode State, int Year, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
