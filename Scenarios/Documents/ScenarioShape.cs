using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>The fields of a scenario document.</summary>
public static class ScenarioShape
{
    /// <summary>The words of <c>kind</c> in a shock.</summary>
    internal const string DonorFreeze = "donor-freeze";

    /// <summary>Hostilities in a State.</summary>
    internal const string Conflict = "conflict";

    /// <summary>Less money everywhere.</summary>
    internal const string Squeeze = "squeeze";

    /// <summary>Years without work.</summary>
    internal const string LostYears = "lost-years";

    private const decimal FirstYear = 1990;
    private const decimal LastYear = 2300;
    private const decimal LeastFactor = 0.001m;
    private const decimal MostFactor = 1000;

    private static readonly Shape Rate = new("rate", "Release in a year of work, as somebody who knows gives it.",
    [
        Number("p10", "One year in ten it is lower.", 0.000001m, 1_000_000, "km² a year") with { Required = true },
        Number("p50", "As often lower as higher.", 0.000001m, 1_000_000, "km² a year") with { Required = true },
        Number("p90", "One year in ten it is higher.", 0.000001m, 1_000_000, "km² a year") with { Required = true },
    ]);

    private static readonly Shape Effort = new(
        "effort",
        "What a State, or all of them, would do otherwise in some years. Efforts for the same State and year multiply.",
    [
        new("state", FieldKind.State, "Which State.") { Default = "all States" },
        Year("from", "First calendar year.") with { Default = "from the beginning" },
        Year("to", "Last calendar year.") with { Default = "to the end" },
        Factor("funding", "Money, times this; output follows it by an elasticity (see the assumptions)."),
        Factor("teams", "Teams at work, times this; output follows one to one."),
        new("rate", FieldKind.Part, "Release in place of what the records suggest.") { Shape = Rate },
        new("surveyFirst", FieldKind.Flag, "Survey in those years: what is suspected is settled, nothing is cleared."),
    ]);

    private static readonly Shape Shock = new(
        "shock", "Something that happens to one State or to all, with its start and how long it lasts.",
    [
        new("kind", FieldKind.Word, "What happens.")
        {
            Required = true, Words = [DonorFreeze, Conflict, Squeeze, LostYears],
        },
        new("state", FieldKind.State, "Where: required for `conflict`; for `lost-years` all States when left out."),
        new("donor", FieldKind.Text, "Whose money stops: required for `donor-freeze`."),
        Year("from", "Calendar year in which it begins.") with { Required = true },
        new("years", FieldKind.Whole, "How many calendar years it lasts.")
        {
            Least = 1, Most = 50, Unit = "years", Default = "1",
        },
        Number("share", "For `donor-freeze`: share of that donor's money held back.", 0, 1, null) with { Default =
            "1" },
        Number("factor", "For `squeeze`: all money, times this.", LeastFactor, MostFactor, null),
    ]);

    /// <summary>The whole document.</summary>
    public static Shape Root { get; } = new(
        "scenario",
        "What is supposed to be otherwise than the facts, the law and the records suggest. A scenario with a base has "
            + "everything its base has; it states differences only.",
    [
        new("$schema", FieldKind.Text, "Where an editor finds the schema; the program does not read it."),
        new("kind", FieldKind.Word, "What the document is.") { Required = true, Words = ["scenario"] },
        new("name", FieldKind.Text, "What the scenario is called in tables and reports.") { Required = true },
        new("note", FieldKind.Text, "What a reader should know of it."),
        new("base", FieldKind.Text, "The scenario it differs from: a name of the library, or a file."),
        new("asOf", FieldKind.Day, "The day from which it looks ahead.") { Default = "today, or `--as-of`" },
        new("horizon", FieldKind.Day, "The day up to which it looks.") { Default = "40 years after" },
        new("trials", FieldKind.Whole, "Number of futures.") { Least = 1, Most = 100_000_000, Default = "10000" },
        new("seed", FieldKind.Whole, "Seed of every draw.") { Most = 1_000_000_000_000, Default = "1" },
        new("facts", FieldKind.Elsewhere, "Facts to suppose, as in a workspace: a list of `{ \"kind\", \"facts\" }`.")
        {
            Shape = SupposedFacts.Group,
        },
        new("reform", FieldKind.Elsewhere, "Changes of the law to suppose, as the `changes` of a reform document.")
        {
            Shape = ReformShape.Change,
        },
        new("efforts", FieldKind.Parts, "What States would do otherwise.") { Shape = Effort },
        new("shocks", FieldKind.Parts, "What happens to them.") { Shape = Shock },
        Factor("discovery", "Newly found area, times this."),
        Factor("tail", "Speed on the last part of the work, times this."),
        new("finance", FieldKind.Part, "The Implementation Support Unit's money.") { Shape = FinanceShape.Root },
    ]);

    private static Field Year(string name, string meaning) =>
        new(name, FieldKind.Whole, meaning) { Least = FirstYear, Most = LastYear };

    private static Field Factor(string name, string meaning) =>
        Number(name, meaning, LeastFactor, MostFactor, null) with { Default = "1" };

    private static Field Number(string name, string meaning, decimal least, decimal most, string? unit) =>
        new(name, FieldKind.Number, meaning) { Least = least, Most = most, Unit = unit };
}
