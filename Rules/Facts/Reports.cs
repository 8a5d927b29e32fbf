using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>A State's initial transparency report reached the Secretary-General (Article 7(1)).</summary>
/// <param name="State">Who reported.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record InitialReportFiled(StateCode State, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}

/// <summary>A State was on a published list of overdue initial reports: by that day it had not filed.</summary>
/// <param name="State">Who was on the list.</param>
/// <param name="On">Day of the list.</param>
/// <param name="From">Provenance.</param>
public sealed record InitialReportMissing(StateCode State, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
