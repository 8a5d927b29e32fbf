using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Facts and conclusions as sentences, with States by name and every fact's source and confidence beside it.</summary>
internal sealed class FactText(Dictionary<StateCode, string> names)
{
    /// <summary>The State's name, or its code when the data do not name it.</summary>
    public string NameOf(StateCode state) => names.GetValueOrDefault(state, state.Value);

    /// <summary>A decision as something to cite.</summary>
    public static string Citation(ExtensionDecision decision) => $"{decision.MeetingId} decision on request {decision.Number}";

    /// <summary>One sentence; facts carry source and confidence in brackets.</summary>
    public string Describe(object fact) => fact is IFact sourced
        ? $"{Sentence(fact)} [{sourced.From.Source}; {sourced.From.Confidence.ToString().ToLowerInvariant()}{(sourced.From.Assumed ? "; assumed" : "")}]"
        : Sentence(fact);

    private string Sentence(object fact) => fact switch
    {
        Instrument f => $"{NameOf(f.State)} deposited its instrument ({f.Kind.ToString().ToLowerInvariant()}) on {Iso(f.Deposited)}",
        Signature f => $"{NameOf(f.State)} signed on {Iso(f.On)}",
        WithdrawalNotice f => $"the Depositary received {NameOf(f.State)}'s notice of withdrawal on {Iso(f.Received)}",
        Meeting f => $"{f.Name} ({f.Id}) opens {Iso(f.Opens)}, closes {Iso(f.Closes)}, {f.Status.ToString().ToLowerInvariant()}{(f.DecisionsKnown ? "" : ", its decisions are not in the data")}",
        Stockpile f => $"{NameOf(f.State)}'s stockpile at entry into force: {f.Holding.ToString().ToLowerInvariant()}",
        StockpileDestroyed f => $"{NameOf(f.State)} completed destruction: {f.On}",
        NoStockpileShown f => $"{NameOf(f.State)} stated that it holds no stockpile: {f.On}",
        Remnants f => $"{NameOf(f.State)}'s cluster munition remnants at entry into force: {f.Holding.ToString().ToLowerInvariant()}",
        ClearanceCompleted f => $"{NameOf(f.State)} completed clearance: {f.On}",
        CompletionDeclared f => $"{NameOf(f.State)} declared completion: {f.On}",
        ClearanceReopened f => $"{NameOf(f.State)} found remnants again: {f.On}",
        ExtensionRequest f => $"{NameOf(f.State)}'s request {f.Number} under {f.Provision} to {f.MeetingId}, filed {f.Requested?.Text ?? "on an unknown day"}{Asked(f)}",
        ExtensionDecision f => $"{f.MeetingId} {f.Outcome.ToString().ToLowerInvariant()} {NameOf(f.State)}'s request {f.Number} under {f.Provision} ({f.On}){NewDue(f)}",
        InitialReportFiled f => $"{NameOf(f.State)} filed its initial report: {f.On}",
        InitialReportMissing f => $"{NameOf(f.State)} was listed without an initial report on {Iso(f.On)}",
        Parameter f => $"{f.Id} = {f.Value} {f.Unit} [{f.Cite}; {f.Status.ToString().ToLowerInvariant()}]",
        AsOfDay f => $"asked as of {Iso(f.Day)}",
        _ => Conclusion(fact),
    };

    private string Conclusion(object fact) => fact switch
    {
        TreatyInForce c => $"the Convention entered into force on {Iso(c.On)} (decisive deposit {Iso(c.DecisiveDeposit)})",
        EntryIntoForce c => $"the Convention entered into force for {NameOf(c.State)} on {Iso(c.On)}",
        WithdrawalEffect c => $"{NameOf(c.State)}'s withdrawal took effect on {Iso(c.On)}",
        OriginalDeadline c => $"{NameOf(c.State)}'s original date under {c.Provision} is {Iso(c.Due)}{(c.Certain ? "" : ", if there is anything to fulfil")}",
        DeadlineAfter c => c.Decided == 0
            ? $"{NameOf(c.State)}'s date under {c.Provision} before any decision is {Iso(c.Due)}"
            : $"{NameOf(c.State)}'s date under {c.Provision} after decision {c.Decided} is {Iso(c.Due)}",
        LastKnownDeadline c => $"{NameOf(c.State)}'s last date under {c.Provision} known to be in force is {Iso(c.Due)}",
        Fulfilment c => $"{NameOf(c.State)} fulfilled {c.Provision}: {c.On}",
        DutyEnded c => $"{NameOf(c.State)}'s duty under {c.Provision} ended: {c.Because}",
        DecisionOutstanding c => $"the decision of {c.MeetingId} that could move {NameOf(c.State)}'s date under {c.Provision} is not in the data",
        RequestsDue c => $"requests under {c.Provision} to {c.MeetingId} are due by {Iso(c.On)}",
        WorkPlanDue c => $"the ISU work plan for {c.MeetingId} is to be circulated by {Iso(c.On)}",
        DutyStanding c => $"{NameOf(c.State)}, {c.Provision}: {StatusWord(c.Status)}, {c.Because}",
        _ => fact.ToString() ?? fact.GetType().Name,
    };

    private static string StatusWord(ObligationStatus status) =>
        status == ObligationStatus.MetLate ? "met-late" : status.ToString().ToLowerInvariant();

    private static string Asked(ExtensionRequest request) =>
        request.DueRequested is { } due ? $", asking for {Iso(due)}" : "";

    private static string NewDue(ExtensionDecision decision) =>
        decision.NewDue is { } due ? $": new deadline {Iso(due)}" : "";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
