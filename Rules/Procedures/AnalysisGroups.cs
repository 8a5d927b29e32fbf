using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>
/// The group that analyses a request: the coordinators of the theme and those of cooperation and assistance, in office
/// on the eve of the meeting that is to decide.
/// </summary>
/// <remarks>
/// Interpretation: the composition is read off the groups of 2018-19 (Austria, Lao PDR, Mozambique, Netherlands, Peru,
/// Sweden), who were those coordinators; the text of the methodology was not available.
/// </remarks>
[Name("CoordinatorsAnalyse")]
[Cite("9MSP", "CCM/MSP/2019/12")]
[Cite("practice", "analysis")]
public sealed class CoordinatorsAnalyse : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionRequest request = null!;
        Meeting meeting = null!;
        Coordinator seat = null!;
        Meeting since = null!;
        Meeting until = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => request)
            .Match(() => meeting, m => m.Id == request.MeetingId)
            .Match(() => seat, s => Groups.Analyse(s.Theme, request.Provision))
            .Match(() => since, m => m.Id == seat.Since, m => m.Closes < meeting.Opens)
            .Match(() => until, m => m.Id == seat.Until, m => m.Closes >= meeting.Opens)
            .Not<ExtensionRequest>(r => r.State == seat.State, r => r.MeetingId == request.MeetingId);

        Then()
            .Yield(_ => new AnalysisGroupMember(
                request.State, request.Provision, request.Number, seat.State, seat.Theme, false));
    }
}

/// <summary>A coordinator that has a request of its own before the same meeting does not analyse.</summary>
/// <remarks>
/// Interpretation: nobody is judge in its own cause, nor in its neighbour's while its own is pending. Lao PDR sat in
/// the group of 2018-19 while its own request was before the 9MSP; whether it stood back is in no source read. The
/// alternative reading is that only the applicant itself stands back from its own request.
/// </remarks>
[Name("ApplicantsAreRecused")]
[Cite("9MSP", "CCM/MSP/2019/12")]
[Cite("practice", "analysis")]
public sealed class ApplicantsAreRecused : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionRequest request = null!;
        Meeting meeting = null!;
        Coordinator seat = null!;
        Meeting since = null!;
        Meeting until = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => request)
            .Match(() => meeting, m => m.Id == request.MeetingId)
            .Match(() => seat, s => Groups.Analyse(s.Theme, request.Provision))
            .Match(() => since, m => m.Id == seat.Since, m => m.Closes < meeting.Opens)
            .Match(() => until, m => m.Id == seat.Until, m => m.Closes >= meeting.Opens)
            .Exists<ExtensionRequest>(r => r.State == seat.State, r => r.MeetingId == request.MeetingId);

        Then()
            .Yield(_ => new AnalysisGroupMember(
                request.State, request.Provision, request.Number, seat.State, seat.Theme, true));
    }
}
