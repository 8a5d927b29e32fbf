using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>The machinery as members of a JSON document.</summary>
internal static class MachineryJson
{
    /// <summary>Writes every part, also the empty ones.</summary>
    public static void Write(Utf8JsonWriter json, MachineryOutlook machinery)
    {
        json.Objects("requests", machinery.Requests, Request);
        json.Objects("analysisGroups", machinery.Groups, Group);
        json.Objects("matters", machinery.Matters, matter => Matter(json, matter, machinery.GoodOffices));
        json.WriteStartObject("parties");
        json.Number("byDeposit", machinery.Parties?.ByDeposit);
        json.Number("inForce", machinery.Parties?.InForce);
        json.Number("withdrawn", machinery.Parties?.Withdrawn);
        json.Number("majority", machinery.Majorities?.Majority);
        json.Number("twoThirds", machinery.Majorities?.TwoThirds);
        json.WriteEndObject();
        json.Objects("officers", machinery.Committee, Officer);
        json.Objects("coordinators", machinery.Coordinators, Coordinator);
        json.Objects("seats", machinery.Seats, Seats);
        json.Objects("workPlans", machinery.WorkPlans, WorkPlan);
        json.Objects("budgets", machinery.Budgets, Budget);
        json.Objects("yearsWithoutPlan", machinery.Gaps, gap => json.WriteNumber("year", gap.Year));
        json.Objects("arrears", machinery.Arrears, Owed);
        json.Objects("warnings", machinery.Warnings, Remark);

        void Request(RequestStage stage)
        {
            Key(json, stage.State, stage.Provision, stage.Number);
            json.WriteString("stage", Word(stage.Stage));
            json.WriteString("since", stage.Since?.Text);
            json.WriteString("next", stage.Next);
            json.Date("nextBy", stage.NextBy);
        }

        void Group(AnalysisGroupMember member)
        {
            Key(json, member.State, member.Provision, member.Number);
            json.WriteString("member", member.Member.Value);
            json.WriteString("theme", Word(member.Theme));
            json.WriteBoolean("recused", member.Recused);
        }

        void Officer(CommitteeOfficer officer)
        {
            json.WriteString("office", Word(officer.Office));
            json.WriteString("state", officer.State.Value);
            json.WriteString("meeting", officer.MeetingId);
        }

        void Coordinator(CoordinatorInOffice coordinator)
        {
            json.WriteString("theme", Word(coordinator.Theme));
            json.WriteString("state", coordinator.State.Value);
        }

        void Seats(CommitteeSeats seats)
        {
            json.WriteString("theme", Word(seats.Theme));
            json.WriteNumber("seats", seats.Seats);
            json.WriteNumber("known", seats.Known);
            json.WriteNumber("vacant", seats.Vacant);
            json.WriteNumber("unknown", seats.Unknown);
        }

        void WorkPlan(WorkPlanStanding plan)
        {
            json.WriteNumber("year", plan.Year);
            json.WriteString("meeting", plan.MeetingId);
            json.Date("due", plan.Due);
            json.WriteString("status", Word(plan.Status));
        }

        void Budget(BudgetSum budget)
        {
            json.WriteNumber("year", budget.Year);
            json.WriteNumber("sumChf", budget.SumChf);
            json.WriteNumber("totalChf", budget.TotalChf);
            json.WriteBoolean("agrees", budget.Agrees);
        }

        void Owed(Arrears arrears)
        {
            json.WriteString("state", arrears.State.Value);
            json.WriteNumber("year", arrears.Year);
            json.WriteString("channel", Word(arrears.Channel));
            json.WriteNumber("amountChf", arrears.AmountChf);
            json.Date("due", arrears.Due);
            json.WriteNumber("wholeYears", arrears.WholeYears);
        }

        void Remark(Warning warning)
        {
            json.WriteString("subject", warning.Subject);
            json.WriteString("state", warning.State?.Value);
            json.WriteString("text", warning.Text);
        }
    }

    private static void Matter(Utf8JsonWriter json, MayGoToMeeting matter, IReadOnlyList<MayAskGoodOffices> offices)
    {
        json.WriteString("id", matter.Id);
        json.WriteString("state", matter.State.Value);
        json.WriteString("meeting", matter.MeetingId);
        json.Date("goodOfficesUntil", offices.FirstOrDefault(office => office.Id == matter.Id)?.Until);
    }

    private static void Key(Utf8JsonWriter json, StateCode state, string provision, int number)
    {
        json.WriteString("state", state.Value);
        json.WriteString("provision", provision);
        json.WriteNumber("number", number);
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
