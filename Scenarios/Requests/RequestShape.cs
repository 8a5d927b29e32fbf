using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>The format of a request document.</summary>
public static class RequestShape
{
    private const int FirstYear = 2008;
    private const int LastYear = 2100;
    private const decimal LargestArea = 149_000_000m;
    private const decimal MostMoney = 1_000_000_000_000m;
    private const int MostTeams = 100_000;
    private const int MostYears = 1000;
    private const int MostMonths = 1200;
    private const int MostRequests = 50;

    private static readonly Field[] Source =
    [
        Text("source", "Where these figures come from.") with { Default = "as the document" },
        Confidence("How well the source supports them.") with { Default = "as the document" },
        new("assumed", FieldKind.Flag,
            "True where they are not read in a source but assumed; such figures are badged wherever they show."),
    ];

    private static readonly Shape Invented =
        new("invented", "A State that exists only in this document; the data must have none of its code.",
    [
        Text("name", "Its name.") with { Required = true },
        new("deposited", FieldKind.Day, "When it acceded to the Convention; its deadlines follow.") { Required = true },
    ]);

    private static readonly Shape Areas = new("areas", "Contaminated area (4(6)(d), (e), (f)).",
    [
        Area("atEntryIntoForceKm2", "Known when the Convention entered into force for the State (4(6)(d))."),
        Area("foundLaterKm2", "Found since (4(6)(d))."),
        Area("releasedSinceKm2", "Cleared or otherwise released since (4(6)(e))."),
        Area("confirmedKm2", "Remaining and confirmed (4(6)(f))."),
        Area("suspectedKm2", "Remaining and only suspected (4(6)(f))."),
        Area("totalKm2", "Remaining in all (4(6)(f)).") with { Default = "both classes together" },
        new("asOf", FieldKind.Day, "The day the remaining area describes; not after the filing.") { Default =
            "the day of filing, as an assumption" },
        .. Source,
    ]);

    private static readonly Shape Work =
        new("year of work", "Land released in a calendar year that was over, or nearly, when the request was filed.",
    [
        Year("year", "Calendar year; each once.") with { Required = true },
        Area("clearedKm2", "Cleared."),
        Area("reducedKm2", "Reduced by technical survey."),
        Area("cancelledKm2", "Cancelled by non-technical survey."),
        Area("newlyFoundKm2", "Newly found."),
        .. Source,
    ]);

    private static readonly Shape Step =
        new("step", "What is to be done by a day. For Article 4 `km2`, for Article 3 `munitions`.",
    [
        new("by", FieldKind.Day, "The day; each after the one before.") { Required = true },
        Area("km2", "Area released, as `counts` says."),
        new("munitions", FieldKind.Number, "Munitions destroyed, as `counts` says."),
        Text("what", "What it is, in words."),
    ]);

    private static readonly Shape Milestones = new("milestones", "The plan by steps (4(6)(c), 3(4)(c) and (f)).",
    [
        Word("counts", "Whether each step counts for itself, or all up to its day; then steps never fall.", "yearly",
            "cumulative") with { Required = true },
        new("steps", FieldKind.Parts, "The steps; at least one.") { Shape = Step, Required = true },
        .. Source,
    ]);

    private static readonly Shape Teams = new("teams", "Clearance teams (4(6)(b)).",
    [
        new("available", FieldKind.Whole, "Teams there are.") { Most = MostTeams, Unit = "teams" },
        new("required", FieldKind.Whole, "Teams the plan needs.") { Most = MostTeams, Unit = "teams" },
        new("yearsRequired", FieldKind.Number, "Years it needs them.") { Most = MostYears, Unit = "years", Default =
            "the length asked for" },
        new("yearsAtPresent", FieldKind.Number,
            "Years the work would take with the teams there are, as the State says.") { Most = MostYears, Unit =
            "years" },
        Area("areaPerTeamYearKm2", "What a team releases in a year."),
        .. Source,
    ]);

    private static readonly Shape Cost = new("cost", "What the plan costs (4(6)(b), 3(4)(b)).",
    [
        Year("year", "The year.") with { Default = "the whole period" },
        Text("for", "What it is for.") with { Required = true },
        Money(),
        .. Source,
    ]);

    private static readonly Shape Funding = new("funding", "Where the money is to come from (4(6)(b), 3(4)(b)).",
    [
        Year("year", "The year.") with { Default = "the whole period" },
        Text("from", "Who pays.") with { Required = true },
        Money(),
        Word("status", "How sure it is: in a budget or promised, or hoped for.", "pledged", "hoped") with { Required =
            true },
        .. Source,
    ]);

    private static readonly Shape Implications = new("implications", "What the extension means (4(6)(h)).",
    [
        Text("humanitarian", "Humanitarian implications."),
        Text("social", "Social implications."),
        Text("economic", "Economic implications."),
        Text("environmental", "Environmental implications."),
    ]);

