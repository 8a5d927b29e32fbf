using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Provisions;
using CcmPlanner.Tests.Screens;

namespace CcmPlanner.Tests.Provisions;

/// <summary>The register against the Convention's own count of paragraphs, and against the rules.</summary>
public sealed class ProvisionRegisterTests
{
    private static readonly ProvisionRegister Register = ProvisionRegister.Shipped;
    private static readonly Coverage Covered = Coverage.Of(Register, ConventionRules.Book.Rules);

    [Fact]
    public void Nothing_operative_is_missing_and_nothing_is_invented() =>
        Register.All.Where(p => p.Instrument == "CCM").Select(p => p.Paragraph.Split(", ")[0].Replace("(a)-(i)", ""))
            .Distinct()
            .ShouldBe(Paragraphs.All, ignoreOrder: true);

    [Fact]
    public void No_provision_stands_twice()
    {
        Register.All.GroupBy(p => p.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        Register.All.GroupBy(p => p.Summary).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Vientiane Action Plan", 5)]
    [InlineData("ISU mandate", 7)]
    [InlineData("2018 work plan", 33)]
    [InlineData("2026 work plan", 95)]
    public void Plans_and_mandate_are_there_item_by_item(string instrument, int items) =>
        Register.All.Count(p => p.Instrument == instrument).ShouldBe(items);

    [Fact]
    public void Every_summary_is_one_sentence_and_says_whom_it_binds()
    {
        foreach (var provision in Register.All)
        {
            provision.Summary.ShouldEndWith(".", customMessage: provision.Id);
            provision.Summary.ShouldNotContain(". ", customMessage: provision.Id);
            provision.Addressee.ShouldNotBeEmpty(provision.Id);
            provision.Confidence.ShouldBeOneOf("high", "medium", "low");
        }
    }

    [Fact]
    public void Every_citation_of_every_rule_means_a_provision() =>
        Covered.Unresolved.Select(cite => $"{cite.Rule.Name} cites {cite.Citation}").ShouldBeEmpty();

    [Fact]
    public void Every_provision_is_encoded_or_reasoned_and_never_both() =>
        Covered.Provisions.Where(one => one.Kind == CoverageKind.Both).Select(one => one.Provision.Id).ShouldBeEmpty();

    [Fact]
    public void No_rule_is_named_in_the_register_itself() =>
        Covered.Provisions.SelectMany(one => one.EncodedBy).Distinct()
            .ShouldBeSubsetOf(ConventionRules.Book.Rules.Select(rule => rule.Name));

    [Fact]
    public void What_has_a_period_a_date_or_a_count_is_never_excused() =>
        Covered.Provisions
            .Where(one => one.Provision.Instrument == "CCM" && Paragraphs.Rules.Contains(one.Provision.Paragraph))
            .Where(one => one.Kind is CoverageKind.Reasoned)
            .Select(one => one.Provision.Id)
            .ShouldBeEmpty();

    /// <summary>StillNotYet.txt lists what a rule is to say and none says yet; it can only become shorter.</summary>
    [Fact]
    public void What_no_rule_says_yet_is_listed()
    {
        var file = Path.Combine(Goldens.Root, "Tests", "Provisions", "StillNotYet.txt");
        var listed = File.ReadAllLines(file).Where(line => line.Length > 0).ToList();
        var open =
            Covered.Provisions.Where(one => one.Kind == CoverageKind.NotYet).Select(one => one.Provision.Id).ToList();
        open.Except(listed).ShouldBeEmpty("a rule is missing that was there, or a provision is new");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, string.Concat(open.Select(id => id + "\n")));
            return;
        }

        listed.Except(open)
            .ShouldBeEmpty($"rules say these now: take them out of {file}, or run with UPDATE_GOLDENS=1");
    }

