using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A scenario with the world it supposes, and the question it was asked with.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Assessment">The law as it supposes it, applied to the facts as it supposes them.</param>
/// <param name="Question">
/// The question, with the scenario's own days, seed and trials where none were asked for.
/// </param>
/// <param name="Situation">The facts as it supposes them.</param>
internal sealed record ScenarioWorld(Scenario Scenario, Assessment Assessment, Question Question, Situation Situation);

/// <summary>
/// The worlds that scenarios of one command start from, before what they suppose: each is read and concluded once.
/// </summary>
internal sealed class OpenWorlds
{
    private readonly Shelf worlds = new();

    /// <summary>The world of a question. Wrong data end the command with every problem, exit code 3.</summary>
    public OpenWorld Of(Question question) => worlds.Of(
        (question.DataFolder, question.AsOf, question.KnownAt, question.RulesAt),
        key =>
        {
            var situation = Workspace.Load(question);
            return new OpenWorld(situation, Assessment.Of(situation, key.AsOf, key.KnownAt, key.RulesAt));
        });

    /// <summary>The Unit's money in a world, without what is supposed of it.</summary>
    public MoneyPlan MoneyIn(ScenarioWorld world) => worlds.Of(
        (world.Situation, world.Assessment, world.Question.DataFolder),
        key => new MoneyPlan(
            FinanceCase.Of(key.Situation, key.Assessment, PlanSource.Open(null, world.Question)),
            FinanceLevers.Neutral,
            BudgetRecords.Of(key.Situation, key.Assessment)));
}

/// <summary>A world as it is.</summary>
/// <param name="Situation">The facts.</param>
/// <param name="Assessment">The law applied to them.</param>
internal sealed record OpenWorld(Situation Situation, Assessment Assessment);

/// <summary>Finds scenarios by name or path, and opens the world they suppose.</summary>
internal static class ScenarioSource
{
    /// <summary>What a forecast is of when no scenario is named.</summary>
    public const string Usual = "baseline";

    /// <summary>
    /// Opens a scenario. One that is not there ends the command with exit code 4, one with mistakes with every
    /// mistake and exit code 3.
    /// </summary>
    /// <param name="name">Its name or path; null for the usual one.</param>
    /// <param name="question">The question.</param>
    /// <param name="worlds">Worlds already opened; null for none.</param>
    public static ScenarioWorld Open(string? name, Question question, OpenWorlds? worlds = null)
    {
        var layer = question.DataFolder is { } folder ? Workspace.Layer(folder) : new DataLayer([]);
        var shelf = ShelfOf(layer);
        var text = Find(name ?? Usual, shelf);
        var (situation, assessment) = (worlds ?? new OpenWorlds()).Of(question);
        var read = ScenarioReader.Read(text, shelf, ConventionRules.Law, StatesOf(situation, assessment));
        if (!read.Succeeded)
        {
            throw Cli.WrongInput(read.Problems);
        }

        var asked = Under(read.Value, question);
        var changesNothing = read.Value is { Facts: [], Reforms: [] } && asked.AsOf == question.AsOf;
        return changesNothing
            ? new ScenarioWorld(read.Value, assessment, asked, situation)
            : In(read.Value, layer, situation, asked);
    }

    /// <summary>Names of the library's scenarios and the workspace's.</summary>
    public static IReadOnlyList<string> Names(string? folder) => Shelf(folder).Names;

    /// <summary>The library's scenarios and the workspace's.</summary>
    public static ScenarioShelf Shelf(string? folder) =>
        ShelfOf(folder is null ? new DataLayer([]) : Workspace.Layer(folder));

    /// <summary>
    /// The scenarios that change the Unit's money and nothing else, by name, the usual one first. Ends
    /// the command with every mistake of all of them, exit code 3.
    /// </summary>
    public static IReadOnlyList<(string Name, Scenario Scenario)> OfMoney(Question question) =>
    [
        .. All(question)
            .Where(one => one.Scenario is { Facts: [], Reforms: [], AsOf: null, Clearance.IsNeutral: true }),
    ];

    /// <summary>
    /// The names of the scenarios that leave day, horizon and seed to who asks, the usual one first. Ends as
    /// <see cref="OfMoney"/>.
    /// </summary>
    public static IReadOnlyList<string> Comparable(Question question) =>
    [
        .. All(question).Where(one => one.Scenario is { AsOf: null, Horizon: null, Seed: null })
            .Select(one => one.Name),
    ];

    private static IEnumerable<(string Name, Scenario Scenario)> All(Question question)
    {
        var shelf = ShelfOf(question.DataFolder is { } folder ? Workspace.Layer(folder) : new DataLayer([]));
        var read = shelf.Names
            .Select(name => (name, Read: ScenarioReader.Read(Find(name, shelf), shelf, ConventionRules.Law)))
            .ToList();
        return read.SelectMany(one => one.Read.Problems).ToList() is { Count: > 0 } problems
            ? throw Cli.WrongInput(problems)
            : read.Select(one => (one.name, one.Read.Value))
                .OrderBy(one => one.name != Usual)
                .ThenBy(one => one.name, StringComparer.Ordinal);
    }

