using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>Reads a scenario with everything it is based on.</summary>
public sealed class ScenarioReader
{
    private readonly ScenarioShelf shelf;
    private readonly LawBook law;
    private readonly ScenarioStates? states;
    private readonly List<Problem> problems = [];
    private readonly List<SourceText> open = [];

    private ScenarioReader(ScenarioShelf shelf, LawBook law, ScenarioStates? states) =>
        (this.shelf, this.law, this.states) = (shelf, law, states);

    /// <summary>The scenario, or every mistake of its text and of its bases' at once.</summary>
    /// <param name="text">The document.</param>
    /// <param name="shelf">Where bases are found.</param>
    /// <param name="law">The law its reforms are to change.</param>
    /// <param name="states">Which States it may name; null leaves that unchecked.</param>
    public static Checked<Scenario> Read(
        SourceText text, ScenarioShelf shelf, LawBook law, ScenarioStates? states = null)
    {
        var reader = new ScenarioReader(shelf, law, states);
        var scenario = reader.Read(text);
        reader.problems.Sort(Problem.ByPlace);
        return new Checked<Scenario>(scenario, reader.problems);
    }

    /// <summary>The mistakes of a text if it is a scenario; none for a document of another kind.</summary>
    public static IReadOnlyList<Problem> ProblemsIn(SourceText text, ScenarioShelf shelf, LawBook law) =>
        IsScenario(text) ? Read(text, shelf, law).Problems : [];

    /// <summary>True when a text calls itself a scenario.</summary>
    public static bool IsScenario(SourceText text) =>
        LocatedJson.Read(text, [])?.Find("kind")?.Value.Text == "scenario";

    private Scenario Read(SourceText text)
    {
        open.Add(text);
        var before = problems.Count;
        var root = LocatedJson.Read(text, problems);
        if (problems.Count > before || root is null)
        {
            return new Scenario("");
        }

        var fields = new ObjectReader(text, root, "$", problems);
        if (!fields.IsSound)
        {
            return new Scenario("");
        }

        var values = ShapeValues.Read(fields, ScenarioShape.Root, problems);
        return Over(BaseOf(values), values, text);
    }

    private Scenario? BaseOf(ShapeValues values)
    {
        if (values.Text("base") is not { } name)
        {
            return null;
        }

        if (shelf.Find(name) is not { } found)
        {
            var near = Spelling.Nearest(name, shelf.Names);
            values.Error(
                "base",
                $"\"{name}\", which is no scenario",
                near is null ? $"one of {string.Join(", ", shelf.Names)}, or a file" : $"\"{near}\" if that was meant");
            return null;
        }

        if (open.Exists(text => text.File == found.File))
        {
            values.Error("base", $"\"{name}\", which is based on this scenario itself", "another one, or none");
            return null;
        }

        return Read(found);
    }

    private Scenario Over(Scenario? lower, ShapeValues values, SourceText text)
    {
        var name = values.Text("name") ?? "";
        var asOf = values.Day("asOf") ?? lower?.AsOf;
        var horizon = values.Day("horizon") ?? lower?.Horizon;
        if (asOf is { } from && horizon is { } to && to <= from)
        {
            values.Error(
                "horizon",
                $"{to:yyyy-MM-dd}, not after the day it looks ahead from",
                $"a day after {from:yyyy-MM-dd}");
        }

        if (values.Has("facts"))
        {
            problems.AddRange(SupposedFacts.ProblemsIn(text));
        }

        return new Scenario(name, values.Text("note"))
        {
            Bases = lower is null ? [] : [.. lower.Bases, lower.Name],
            Texts = [.. lower?.Texts ?? [], text],
            AsOf = asOf,
            Horizon = horizon,
            Trials = values.Whole("trials") ?? lower?.Trials,
            Seed = (ulong?)values.Whole("seed") ?? lower?.Seed,
            Facts = values.Has("facts") ? [.. lower?.Facts ?? [], text] : lower?.Facts ?? [],
            Reforms = values.Has("reform") ? [.. lower?.Reforms ?? [], ReformOf(name, values)] : lower?.Reforms ?? [],
            Clearance = new ClearancePart(values, states).Over(lower?.Clearance),
            Finance = values.Part("finance") is { } part
                ? new FinancePart(part, states).Over(lower?.Finance)
                : lower?.Finance ?? FinanceLevers.Neutral,
        };
    }

    private Reform ReformOf(string name, ShapeValues values) =>
        new(name, null, ReformReader.ReadChanges(values.Reader, "reform", law, problems));
}
