using System.Text.Json;
using CcmPlanner.Rules.Provisions;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>The compendium as members of a JSON document: <c>provisions</c>, <c>rules</c>, <c>parameters</c>.</summary>
public static class CompendiumJson
{
    /// <summary>Writes the members into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Compendium book)
    {
        Array(json, "provisions", book.Coverage.Provisions, one => Provision(json, one));
        Array(json, "rules", book.Rules, rule => Rule(json, book, rule));
        Array(json, "parameters", book.Parameters, parameter =>
        {
            json.WriteString("id", parameter.Id);
            json.WriteNumber("value", parameter.Value);
            json.WriteString("unit", parameter.Unit);
            json.WriteString("cite", parameter.Cite);
            json.WriteString("status", parameter.Status.ToString().ToLowerInvariant());
            json.WriteString("inForceFrom", Iso(parameter.InForceFrom));
            json.WriteString("inForceUntil", Iso(parameter.InForceUntil));
            json.WriteString("lastChecked", Iso(parameter.LastChecked));
        });
    }

    private static void Provision(Utf8JsonWriter json, CoveredProvision one)
    {
        var provision = one.Provision;
        json.WriteString("id", provision.Id);
        json.WriteString("citation", provision.Citation);
        json.WriteString("addressee", provision.Addressee);
        json.WriteString("summary", provision.Summary);
        json.WriteString("trigger", provision.Trigger);
        json.WriteString("period", provision.Period);
        json.WriteString("satisfiedBy", provision.SatisfiedBy);
        json.WriteString("consequence", provision.Consequence);
        json.WriteString("exceptions", provision.Exceptions);
        json.WriteString("confidence", provision.Confidence);
        Strings(json, "encodedBy", one.EncodedBy);
        json.WriteString("notEncodedBecause", one.NotEncodedBecause);
    }

    private static void Rule(Utf8JsonWriter json, Compendium book, RuleEntry rule)
    {
        var card = rule.Statement.Card;
        json.WriteString("name", rule.Name);
        json.WriteString("says", rule.Says);
        Strings(json, "cites", card.Citations);
        json.WriteString("inForceFrom", card.InForceFrom);
        json.WriteString("inForceUntil", card.InForceUntil);
        Array(json, "ways", rule.Ways, way =>
        {
            Strings(json, "when", way.When);
            Strings(json, "then", way.Then);
        });
        Strings(json, "parameters", rule.Parameters);
        Strings(json, "reads", rule.Statement.Reads);
        json.WriteString("concludes", rule.Statement.Concludes);
        Strings(json, "feeds", book.FedBy(rule));
        Strings(json, "interpretations", rule.Interpretations);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
