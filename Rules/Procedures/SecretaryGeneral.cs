using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Article 7(3): every report received is sent on to all States Parties.</summary>
[Name("ReportsAreTransmitted")]
[Cite("CCM", "7(3)")]
public sealed class ReportsAreTransmitted : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        InitialReportFiled report = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => report);

        Then()
            .Yield(_ => new ReportToTransmit(report.State, Provision.InitialReport, report.On));
    }
}

/// <summary>Article 13(2): whoever may observe meetings may be invited to an Amendment Conference.</summary>
[Name("ObserversOfTheConference")]
[Cite("CCM", "13(2)")]
public sealed class ObserversOfTheConference : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentConferenceDue conference = null!;
        CommitteeObserver observer = null!;

        When()
            .Match(() => conference)
            .Match(() => observer);

        Then()
            .Yield(_ => new ConferenceObserver(conference.Amendment, observer.Organisation));
    }
}

/// <summary>
/// Article 14(3): the tasks of the Secretary-General rest on a mandate, given by the General Assembly's yearly
/// resolution.
/// </summary>
/// <remarks>Interpretation: the plenary's vote gives the mandate, not that of the First Committee before it.</remarks>
[Name("AssemblyGivesTheMandate")]
[Cite("CCM", "14(3)")]
public sealed class AssemblyGivesTheMandate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AssemblyVote vote = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => vote, v => v.Body == AssemblyBody.Plenary, v => v.Yes > v.No);

        Then()
            .Yield(_ => new MandateGiven(vote.On, vote.Resolution));
    }
}