    /// <summary>Every text that goes into a forecast of a scenario.</summary>
    public static IEnumerable<SourceText> Texts(string? name, Question question)
    {
        var layer = question.DataFolder is { } folder ? Workspace.Layer(folder) : new DataLayer([]);
        var shelf = ShelfOf(layer);
        return
        [
            .. DataLayer.Shipped().Texts,
            .. FinanceResources.All(),
            .. layer.Texts,
            .. layer.Journal is { } journal ? [journal] : Array.Empty<SourceText>(),
            .. ScenarioReader.Read(Find(name ?? Usual, shelf), shelf, ConventionRules.Law).Value.Texts,
        ];
    }

    /// <summary>The mistakes of a text if it is a scenario; none for a document of another kind.</summary>
    public static IReadOnlyList<Problem> ProblemsIn(
        SourceText text, Checked<Situation> read, DataLayer layer, LocalDate rulesAt)
    {
        var problems = ScenarioReader.ProblemsIn(text, ShelfOf(layer), ConventionRules.Law);
        return problems.Count > 0 || !read.Succeeded || !ScenarioReader.IsScenario(text)
            ? problems
            : SupposedProblems(text, layer, rulesAt);
    }

    /// <summary>
    /// What the data of the question say against facts that a scenario and its bases suppose; nothing where a base or
    /// the workspace cannot be read, which is told elsewhere.
    /// </summary>
    public static IReadOnlyList<Problem> ProblemsIn(Question question, string name, string written)
    {
        try
        {
            var layer = question.DataFolder is { } folder ? Workspace.Layer(folder) : new DataLayer([]);
            var shelf = ShelfOf(layer);
            var text = new SourceText(shelf.Find(name)?.File ?? name + ".json", written);
            var read = ScenarioReader.Read(text, shelf, ConventionRules.Law);
            return !read.Succeeded ? [] :
            [
                .. Situation.Load(
                    [DataLayer.Shipped(), layer, .. read.Value.Layers], LawOnExtensions.At(question.RulesAt)).Problems
                    .Where(problem => problem.Severity == Severity.Error && problem.At.File == text.File),
            ];
        }
        catch (CommandEnds)
        {
            return [];
        }
    }

    private static IReadOnlyList<Problem> SupposedProblems(SourceText text, DataLayer layer, LocalDate rulesAt)
    {
        var data = layer with { Texts = [.. layer.Texts.Where(other => other != text)] };
        return Situation.Load(
            [DataLayer.Shipped(), data, new DataLayer([text], IsSupposed: true)], LawOnExtensions.At(rulesAt)).Problems;
    }

    private static ScenarioWorld In(Scenario scenario, DataLayer layer, Situation situation, Question question)
    {
        var supposed = situation;
        if (scenario.Facts.Count > 0)
        {
            var read = Situation.Load(
                [DataLayer.Shipped(), layer, .. scenario.Layers], LawOnExtensions.At(question.RulesAt));
            supposed = read.Succeeded ? read.Value : throw Cli.WrongInput(read.Problems);
        }

        var law = scenario.LawFrom(ConventionRules.Law);
        var assessment = Assessment.Of(supposed, question.AsOf, question.KnownAt, question.RulesAt, law);
        return new ScenarioWorld(scenario, assessment, question, supposed);
    }

    private static Question Under(Scenario scenario, Question question) => question with
    {
        AsOf = question.GivenAsOf || scenario.AsOf is not { } day ? question.AsOf : day,
        RulesAt = question.GivenAsOf || scenario.AsOf is not { } from || question.RulesAt != question.AsOf
            ? question.RulesAt
            : from,
        Trials = question.Trials ?? (question.Slice is null ? scenario.Trials : null),
        Seed = question.Seed ?? scenario.Seed,
    };

    private static SourceText Find(string name, ScenarioShelf shelf)
    {
        if (shelf.Find(name) is { } found)
        {
            return found;
        }

        var near = Spelling.Nearest(name, shelf.Names) is { } word ? $"; did you mean {word}?" : "";
        throw new CommandEnds(
            ExitCode.NotFound, $"ccm: no scenario {name}{near}", $"known: {string.Join(", ", shelf.Names)}, or a file");
    }

    private static ScenarioShelf ShelfOf(DataLayer layer) => new(
        layer.Texts.Where(text => LocatedJson.Read(text, [])?.Find("kind")?.Value.Text == "scenario"),
        path => File.Exists(path) ? new SourceText(path, File.ReadAllBytes(path)) : null);

    /// <summary>The States a scenario may name.</summary>
    public static ScenarioStates StatesOf(Situation situation, Assessment assessment) => new(
        situation.States.Select(state => state.Code).ToHashSet(),
        ClearanceCases.From(assessment.Outlook).Select(found => found.State).ToHashSet())
    {
        Meetings = [.. assessment.Outlook.Meetings.Select(dates => dates.Meeting.Id)],
    };
}
