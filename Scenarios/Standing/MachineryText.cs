using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// The Convention's machinery in words: the procedure of requests, meetings, counts, amendments, withdrawal.
/// </summary>
internal static class MachineryText
{
    /// <summary>One sentence; null for what is not of the machinery.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) =>
        Procedure(fact, nameOf) ?? Meetings(fact) ?? Amendments(fact, nameOf) ?? SupportUnitText.Describe(fact, nameOf);

    /// <summary>A stage of the procedure in a few words.</summary>
    public static string Word(ProcedureStage stage) => stage switch
    {
        ProcedureStage.Intended => "intended",
        ProcedureStage.Filed => "filed",
        ProcedureStage.Published => "published",
        ProcedureStage.Questioned => "questioned",
        ProcedureStage.Answered => "answered",
        ProcedureStage.Revised => "revised",
        ProcedureStage.Drafted => "draft decision",
        ProcedureStage.DecisionNotKnown => "decision not known",
        ProcedureStage.InSilence => "silence procedure",
        ProcedureStage.Refused => "refused",
        ProcedureStage.Granted => "granted",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    private static string? Procedure(object fact, Func<StateCode, string> nameOf)
    {
        string Request(StateCode state, string provision, int number) =>
            $"{nameOf(state)}'s request {number} under {provision}";
        return fact switch
        {
            RequestStep f => $"{Request(f.State, f.Provision, f.Number)}: {Word(f.Stage)} {f.On}",
            SilenceProcedure f =>
                $"{Request(f.State, f.Provision, f.Number)}: decision proposed in writing {Iso(f.Opened)}, objections "
                + $"until {Iso(f.Closes)}",
            VoteOnRequest f =>
                $"{Request(f.State, f.Provision, f.Number)}: {f.InFavour} in favour, {f.Against} against, "
                + $"{f.Abstaining} abstaining on {Iso(f.On)}",
            BenchmarkSet f =>
                $"{Request(f.State, f.Provision, f.Number)}, benchmark {f.Benchmark} by {Iso(f.Due)}: {f.Content}",
            BenchmarkReached f => $"{Request(f.State, f.Provision, f.Number)}, benchmark {f.Benchmark} reached: {f.On}",
            StageReached c =>
                $"{Request(c.State, c.Provision, c.Number)} reached the stage {Word(c.Stage)}: "
                + $"{c.Since?.Text ?? "on an unknown day"}",
            CurrentStage c => $"{Request(c.State, c.Provision, c.Number)} is at the stage {Word(c.Stage)}",
            NextStep c => $"{Request(c.State, c.Provision, c.Number)}: next {c.Next}{By(c.By)}",
            RequestStage c =>
                $"{Request(c.State, c.Provision, c.Number)}: "
                + $"{Word(c.Stage)}{(c.Next is null ? "" : $"; next {c.Next}{By(c.NextBy)}")}",
            AnalysisGroupMember c =>
                $"{nameOf(c.Member)} {(c.Recused ? "stands back from" : "belongs to")} the group that analyses "
                + $"{Request(c.State, c.Provision, c.Number)}",
            VoteOutcome c =>
                $"{Request(c.State, c.Provision, c.Number)}: the vote {(c.Carried ? "carried" : "did not carry")}, "
                + $"{c.InFavour} in favour, {c.Needed} needed",
            DecidedInWriting c =>
                $"{Request(c.State, c.Provision, c.Number)} was decided in writing after {c.MeetingId}: {c.On}",
            SilenceProcedureNeeded c =>
                $"{Request(c.State, c.Provision, c.Number)}: {c.MeetingId} opens after the deadline of {Iso(c.Due)}, "
                + $"a decision in writing is needed",
            BenchmarkStanding c =>
                $"{Request(c.State, c.Provision, c.Number)}, benchmark {c.Benchmark}: {DutyText.Word(c.Status)}, due "
                + $"{Iso(c.Due)}",
            Warning c => $"{(c.State is null ? "" : nameOf(c.State) + ", ")}{c.Subject}: {c.Text}",
            _ => null,
        };
    }

    private static string? Meetings(object fact) => fact switch
    {
        MachineryDay f => $"the machinery asked about on {Iso(f.Day)}",
        CountDay f => $"States Parties counted on {Iso(f.Day)}",
        NextMeeting c => $"the next meeting is {c.MeetingId}, opening {Iso(c.Opens)}",
        MeetingFollows c => $"{c.Later} follows {c.Earlier}",
        YearWithoutMeetingOfStatesParties c => $"no Meeting of States Parties in {c.Year}, {c.MeetingId} instead",
        ConveningStanding c =>
            $"{c.Paragraph}: {c.MeetingId} opened {Iso(c.Opened)}, {(c.Kept ? "by" : "after")} {Iso(c.Due)}",
        ReviewConference c => $"{c.Conference} opened {Iso(c.Opens)} and closed {Iso(c.Closes)}",
        ReviewInterval c => $"{c.Later} opens {Iso(c.Opens)}; after {c.Earlier} not before {Iso(c.NotBefore)}",
        PartyCount c => $"{c.ByDeposit} States Parties by deposit, {c.InForce} in force on {Iso(c.Day)}",
        MajoritiesNeeded c => $"of {c.Parties} States Parties {c.Majority} are a majority, {c.TwoThirds} two thirds",
        UniversalisationOutcome c => $"{c.ByDeposit} States Parties by {Iso(c.By)}; the target was {c.Target}",
        _ => null,
    };

    private static string? Amendments(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        ArmedConflict f =>
            $"{nameOf(f.State)} engaged in armed conflict from "
            + $"{Iso(f.Began)}{(f.Ended is { } end ? $" to {Iso(end)}" : "")}",
        WithdrawalPeriod c => $"the six months of {nameOf(c.State)}'s withdrawal end on {Iso(c.Expiry)}",
        WithdrawalSuspended c => $"{nameOf(c.State)}'s withdrawal does not take effect while the armed conflict lasts",
        AmendmentProposal f => $"the proposal {f.Amendment} was circulated on {Iso(f.Circulated)}",
        AmendmentSupport f => $"{nameOf(f.State)} supported the proposal {f.Amendment} on {Iso(f.On)}",
        AmendmentVote f =>
            $"{f.Amendment}: {f.InFavour} in favour, {f.Against} against, {f.Abstaining} abstaining on {Iso(f.On)}",
        AmendmentAcceptance f => $"{nameOf(f.State)} accepted the amendment {f.Amendment} on {Iso(f.Deposited)}",
        AmendmentSupportDue c => $"support for the proposal {c.Amendment} counts until {Iso(c.On)}",
        AmendmentConferenceDue c =>
            $"{c.Supporters} States Parties supported the proposal {c.Amendment}, {c.Needed} were needed",
        AmendmentConferenceTiming c =>
            $"the conference on {c.Amendment} is held "
            + $"{(c.MeetingId is null ? "early, as a majority wants" : $"immediately after {c.MeetingId}")}",
        AmendmentVoteOutcome c => $"{c.Amendment} was {(c.Adopted ? "adopted" : "not adopted")} on {Iso(c.On)}",
        PartyAtAdoption c => $"{nameOf(c.State)} was a State Party when {c.Amendment} was adopted",
        AmendmentInForce c => $"the amendment {c.Amendment} entered into force on {Iso(c.On)}",
        AmendmentBinds c => $"the amendment {c.Amendment} binds {nameOf(c.State)} from {Iso(c.On)}",
        _ => null,
    };

    private static string By(LocalDate? day) => day is { } known ? $" by {Iso(known)}" : "";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
