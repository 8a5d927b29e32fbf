namespace CcmPlanner.Scenarios.Requests;

/// <summary>
/// Whether what a request says fits together: areas, milestones, teams, pace, money. Arithmetic only.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="law">What the rules say of it.</param>
/// <param name="best">Most land released in one year on record, with that year; null without a record.</param>
/// <param name="limits">Our own thresholds.</param>
internal sealed class PlanChecks(
    RequestDocument request, RequestLaw law, (int Year, decimal Area)? best, RequestThresholds limits)
{
    private const decimal MonthsInAYear = 12;

    private string[] Paragraph => [request.IsClearance ? "CCM 4(5)" : "CCM 3(3)"];

    private decimal? Remaining => request.IsClearance ? request.Areas?.Remaining : request.Stockpile?.Remaining;

    private string Unit => request.IsClearance ? "km²" : "munitions";

    /// <summary>Every check that applies to the article.</summary>
    public IReadOnlyList<RequestVerdict> All() => request.IsClearance
        ? [Necessity(), Areas(), Cover(), TeamsAgree(), Teams(), Pace(), UnitCost(), Funded()]
        : [Necessity(), Cover(), Funded()];

    /// <summary>Not more time than the State's own plan needs, and not less.</summary>
    public RequestVerdict Necessity()
    {
        const string matter = "Does the length follow from the State's own plan?";
        if (request.Milestones is not { } plan || law.DueRequested is not { } due || law.Before is not { } before)
        {
            return new RequestVerdict(
                "necessary", matter, null, "without milestones and a deadline asked for it cannot be told", Paragraph,
                "By which day does the plan reach its end?");
        }

        var end = plan.Steps[^1].By;
        var slack = RequestLaw.MonthsBetween(end, due);
        var most = (int)limits["necessary.slack"];
        return end > due
            ? new RequestVerdict(
                "necessary", matter, false,
                $"the plan ends on {Plain.Of(end)}, after the deadline asked for, {Plain.Of(due)}", Paragraph,
                "Why does the plan end after the deadline that is asked for?",
                "Ask for a plan that ends within the period, or treat the request as one for interim time.")
            : new RequestVerdict(
                "necessary",
                matter,
                slack <= most,
                $"the plan ends on {Plain.Of(end)}, {slack} months before the deadline asked for, {Plain.Of(due)} (up "
                + $"to {most} are not questioned)",
                [.. Paragraph, "threshold necessary.slack (assumed)"],
                slack <= most ? null : $"Why are {slack} months needed after the plan has ended?",
                slack <= most ? null
                    : $"Consider {RequestLaw.MonthsBetween(before.Due, end)} months, which the plan itself needs.");
    }

    /// <summary>What was there, was found and was released leaves what remains.</summary>
    public RequestVerdict Areas()
    {
        const string matter = "Do the areas add up?";
        if (request.Areas is not
            {
                AtEntryIntoForce: { } first, ReleasedSince: { } released,
                Remaining: { } remaining
            } areas)
        {
            return new RequestVerdict(
                "areas-agree", matter, null,
                "the area at entry into force, the area released since and the area remaining are not all given",
                ["CCM 4(6)(d)-(f)"],
                "How do the area at entry into force, what was found, what was released and what remains fit "
                + "together?");
        }

        var left = first + (areas.FoundLater ?? 0) - released;
        var passed = IsNear(left, remaining, limits["figures.tolerance"]);
        return new RequestVerdict(
            "areas-agree",
            matter,
            passed,
            $"{Plain.Of(first)} km² at entry into force and {Plain.Of(areas.FoundLater ?? 0)} km² found later, less "
            + $"{Plain.Of(released)} km² released, "
                + $"leave {Plain.Of(left)} km²; the request says {Plain.Of(remaining)} km² remain",
            ["CCM 4(6)(d)-(f)"],
            passed ? null
                : $"Which changes explain the {Plain.Of(Math.Abs(left - remaining))} km² between the two figures?",
            passed ? null : "Ask for the areas year by year from entry into force on: found, released, remaining.");
    }

    /// <summary>The milestones add up to what remains.</summary>
    public RequestVerdict Cover()
    {
        const string matter = "Do the milestones reach everything that remains?";
        string[] cites = [request.IsClearance ? "CCM 4(6)(c)" : "CCM 3(4)(c)"];
        if (request.Milestones is not { } plan || Remaining is not { } remaining)
        {
            return new RequestVerdict(
                "milestones-cover", matter, null, $"there are no milestones in {Unit}, or what remains is not given",
                cites,
                $"How many {Unit} will be done by the end of each year?");
        }

        var planned = plan.Steps[^1].Done;
        var passed = IsNear(planned, remaining, limits["figures.tolerance"]);
        return new RequestVerdict(
            "milestones-cover",
            matter,
            passed,
            $"the milestones add up to {Plain.Of(planned)} {Unit} of the {Plain.Of(remaining)} {Unit} that remain",
            cites,
            passed ? null
                : planned < remaining ? $"When will the other {Plain.Of(remaining - planned)} {Unit} be done?"
                : $"Where do the {Plain.Of(planned - remaining)} {Unit} beyond what remains come from?",
            passed ? null
                : "Ask for milestones that reach all that remains, or say openly that another request will follow.");
    }

    /// <summary>Two statements about teams and years say the same amount of work.</summary>
    public RequestVerdict TeamsAgree()
    {
        const string matter = "Do the statements about teams and years agree?";
        if (request.Teams is not
            {
                Available: > 0 and { } available, Required: { } required,
                YearsAtPresent: { } stated
            } teams
            || (teams.YearsRequired ?? law.MonthsRequested / MonthsInAYear) is not { } years)
        {
            return new RequestVerdict(
                "teams-agree", matter, null, "there are not two statements to compare", ["CCM 4(6)(b)"],
                "How many years would the work take with the teams there are, and how many teams would the period "
                + "asked for need?");
        }

        var work = required * years;
        var follows = work / available;
        var passed = IsNear(follows, stated, limits["teams.tolerance"]);
        return new RequestVerdict(
            "teams-agree",
            matter,
            passed,
            $"{required} teams for {Plain.Years(years)} years are {Plain.Of(work)} team-years, {Plain.Years(follows)} "
            + $"years with the {available} teams there are; "
                + $"the request says {Plain.Years(stated)} years{Output(work, available * stated)}",
            ["CCM 4(6)(b)", "threshold teams.tolerance (assumed)"],
            passed ? null
                : $"Which is right: {Plain.Years(follows)} years, which follows from {required} teams for "
                    + $"{Plain.Years(years)} years, or {Plain.Years(stated)} years?",
            passed ? null : "Ask for one reckoning of teams, output and years before the draft decision.");
    }

    // What the two statements make a team release in a year.
    private string Output(decimal one, decimal other) => Remaining is > 0 and { } area && one > 0 && other > 0
        ? $" ({Plain.Of(area / one)} against {Plain.Of(area / other)} km² a team and year)"
        : "";

    /// <summary>There are as many teams as the plan needs.</summary>
    public RequestVerdict Teams()
    {
        const string matter = "Are the teams there that the plan needs?";
        if (request.Teams is not { Available: { } available, Required: { } required })
        {
            return new RequestVerdict(
                "teams", matter, null, "the teams there are and the teams needed are not both given", ["CCM 4(6)(b)"]);
        }

        return new RequestVerdict(
            "teams",
            matter,
            available >= required,
            $"{available} of {required} teams are there",
            ["CCM 4(6)(b)"],
            available >= required ? null : $"Where will the other {required - available} teams come from, and when?",
            available >= required ? null : "Tie the extension to a benchmark: the teams in the field by a day.");
    }

    /// <summary>The plan's fastest year against the best year on record.</summary>
    public RequestVerdict Pace()
    {
        const string matter = "Has the State worked at the planned pace before?";
        if (request.Milestones is not { } plan || best is not { } record || law.Before is not { } before)
        {
            return new RequestVerdict(
                "pace", matter, null, "there are no milestones, or no year of work is on record", ["CCM 4(6)(c)"]);
        }

        var start = request.Filed?.Latest ?? before.Due;
        var years = Math.Max(RequestLaw.MonthsBetween(start, plan.Steps[^1].By), 1) / MonthsInAYear;
        var pace = plan.Steps[^1].Done / years;
        var most = (decimal)limits["pace.best"];
        var passed = record.Area > 0 && pace <= record.Area * most;
        return new RequestVerdict(
            "pace",
            matter,
            passed,
            $"the plan needs {Plain.Of(pace)} km² a year; the best year on record is {record.Year} with "
            + $"{Plain.Of(record.Area)} km² "
                + $"(up to {Plain.Of(most)} times that is not questioned)",
            ["CCM 4(6)(b)-(c)", "threshold pace.best (assumed)"],
            passed ? null
                : $"What makes {Plain.Of(pace)} km² a year possible, when the best year was {Plain.Of(record.Area)} "
                    + $"km²?",
            passed ? null
                : "Ask what changes: teams, machines, survey, season; tie the extension to the first year's "
                    + "milestone.");
    }

    /// <summary>What a square metre costs against what it has cost elsewhere.</summary>
    public RequestVerdict UnitCost()
    {
        const string matter = "Is the cost of a square metre one that is known?";
        const string dollars = "USD";
        const decimal squareMetres = 1_000_000;
        string[] cites = ["CCM 4(6)(b)", "thresholds cost.low, cost.high (assumed)"];
        var cost = request.Costs.Sum(amount => amount.Value);
        if (cost == 0 || Remaining is not > 0)
        {
            return new RequestVerdict(
                "unit-cost", matter, null, "the cost and the area remaining are not both given", cites);
        }

        var each = cost / (Remaining.Value * squareMetres);
        var said =
            $"{request.Currency} {Plain.Of(cost)} for {Plain.Of(Remaining.Value)} km² are {request.Currency} "
            + $"{Plain.Of(each)} a square metre";
        if (request.Currency != dollars)
        {
            return new RequestVerdict(
                "unit-cost", matter, null, $"{said}; what it has cost elsewhere is known in {dollars}", cites);
        }

        var (low, high) = ((decimal)limits["cost.low"], (decimal)limits["cost.high"]);
        var passed = each >= low && each <= high;
        return new RequestVerdict(
            "unit-cost",
            matter,
            passed,
            $"{said}; elsewhere it has cost {dollars} {Plain.Of(low)} to {Plain.Of(high)}",
            cites,
            passed ? null : $"What makes a square metre cost {request.Currency} {Plain.Of(each)}?",
            passed ? null : "Ask for the cost by kind of work: survey, clearance, machines, administration.");
    }

    /// <summary>How much of the cost is pledged.</summary>
    public RequestVerdict Funded()
    {
        const string matter = "Is the money pledged?";
        string[] cites = [request.IsClearance ? "CCM 4(6)(b)" : "CCM 3(4)(b)", "threshold funded.share (assumed)"];
        var cost = request.Costs.Sum(amount => amount.Value);
        if (cost == 0 || request.Funding.Count == 0)
        {
            return new RequestVerdict(
                "funded", matter, null, cost == 0 ? "no cost is given" : "it is not said where the money comes from",
                cites);
        }

        var pledged =
            request.Funding.Where(amount => amount.Assurance == Assurance.Pledged).Sum(amount => amount.Value);
        var share = pledged / cost;
        var passed = share >= (decimal)limits["funded.share"];
        return new RequestVerdict(
            "funded",
            matter,
            passed,
            $"{request.Currency} {Plain.Of(pledged)} of {request.Currency} {Plain.Of(cost)} are pledged, "
            + $"{Plain.Percent((double)share)}",
            cites,
            passed ? null
                : $"Who will pay the {request.Currency} {Plain.Of(cost - pledged)} that are not pledged, and what is "
                    + $"done if nobody does?",
            passed ? null : "Tie the extension to a plan for raising the money, reported on each year.");
    }

    private static bool IsNear(decimal left, decimal right, double share) =>
        Math.Abs(left - right) <= (decimal)share * Math.Max(left, right);
}
