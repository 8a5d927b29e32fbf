using System.Globalization;
using System.Runtime.CompilerServices;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tests.Finance;

/// <summary>What the papers say of money is what the program reads.</summary>
public sealed class FinancePaperTests
{
    [Fact]
    public void The_paper_lists_every_number_the_model_reads_as_it_is()
    {
        var rows = File.ReadLines(Paper("finance.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ToList();
        rows.Count.ShouldBe(FinancePriors.Shipped().Priors.Count);
        foreach (var prior in FinancePriors.Shipped().Priors)
        {
            var value = prior.Value.ToString("0.######", CultureInfo.InvariantCulture);
            rows.ShouldContain(row => row.StartsWith(
                $"| `{prior.Id}` | {value} | {prior.Unit} | {prior.Status} |", StringComparison.Ordinal), prior.Id);
        }
    }

    [Fact]
    public void The_example_plans_have_no_mistake()
    {
        foreach (var file in Directory.EnumerateFiles(Paper("examples/plans")))
        {
            PlanReader.Read(new SourceText(file, File.ReadAllBytes(file))).Problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_document_of_priors_tells_all_its_mistakes()
    {
        var text = """
            { "kind": "finance-priors", "priors": [
              { "id": "pay.large.a", "value": -1, "unit": "1", "meaning": "m", "source": "s", "confidence": "low", "status": "assumed" },
              { "id": "pay.huge.a", "value": 1, "unit": "1", "meaning": "m", "source": "s", "confidence": "low", "status": "guessed" } ] }
            """;
        var problems =
            FinancePriors.Read(new SourceText("p.json", text)).Problems.Select(problem => problem.ToString()).ToList();
        problems.ShouldContain("p.json:2:35 $.priors[0].value: found -1; write a number from 0.001 to 10000");
        problems.ShouldContain(
            "p.json:3:11 $.priors[1].id: found \"pay.huge.a\", which the model does not read; write the name of a "
            + "prior it reads");
        problems.ShouldContain(problem =>
            problem.StartsWith("p.json:3:112 $.priors[1].status: found \"guessed\"; write", StringComparison.Ordinal));
        problems.ShouldContain(
            "p.json:1:39 $.priors: found no prior \"timing.shape\"; write every prior the model reads");
    }

    private static string Paper(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", name);
}
