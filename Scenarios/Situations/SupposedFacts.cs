using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>Facts that a scenario supposes: how they are written, and what is wrong with them as they stand.</summary>
public static class SupposedFacts
{
    private static readonly IReadOnlyList<Field> Common =
    [
        new("source", FieldKind.Text, "Where it was read, or who supposes it."),
        new("confidence", FieldKind.Word, "How sure it is; what is only supposed is none."),
        new("note", FieldKind.Text, "What a reader should know of it."),
        new("assumed", FieldKind.Flag, "True to have it listed among the assumptions."),
        new("knownOn", FieldKind.Day, "First day it was public, where its own days do not say so."),
        new("evidence", FieldKind.Text, "The words of the source."),
    ];

    /// <summary>Facts of one kind, as a scenario lists them under <c>facts</c>.</summary>
    public static Shape Group { get; } = new("supposed", "Facts of one kind, which go before those on record.",
    [
        new("kind", FieldKind.Word, "What they are about.") { Required = true, Words = FactKinds.Facts },
        new("facts", FieldKind.Elsewhere, "Rows as in a data file of that kind.") { Required = true },
    ]);

    /// <summary>
    /// Every mistake a row has by itself; whether the States and meetings it names are in the data is for whoever lays
    /// it over them.
    /// </summary>
    /// <param name="text">A scenario. One that is no JSON has none of these mistakes.</param>
    public static IReadOnlyList<Problem> ProblemsIn(SourceText text)
    {
        var problems = new List<Problem>();
        _ = new LayerReader(problems).Read(new DataLayer([text], IsSupposed: true)).Count();
        return [.. problems.Where(problem => problem.Severity == Severity.Error)];
    }

    /// <summary>
    /// What the reader of a kind asks of a row: its own fields first, then those every row has. A kind that is none has
    /// no fields.
    /// </summary>
    /// <param name="kind">The word in <c>kind</c>.</param>
    /// <param name="row">The row as far as it is written, since some fields are asked for only beside others.</param>
    public static Shape ShapeOf(string kind, SourceText row)
    {
        var asked = new List<Field>();
        if (FactKinds.Facts.Contains(kind) && LocatedJson.Read(row, []) is { } value)
        {
            FactKinds.ReadRow(kind, new ObjectReader(row, value, "$", []) { Asked = asked });
        }

        var fields = asked.DistinctBy(field => field.Name).ToList();
        return new Shape("fact", "",
        [
            .. fields.Where(field => !Common.Any(one => one.Name == field.Name)),
            .. Common.SelectMany(one => fields.Where(field => field.Name == one.Name)
                .Select(field => field with { Meaning = one.Meaning })),
        ]);
    }
}
