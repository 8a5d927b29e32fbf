using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tests.Documents;

/// <summary>What forms are told of supposed facts and reforms is what their readers ask for.</summary>
public sealed class SupposedFactsTests
{
    private static readonly SourceText Empty = new("row.json", "{}");

    [Fact]
    public void Every_kind_of_fact_has_a_form_that_says_where_it_comes_from_last()
    {
        foreach (var kind in FactKinds.Facts)
        {
            var fields = SupposedFacts.ShapeOf(kind, Empty).Fields;

            fields.Select(field => field.Name).ShouldBeUnique(kind);
            fields.Count.ShouldBeGreaterThan(5, kind);
            fields.Single(field => field.Name == "source").Required.ShouldBeTrue();
            fields.Single(field => field.Name == "confidence").Words.ShouldBe(["high", "medium", "low", "none"]);
            fields.Select(field => field.Name).ToList().IndexOf("source").ShouldBeGreaterThan(0, kind);
        }
    }

    [Fact]
    public void A_form_knows_what_each_field_takes()
    {
        var fields = SupposedFacts.ShapeOf("extensions", Empty).Fields.ToDictionary(field => field.Name);

        (fields["state"].Kind, fields["state"].Required).ShouldBe((FieldKind.State, true));
        (fields["number"].Kind, fields["number"].Least, fields["number"].Most).ShouldBe((FieldKind.Whole, 1, 20));
        fields["outcome"].Words.ShouldBe(["granted", "refused", "considered", "requested"]);
        (fields["newDue"].Kind, fields["requested"].Kind).ShouldBe((FieldKind.Day, FieldKind.Date));
        SupposedFacts.ShapeOf("contamination", Empty).Fields.Single(field => field.Name == "totalKm2").Unit.ShouldBe(
            "km²");
    }

    [Fact]
    public void What_is_no_kind_has_no_form() => SupposedFacts.ShapeOf("scenario", Empty).Fields.ShouldBeEmpty();

    [Fact]
    public void All_mistakes_of_supposed_facts_are_told_and_what_is_only_doubled_is_none()
    {
        const string row = """{ "state": "ALP", "remnants": "held", "source": "S", "confidence": "none" }""";

        SupposedFacts.ProblemsIn(new("a.json", $$"""{ "facts": [ { "kind": "article4", "facts": [ {{row}}, {{row}} ] } ] }"""))
            .ShouldBeEmpty();
        SupposedFacts.ProblemsIn(
            new("a.json", """{ "facts": [ { "kind": "article4", "facts": [ { "stat": "ALP" } ] }, 7 ] }"""))
            .Select(problem => problem.At.Path).ShouldBe(
                ["$.facts[0].facts[0]", "$.facts[0].facts[0]", "$.facts[0].facts[0]", "$.facts[0].facts[0]",
                    "$.facts[0].facts[0].stat", "$.facts[1]"],
                ignoreOrder: true);
    }

    [Fact]
    public void Every_name_a_reform_is_offered_is_one_its_reader_takes()
    {
        foreach (var field in new[] { "parameter", "neutralise", "read" })
        {
            var names = ReformShape.NamesFor(field, ConventionRules.Law);
            names.ShouldNotBeEmpty(field);
            foreach (var name in names)
            {
                var value = field == "parameter" ? ", \"value\": 9999" : "";
                var text = $$"""{ "kind": "reform", "name": "A", "changes": [ { "{{field}}": "{{name}}"{{value}} } ] }""";
                ReformReader.Read(new("a.json", text), ConventionRules.Law).Problems.ShouldBeEmpty(name);
            }
        }

        ReformShape.NamesFor("value", ConventionRules.Law).ShouldBeEmpty();
    }
}
