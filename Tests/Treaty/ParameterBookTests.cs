using CcmPlanner.Rules.Parameters;

namespace CcmPlanner.Tests.Treaty;

/// <summary>The numbers of the law, from as many documents as there are.</summary>
public sealed class ParameterBookTests
{
    [Fact]
    public void Every_document_that_ships_is_read()
    {
        var names = typeof(ParameterBook).Assembly.GetManifestResourceNames();
        ParameterBook.Shipped().Text.Split("\"kind\": \"parameters\"").Length
            .ShouldBe(names.Count(name => name.StartsWith("Parameters/", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public void A_parameter_in_two_documents_is_refused()
    {
        var text = Document("A.days", 1);
        Should.Throw<InvalidDataException>(() => ParameterBook.Read(text, text)).Message.ShouldContain("A.days");
    }

    [Fact]
    public void Parameters_of_two_documents_stand_side_by_side() =>
        ParameterBook.Read(Document("A.days", 1), Document("B.days", 2)).All.Select(p => $"{p.Id} {p.Value}")
            .ShouldBe(["A.days 1", "B.days 2"]);

    [Fact]
    public void Gaps_overlaps_and_doubles_are_refused_together_each_with_what_to_do()
    {
        var broken = Document("A.days", 1, "null", "\"2020-12-31\"", "\"2021-01-02\"");
        var doubled = Document("B.days", 1, "null", "null", "\"2021-01-02\"");
        Should.Throw<InvalidDataException>(
            () => ParameterBook.Read(broken, doubled, Document("A.days", 3))).Message.Split('\n').ShouldBe(
        [
            "parameters: A.days: a gap between ../2020-12-31 and 2021-01-02/..; begin the later on 2021-01-01",
            "parameters: B.days: ../.. and 2021-01-02/.. overlap; end the earlier on the day before the later begins",
            "parameters: A.days stands in two documents; take it out of one",
        ]);
    }

    /// <summary>One parameter with two values.</summary>
    private static string Document(string id, int value, string from, string until, string next) => $$"""
        { "kind": "parameters", "facts": [ {{Span(id, value, from, until)}}, {{Span(id, value + 1, next, "null")}} ] }
        """;

    private static string Span(string id, int value, string from, string until) => $$"""
        { "id": "{{id}}", "value": {{value}}, "unit": "days", "cite": "CCM 0", "status": "adopted",
          "inForceFrom": {{from}}, "inForceUntil": {{until}}, "lastChecked": "2026-11-24", "source": "invented" }
        """;

    private static string Document(string id, int value) => $$"""
        {
          "kind": "parameters",
          "facts": [
            { "id": "{{id}}", "value": {{value}}, "unit": "days", "cite": "CCM 0", "status": "adopted",
              "inForceFrom": null, "inForceUntil": null, "lastChecked": "2026-11-24", "source": "invented" }
          ]
        }
        """;
}
