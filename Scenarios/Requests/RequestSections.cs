using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>Turns the parts of a request document into what they say, and reports what contradicts itself.</summary>
internal sealed class RequestSections(ShapeValues fields, Provenance document, bool isClearance)
{
    private const int CodeLength = 3;

    private LocalDate? LastDay => fields.Date("filed")?.Latest ?? fields.Day("asOf");

    private string LastDayWords => fields.Date("filed")?.Latest is { } day
        ? $"the request was filed ({DateText.Iso(day)})"
        : $"the day of the analysis ({DateText.Iso(fields.Day("asOf"))})";

    /// <summary>How well the source of an object supports it; null when not said.</summary>
    public static Confidence? Confidence(ShapeValues values) => values.Text("confidence") switch
    {
        "high" => Engine.Values.Confidence.High,
        "medium" => Engine.Values.Confidence.Medium,
        "low" => Engine.Values.Confidence.Low,
        "none" => Engine.Values.Confidence.None,
        _ => null,
    };

    /// <summary>The currency of all amounts, which mean nothing without it; null when there are none.</summary>
    public string? Currency()
    {
        var currency = fields.Text("currency");
        if (currency is not null && (currency.Length != CodeLength || !currency.All(char.IsAsciiLetterUpper)))
        {
            fields.Error("currency", $"\"{currency}\"",
                "the currency's code of three capital letters (ISO 4217), such as \"USD\"");
        }
        else if (currency is null && fields.Parts("costs").Count + fields.Parts("funding").Count > 0)
        {
            fields.Error("currency", "amounts and no \"currency\"", "\"currency\": \"USD\", or whichever it is");
        }

        return currency;
    }

    /// <summary>Everything explained in words.</summary>
    public RequestWords Words()
    {
        var implications = fields.Part("implications");
        return new RequestWords(
            fields.Text("reasons"),
            fields.Text("preparation"),
            fields.Text("workDone"),
            fields.Text("impeded"),
            fields.Text("mayImpede"),
            implications?.Text("humanitarian"),
            implications?.Text("social"),
            implications?.Text("economic"),
            implications?.Text("environmental"),
            fields.Text("other"),
            fields.Text("previous"),
            fields.Text("exceptional"));
    }

    /// <summary>The contaminated area; null when nothing is said.</summary>
    public AreaFigures? Areas()
    {
        if (fields.Part("areas") is not { } areas)
        {
            return null;
        }

        var read = new AreaFigures(
            areas.Number("atEntryIntoForceKm2"),
            areas.Number("foundLaterKm2"),
            areas.Number("releasedSinceKm2"),
            areas.Number("confirmedKm2"),
            areas.Number("suspectedKm2"),
            areas.Number("totalKm2"),
            areas.Day("asOf"),
            From(areas));
        var parts = (read.Confirmed ?? 0) + (read.Suspected ?? 0);
        if (read.Total < parts)
        {
            areas.Error("totalKm2", $"a total of {Plain.Of(read.Total.Value)} km² with parts of {Plain.Of(parts)} km²",
                "a total that holds both parts");
        }

        if (read.AsOf > LastDay)
        {
            areas.Error("asOf", $"\"{DateText.Iso(read.AsOf)}\", after {LastDayWords}", "the day the area describes");
        }

        return read;
    }

    /// <summary>Land released by year; oldest first.</summary>
    public IReadOnlyList<YearOfWork> Work()
    {
        var years = new SortedDictionary<int, YearOfWork>();
        foreach (var item in fields.Parts("work"))
        {
            if (item.Whole("year") is not { } year)
            {
                continue;
            }

            var read = new YearOfWork(
                (int)year,
                item.Number("clearedKm2"),
                item.Number("reducedKm2"),
                item.Number("cancelledKm2"),
                item.Number("newlyFoundKm2"),
                From(item));
            if (year > LastDay?.Year)
            {
                item.Error("year", $"{year}, after {LastDayWords}",
                    "a year of work done; what is planned belongs into \"milestones\"");
            }
            else if (!years.TryAdd(read.Year, read))
            {
                item.Error("year", $"{year} a second time", "each year once");
            }
        }

        return [.. years.Values];
    }

    /// <summary>The plan by steps; null when there is none.</summary>
    public MilestonePlan? Milestones()
    {
        if (fields.Part("milestones") is not { } plan)
        {
            return null;
        }

        var isSum = plan.Text("counts") == "cumulative";
        var unit = isClearance ? "km2" : "munitions";
        var steps = new List<Milestone>();
        foreach (var item in plan.Parts("steps"))
        {
            if (item.Number(unit) is null && !item.Reader.Value.Members.Any(member => member.Name == unit))
            {
                item.Error(unit, $"a step without \"{unit}\"", $"\"{unit}\": how much is done");
            }

            if (item.Day("by") is { } day && item.Number(unit) is { } done)
            {
                Add(steps, new Milestone(day, done, item.Text("what")), item, unit, isSum);
            }
        }

        if (plan.Has("steps") && plan.Parts("steps").Count == 0)
        {
            plan.Error("steps", "a plan without steps", "at least one step, or no \"milestones\"");
        }

        return steps.Count == 0 ? null : new MilestonePlan(steps, From(plan));
    }

    /// <summary>Teams; null when nothing is said.</summary>
    public TeamFigures? Teams() => fields.Part("teams") is { } teams
        ? new TeamFigures(
            (int?)teams.Whole("available"),
            (int?)teams.Whole("required"),
            teams.Number("yearsRequired"),
            teams.Number("yearsAtPresent"),
            teams.Number("areaPerTeamYearKm2"),
            From(teams))
        : null;

    /// <summary>Amounts of money, with what <paramref name="whom"/> says they are for or from.</summary>
    public IReadOnlyList<Amount> Amounts(string key, string whom) =>
    [
        .. fields.Parts(key).Select(item => new Amount(
            (int?)item.Whole("year"),
            item.Text(whom) ?? "",
            item.Number("amount") ?? 0,
            item.Text("status") switch { "pledged" => Assurance.Pledged, "hoped" => Assurance.Hoped, _ => null },
            From(item))),
    ];

    /// <summary>Cluster munitions held; null when nothing is said.</summary>
    public StockpileFigures? Stockpile() => fields.Part("stockpile") is { } held
        ? new StockpileFigures(
            held.Whole("heldMunitions"),
            held.Whole("heldSubmunitions"),
            held.Text("types"),
            held.Whole("destroyedMunitions"),
            held.Whole("destroyedSubmunitions"),
            held.Whole("remainingMunitions"),
            held.Whole("remainingSubmunitions"),
            From(held))
        : null;

    private static void Add(List<Milestone> steps, Milestone step, ShapeValues item, string unit, bool isSum)
    {
        var before = steps.LastOrDefault();
        if (before is not null && step.By <= before.By)
        {
            item.Error("by", $"\"{DateText.Iso(step.By)}\", not after the step before ({DateText.Iso(before.By)})",
                "the steps in the order of their days");
        }

        if (isSum && step.Done < before?.Done)
        {
            item.Error(
                unit,
                $"{Plain.Of(step.Done)}, less than the {Plain.Of(before.Done)} of the step before",
                "all that is done by then, or \"counts\": \"yearly\"");
        }

        steps.Add(isSum ? step : step with { Done = step.Done + (before?.Done ?? 0) });
    }

    private Provenance From(ShapeValues part) => document with
    {
        Source = part.Text("source") ?? document.Source,
        Confidence = Confidence(part) ?? document.Confidence,
        Assumed = part.Flag("assumed") || document.Assumed,
    };
}
