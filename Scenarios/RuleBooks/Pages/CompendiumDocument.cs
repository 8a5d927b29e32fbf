using CcmPlanner.Rules.Provisions;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>Lays the compendium out: what is read first, what next.</summary>
internal sealed class CompendiumDocument
{
    private readonly Compendium book;
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CoveredProvision> covered;

    private CompendiumDocument(Compendium book)
    {
        this.book = book;
        covered = book.Coverage.Provisions.ToDictionary(one => one.Provision.Id, StringComparer.Ordinal);
    }

    /// <summary>The whole book.</summary>
    public static IReadOnlyList<Block> Of(Compendium book) => [.. new CompendiumDocument(book).All()];

    private IEnumerable<Block> All() =>
    [
        .. Front(),
        .. book.Parts.SelectMany(Part),
        .. Others(),
        .. Tables.Numbers(book),
        .. Tables.Readings(book),
        .. Tables.Dependencies(book),
        .. Tables.Matrix(book),
    ];

    private IEnumerable<Block> Front()
    {
        var coverage = book.Coverage;
        yield return new Heading(1, "top", "The law as rules");
        yield return new Prose(
            "The Convention on Cluster Munitions, the decisions of its meetings and the plans of its Support Unit, as "
            + "CcmPlanner applies them: "
            + "each provision in our own short words, the rule that carries it out, the numbers it uses and what "
                + "rests on it.",
            Lead: true);
        yield return new Prose(
            $"Numbers as they apply on {LocalDatePattern.Iso.Format(book.RulesAt)}. {book.Rules.Count} rules, "
            + $"{coverage.Provisions.Count} provisions. "
            + "The summaries are ours and the authentic text is the treaty’s; this is not a legal opinion. "
            + "The rules’ sentences are made from the rules that run, so they cannot say something else.");
        yield return new Shares(
            "All provisions",
            coverage.Count(CoverageKind.Encoded),
            coverage.Count(CoverageKind.Reasoned),
            coverage.Count(CoverageKind.NotYet) + coverage.Count(CoverageKind.Both));
        yield return new Contents();
    }

    private IEnumerable<Block> Part(ProvisionPart part)
    {
        yield return new Heading(2, Anchor.Of(part.Title), part.Title);
        yield return new Prose($"Read in: {part.Source}.");
        foreach (var block in part.Groups.SelectMany(Group))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> Group(ProvisionGroup group)
    {
        yield return new Heading(3, Anchor.Of(group.Heading), group.Heading);
        var provisions = group.Provisions.Select(provision => covered[provision.Id]).ToList();
        if (provisions.TrueForAll(one => one.EncodedBy.Count == 0))
        {
            yield return new Grid(
                ["provision", "what it says", "why no rule says it"],
                [.. provisions.Select(one => (IReadOnlyList<string>)[
                    one.Provision.Citation, one.Provision.Summary, one.NotEncodedBecause ?? ""])]);
            yield break;
        }

        foreach (var block in Alike(provisions).SelectMany(run => run.Count > 2 ? Listed(run) : run.SelectMany(One)))
        {
            yield return block;
        }
    }

    /// <summary>
    /// Runs of provisions that differ in what they say and in nothing else, such as the items of a list.
    /// </summary>
    private static IEnumerable<List<CoveredProvision>> Alike(List<CoveredProvision> provisions)
    {
        var run = new List<CoveredProvision>();
        foreach (var one in provisions)
        {
            if (run.Count > 0 && !Facts(run[0]).SequenceEqual(Facts(one)))
            {
                yield return run;
                run = [];
            }

            run.Add(one);
        }

        yield return run;
    }

    private IEnumerable<Block> Listed(List<CoveredProvision> run)
    {
        yield return new Heading(
            4,
            Anchor.Of(run[0].Provision.Id),
            $"{run[0].Provision.Citation} to {run[^1].Provision.Paragraph}",
            $"{run[0].Provision.Id} to {run[^1].Provision.Id}");
        yield return new Grid(
            ["provision", "what it says"],
            [.. run.Select(one => (IReadOnlyList<string>)[one.Provision.Citation, one.Provision.Summary])]);
        yield return new Terms([.. Facts(run[0]).Where(term => term.Text.Length > 0)]);
        foreach (var rule in run[0].EncodedBy.Where(shown.Add).Select(book.Rule))
        {
            yield return Box(rule);
        }
    }

    private IEnumerable<Block> One(CoveredProvision one)
    {
        var provision = one.Provision;
        yield return new Heading(4, Anchor.Of(provision.Id), provision.Citation, provision.Id);
        yield return new Prose(provision.Summary, Lead: true);
        yield return new Terms([.. Facts(one).Where(term => term.Text.Length > 0)]);
        foreach (var rule in one.EncodedBy.Where(shown.Add).Select(book.Rule))
        {
            yield return Box(rule);
        }
    }

    private static IEnumerable<(string Term, string Text)> Facts(CoveredProvision one)
    {
        var provision = one.Provision;
        yield return ("binds", provision.Addressee);
        yield return ("starts with", provision.Trigger ?? "");
        yield return ("period", PeriodWords.Of(provision.Period));
        yield return ("fulfilled by", provision.SatisfiedBy ?? "");
        yield return ("if missed", provision.Consequence ?? "");
        yield return ("except", provision.Exceptions ?? "");
        yield return ("confidence", provision.Confidence == "high" ? "" : provision.Confidence);
        yield return ("said by", Anchor.LinksTo(one.EncodedBy));
        yield return ("no rule", one.NotEncodedBecause ?? "");
    }

    private IEnumerable<Block> Others()
    {
        var left = book.Rules.Where(rule => !shown.Contains(rule.Name)).ToList();
        if (left.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "standings", "Standings and procedure");
        yield return new Prose(
            "Rules that no single paragraph says: they put together how a duty stands from what the others conclude.");
        foreach (var rule in left)
        {
            yield return Box(rule);
        }
    }

    private RuleBox Box(RuleEntry rule) => new(
        Anchor.OfRule(rule.Name),
        rule,
        [.. book.Parameters
            .Where(parameter => rule.Parameters.Contains(parameter.Id) && parameter.AppliesOn(book.RulesAt))
            .Select(parameter => $"{Vocabulary.Quantity(parameter)} (`{parameter.Id}`; {parameter.Cite})")],
        [.. book.FedBy(rule)]);
}
