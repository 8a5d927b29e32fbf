using System.Runtime.CompilerServices;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Tests.Forecasting;

public sealed class ClearancePriorsTests
{
    private const string One = """
        { "kind": "clearance-priors", "priors": [
          { "id": "rate.elasticity", "value": 0.5, "unit": "1", "meaning": "m", "source": "s", "confidence": "low",
            "status": "assumed" }
        ] }
        """;

    [Fact]
    public void The_shipped_priors_are_complete_and_all_assumed_with_a_source()
    {
        var priors = ClearancePriorsReader.Shipped();

        priors.Problems().ShouldBeEmpty();
        priors.Priors.ShouldAllBe(prior => prior.Status == "assumed" && prior.Source != "" && prior.Meaning != "");
    }

    [Fact]
    public void The_paper_on_the_model_gives_every_prior_as_it_is()
    {
        var paper = File.ReadAllText(Paper());

        ClearancePriorsReader.Shipped().Priors.ShouldAllBe(prior => paper.Contains(
            $"| `{prior.Id}` | {prior.Value} | {prior.Unit} | {prior.Source} | "));
    }

    [Fact]
    public void Missing_unknown_repeated_and_impossible_priors_are_all_named_at_once()
    {
        var shipped = ClearancePriorsReader.Shipped();
        var spoilt = shipped with
        {
            Kind = "priors",
            Priors =
            [
                .. shipped.With("rate.noise.sd", double.NaN).With("tail.share", 1.5).Priors
                    .Where(prior => prior.Id != "discovery.decay"),
                shipped.Priors[0],
                shipped.Priors[0] with { Id = "rate.of.exchange" },
            ],
        };

        var problems = spoilt.Problems().ToList();

        problems.Count.ShouldBe(6);
        problems[0].ShouldBe("kind: found priors; write clearance-priors");
        problems[1].ShouldBe("rate.atOneSquareKilometre.median: found 2 values; write one");
        problems[2].ShouldBe("rate.noise.sd: found NaN; write a number from 0 to 10");
        problems[3].ShouldBe("tail.share: found 1.5; write a number from 0 to 1");
        problems[4].ShouldBe("discovery.decay: found 0 values; write one");
        problems[5].ShouldStartWith("rate.of.exchange: found a name the model does not know; write one of rate.at");
    }

    [Theory]
    [InlineData("\"unit\"", "\"units\"")]
    [InlineData("\"value\": 0.5", "\"value\": \"0.5\"")]
    [InlineData("\"value\": 0.5", "\"value\": 0.5, \"value\": 0.6")]
    [InlineData("\"confidence\": \"low\"", "\"confidence\": 1")]
    [InlineData("\"confidence\": \"low\"", "\"confidence\": \"sure\"")]
    [InlineData("\"unit\": \"1\", ", "")]
    [InlineData("\"unit\": \"1\"", "\"unit\": null")]
    [InlineData("] }", "]")]
    public void A_document_that_is_not_exactly_right_is_refused_where_it_is_wrong(string right, string wrong)
    {
        var refusal = Should.Throw<FormatException>(() => ClearancePriorsReader.Read(One.Replace(right, wrong)));

        refusal.InnerException.ShouldNotBeNull("the text itself is refused, not only its numbers");
    }

    [Fact]
    public void A_document_with_too_few_priors_names_each_that_is_missing()
    {
        var refusal = Should.Throw<FormatException>(() => ClearancePriorsReader.Read(One));

        refusal.Message.ShouldContain("tail.share: found 0 values; write one; also tail.slowdown: found 0 values");
        refusal.Message.ShouldNotContain("elasticity: found 0 values; write one; also rate.b");
    }

    [Fact]
    public void Another_value_can_only_be_given_to_a_prior_that_exists()
    {
        ClearancePriorsReader.Shipped().With("tail.share", 0.1)["tail.share"].ShouldBe(0.1);
        Should.Throw<ArgumentException>(() => ClearancePriorsReader.Shipped().With("tail.shares", 0.1));
    }

    private static string Paper([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "models.md");
}
