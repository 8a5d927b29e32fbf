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
        ParameterBook.Read(Document("A.days", 1), Document("B.days", 2)).All.Select(p => $"{p.Id} {p.Value}").ShouldBe(["A.days 1", "B.days 2"]);

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
