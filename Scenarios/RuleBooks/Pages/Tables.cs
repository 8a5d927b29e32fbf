using System.Text;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Provisions;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>The tables behind the provisions: numbers, readings, what feeds what, coverage.</summary>
internal static class Tables
{
    /// <summary>Every number of the law.</summary>
    public static IEnumerable<Block> Numbers(Compendium book)
    {
        var readers = book.Rules.SelectMany(rule => rule.Parameters.Select(id => (id, rule.Name)))
            .ToLookup(pair => pair.id, pair => pair.Name, StringComparer.Ordinal);
        return
        [
            new Heading(2, "numbers", "Numbers of the law"),
            new Prose(
                "No rule holds a number of its own; each is matched as a dated fact and can be changed by a reform."),
            new Grid(
                ["number", "value", "fixed by", "status", "applies", "read by"],
                [.. book.Parameters.Select(p => (IReadOnlyList<string>)[
                    p.Id, Vocabulary.Quantity(p), p.Cite, Status(p.Status), Span(p), Anchor.LinksTo(readers[p.Id])])]),
        ];
    }

    /// <summary>Every marked interpretation.</summary>
    public static IEnumerable<Block> Readings(Compendium book) =>
    [
        new Heading(2, "readings", "Readings of the law"),
        new Prose(
            "Where the text can be read in more than one way, the rule says which reading it takes. "
            + "docs/interpretations.md gives the ground and the other reading."),
        new Grid(
            ["rule", "reading"],
            [.. book.Rules.SelectMany(rule =>
                rule.Interpretations.Select(reading => (IReadOnlyList<string>)[Anchor.LinkTo(rule.Name), reading]))]),
    ];

    /// <summary>What feeds what.</summary>
    public static IEnumerable<Block> Dependencies(Compendium book)
    {
        var graph = book.Graph;
        return
        [
            new Heading(2, "dependencies", "What rests on what"),
            new Prose(
                "Facts are stated: they come from the data, with a source. Everything else is concluded, step by "
                + "step; step 1 rests on facts alone."),
            new Drawing(Mermaid(graph)),
            new Heading(3, "facts-read", "Facts that rules read"),
            new Grid(
                ["fact", "what it says", "read by"],
                [.. graph.Facts.Select(type => (IReadOnlyList<string>)[
                    Vocabulary.Words(type), book.Words.Summary(type),
                    Anchor.LinksTo(graph.ReadersOf(type).Select(rule => rule.Card.Name))])]),
            new Heading(3, "conclusions", "Conclusions"),
            new Grid(
                ["step", "conclusion", "concluded by", "rests on", "read by"],
                [.. graph.Conclusions.Select(type => (IReadOnlyList<string>)[
                    $"{graph.StepOf(type)}",
                    $"**{Vocabulary.Words(type)}** {book.Words.Summary(type)}",
                    Anchor.LinksTo(graph.MakersOf(type).Select(rule => rule.Card.Name)),
                    string.Join(", ", graph.RestsOn(type).Select(Vocabulary.Words)),
                    Anchor.LinksTo(graph.ReadersOf(type).Select(rule => rule.Card.Name))])]),
        ];
    }

    /// <summary>How much of each group is said by rules, and by which.</summary>
    public static IEnumerable<Block> Matrix(Compendium book)
    {
        var covered = book.Coverage.Provisions.ToDictionary(one => one.Provision.Id, StringComparer.Ordinal);
        yield return new Heading(2, "coverage", "Coverage");
        yield return new Prose(
            "For every group of provisions: how many a rule says, how many none says for a reason, how many are still "
            + "to be written.");
        foreach (var group in book.Parts.SelectMany(part => part.Groups))
        {
            var kinds = group.Provisions.Select(provision => covered[provision.Id].Kind).ToList();
            yield return new Shares(
                group.Heading,
                kinds.Count(kind => kind == CoverageKind.Encoded),
                kinds.Count(kind => kind == CoverageKind.Reasoned),
                kinds.Count(kind => kind is CoverageKind.NotYet or CoverageKind.Both));
        }

        yield return new Heading(3, "matrix", "Provisions and rules");
        yield return new Grid(
            ["provision", "id", "rules"],
            [.. book.Coverage.Provisions.Where(one => one.EncodedBy.Count > 0)
                .Select(one =>
                    (IReadOnlyList<string>)[one.Provision.Citation, one.Provision.Id, Anchor.LinksTo(one.EncodedBy)])]);
    }

    private static string Mermaid(RuleGraph graph)
    {
        var text = new StringBuilder("graph LR\n");
        foreach (var (from, to) in graph.Edges)
        {
            text.Append("  ").Append(from).Append(" --> ").Append(to).Append('\n');
        }

        return text.ToString();
    }

    private static string Status(ParameterStatus status) => status.ToString().ToLowerInvariant();

    private static string Span(Parameter parameter) => (parameter.InForceFrom, parameter.InForceUntil) switch
    {
        (null, null) => "always",
        (var from, null) => $"from {Iso(from)}",
        (null, var until) => $"until {Iso(until)}",
        var (from, until) => $"{Iso(from)} to {Iso(until)}",
    };

    private static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