    private static readonly Shape Stockpile =
        new("stockpile", "Cluster munitions held, for Article 3 (3(4)(d), (e), (f)).",
    [
        Pieces("heldMunitions", "Munitions held at entry into force and found later."),
        Pieces("heldSubmunitions", "Submunitions held at entry into force and found later."),
        Text("types", "Their types."),
        Pieces("destroyedMunitions", "Munitions destroyed up to now."),
        Pieces("destroyedSubmunitions", "Submunitions destroyed up to now."),
        Pieces("remainingMunitions", "Munitions remaining."),
        Pieces("remainingSubmunitions", "Submunitions remaining."),
        .. Source,
    ]);

    /// <summary>The whole document.</summary>
    public static Shape Root { get; } =
        new("request", "A request to extend a deadline under Article 3 or 4, as `ccm request` reads it.",
    [
        Word("kind", "What the document is.", "request") with { Required = true },
        Text("name", "What it is called.") with { Required = true },
        Text("note", "What a reader should know of the document."),
        new("state", FieldKind.State, "Who asks.") { Required = true },
        new("invented", FieldKind.Part, "Who that is, for a State the data do not have.") { Shape = Invented },
        new("article", FieldKind.Whole, "The article of the duty.") { Required = true, Least = 3, Most = 4 },
        new("number", FieldKind.Whole, "First request 1, second 2, and so on.") { Least = 1, Most =
            MostRequests, Default = "the next by the decisions on record" },
        new("filed", FieldKind.Date, "When it was filed; not after the meeting closed.") { Default = "unknown" },
        Text("meeting", "The meeting that is to decide, by its id in `ccm meetings`.") with { Required = true },
        new("monthsRequested", FieldKind.Whole,
            "Length asked for, from the deadline in force (4(6)(a), 3(4)(a)).") { Least = 1, Most = MostMonths, Unit =
            "months" },
        new("dueRequested", FieldKind.Day,
            "New deadline asked for; goes before `monthsRequested` where both are given."),
        new("asOf", FieldKind.Day, "The day the analysis looks from; `--as-of` goes before it.") { Default =
            "the day of the question" },
        Word("text",
            "Whether the request itself was read, so that what is not here is missing, or only facts about it are "
            + "known.", "read", "not-read") with { Default = "read" },
        Text("reasons", "Why the deadline cannot be met (4(6)(b), 3(4)(b))."),
        Text("preparation", "How future work is prepared (4(6)(c)), or how destruction will be completed (3(4)(c))."),
        Text("workDone", "What was done so far, in words (4(6)(c))."),
        Text("impeded", "What impeded the work (4(6)(g))."),
        Text("mayImpede", "What may impede it (4(6)(g))."),
        new("implications", FieldKind.Part, "What the extension means (4(6)(h)).") { Shape = Implications },
        Text("other", "Any other relevant information (4(6)(i))."),
        Text("previous", "What was done in the extension before; from the second request on (4(8))."),
        Text("exceptional", "Exceptional circumstances; from the second request on under Article 3 (3(3))."),
        new("areas", FieldKind.Part, "Contaminated area.") { Shape = Areas },
        new("work", FieldKind.Parts, "Land released, year by year.") { Shape = Work },
        new("milestones", FieldKind.Part, "The plan by steps.") { Shape = Milestones },
        new("teams", FieldKind.Part, "Teams there are and teams needed.") { Shape = Teams },
        Text("currency", "Currency of every amount, ISO 4217; required with amounts."),
        new("costs", FieldKind.Parts, "What the plan costs.") { Shape = Cost },
        new("funding", FieldKind.Parts, "Where the money is to come from.") { Shape = Funding },
        new("stockpile", FieldKind.Part, "Cluster munitions held.") { Shape = Stockpile },
        Text("source", "Where the document comes from.") with { Required = true },
        Confidence("How well the source supports it.") with { Required = true },
        new("assumed", FieldKind.Flag, "True where all of it is assumed."),
    ]);

    private static Field Text(string name, string meaning) => new(name, FieldKind.Text, meaning);

    private static Field Word(string name, string meaning, params IReadOnlyList<string> words) =>
        new(name, FieldKind.Word, meaning) { Words = words };

    private static Field Confidence(string meaning) => Word("confidence", meaning, "high", "medium", "low", "none");

    private static Field Area(string name, string meaning) =>
        new(name, FieldKind.Number, meaning) { Unit = "km²", Most = LargestArea };

    private static Field Year(string name, string meaning) =>
        new(name, FieldKind.Whole, meaning) { Least = FirstYear, Most = LastYear };

    private static Field Money() => new("amount", FieldKind.Number, "How much.") { Required = true, Most = MostMoney };

    private static Field Pieces(string name, string meaning) =>
        new(name, FieldKind.Whole, meaning) { Unit = "pieces", Most = MostMoney };
}