    [Theory]
    [InlineData("CCM 4(1)(a)", "CCM-4.1.a")]
    [InlineData("CCM 4(1)", "CCM-4.1.a CCM-4.1.b CCM-4.1.c")]
    [InlineData("CCM 17(1)-(2)", "CCM-17.1 CCM-17.2")]
    [InlineData("CCM 4(7) to 4(8)", "CCM-4.7 CCM-4.8")]
    [InlineData("CCM 4(6)(a)-(i)",
        "CCM-4.6.content CCM-4.6.a CCM-4.6.b CCM-4.6.c CCM-4.6.d CCM-4.6.e CCM-4.6.f CCM-4.6.g CCM-4.6.h CCM-4.6.i")]
    [InlineData("CCM 4(6)(b)-(c)", "CCM-4.6.b CCM-4.6.c")]
    [InlineData("CCM 4(6)", "CCM-4.6.time")]
    [InlineData("CCM 11(1)(f)", "CCM-11.1")]
    [InlineData("CCM 16", "CCM-16.1 CCM-16.2 CCM-16.3")]
    [InlineData("CCM 8(2)", "CCM-8.2.request CCM-8.2.reply")]
    [InlineData("VAP action 21", "VAP-21")]
    [InlineData("Vientiane Action Plan action 21", "VAP-21")]
    [InlineData("CCM 1", "CCM-1.1.a CCM-1.1.b CCM-1.1.c CCM-1.2 CCM-1.3")]
    [InlineData("CCM 24", "")]
    [InlineData("CCM 4(9)", "")]
    [InlineData("APMBC 5", "")]
    public void A_citation_means_its_paragraph_or_those_below_or_the_one_above(string citation, string ids) =>
        string.Join(' ', Register.CitedAs(citation).Select(provision => provision.Id)).ShouldBe(ids);

    [Fact]
    public void The_index_of_citations_knows_what_the_register_knows()
    {
        foreach (var provision in Register.All)
        {
            CitationIndex.Shipped.Knows(provision.Citation).ShouldBeTrue(provision.Id);
            CitationIndex.Shipped.Resolve($"{provision.Citation}(q)")
                .ShouldBe(Register.CitedAs($"{provision.Citation}(q)")
                    .Select(found => new CitedPlace(found.Instrument, found.Paragraph)).Distinct());
        }

        CitationIndex.Shipped.Knows("CCM 24").ShouldBeFalse();
        CitationIndex.Shipped.Knows("VAP action 21").ShouldBeTrue();
        CitationIndex.Shipped.Knows("VAP action 999").ShouldBeFalse();
    }

    [Fact]
    public void A_rule_that_cites_what_is_not_in_the_register_is_refused_when_the_law_is_loaded()
    {
        var law = ConventionRules.Versions.With([new RuleAddition(new MisquotingRule(), null)]);
        Should.Throw<RuleBookException>(() => law.Latest).Problems.ShouldBe(
            ["rule 'misquoting' cites CCM 24(1), which is not in the register of provisions; enter it there, or "
                + "correct the citation"]);
    }

    [Fact]
    public void The_other_readings_cite_what_is_there() => typeof(ConventionRules).Assembly.GetExportedTypes()
        .Where(type => type.IsDefined(typeof(AlternativeAttribute), false))
        .SelectMany(type => type.GetCustomAttributes(typeof(CiteAttribute), true).Cast<CiteAttribute>())
        .Select(cite => $"{cite.Instrument} {cite.Paragraph}")
        .ShouldAllBe(citation => CitationIndex.Shipped.Knows(citation));

    [Fact]
    public void A_register_that_is_not_well_formed_is_refused_with_a_reason()
    {
        Should.Throw<InvalidDataException>(() => ProvisionRegister.Read(["{}"])).Message.ShouldContain("provisions:");
        Should.Throw<InvalidDataException>(() => ProvisionRegister.Read([Twice])).Message.ShouldContain("ALP-1");
    }

    private const string One = """
        {"id":"ALP-1","instrument":"ALP","paragraph":"1","addressee":"all","summary":"Be.","trigger":null,"period":null,
        "satisfiedBy":null,"consequence":null,"exceptions":null,"confidence":"high","notEncodedBecause":null}
        """;

    private const string Twice =
        $$"""{"order":1,"title":"t","source":"s","aliases":{},"groups":[{"heading":"h","provisions":[{{One}},{{One}}]}]}""";
}

/// <summary>Cites an article the Convention does not have.</summary>
[Name("misquoting")]
[Cite("CCM", "24(1)")]
public sealed class MisquotingRule : Rule
{
    public override void Define()
    {
        AsOfDay today = null!;
        When().Match(() => today);
        Then().Yield(_ => new Misquoted(today.Day));
    }
}

public sealed record Misquoted(NodaTime.LocalDate Day);
