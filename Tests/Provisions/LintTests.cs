using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Commentary;
using CcmPlanner.Rules.Procedures;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Scenarios.RuleBooks.Lint;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Provisions;

/// <summary>
/// What lint finds in law that is wrong on purpose, and that it finds nothing wrong in the law that ships.
/// </summary>
public sealed class LintTests
{
    private static readonly LocalDate Day = new(2026, 11, 24);

    [Fact]
    public void The_shipped_law_has_no_error_and_no_dead_rule()
    {
        var findings = LawLint.Shipped(Compendium.At(Day));
        findings.Count(f => f.Kind == "portability")
            .ShouldBe(5, "each conclusion with several grounds is one more thing that cannot be ported");
        findings.Where(
            f => f.Severity == FindingSeverity.Error || f.Kind is "dead-rule" or "parameter" or "interpretation")
            .Select(f => $"{f.Kind} {f.Subject}: {f.Message}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_command_says_coverage_and_lists_what_is_not_encoded()
    {
        var run = Ccm.Run("lint");
        run.Code.ShouldBe(ExitCode.Done, run.Output);
        run.Output.ShouldContain(" encoded, ");
        run.Output.ShouldContain("CCM-1.1.a: a prohibition");
        var document = Ccm.Json("lint");
        document.GetProperty("coverage").GetProperty("provisions").GetInt32().ShouldBeGreaterThan(300);
        document.GetProperty("findings").EnumerateArray()
            .ShouldAllBe(f => f.GetProperty("severity").GetString() != "error");
    }

    [Fact]
    public void A_rule_that_needs_what_nobody_concludes_is_dead()
    {
        var rules = RuleStatementReader.Read(RuleBook.Load([new LastDecisionGoverns()]));
        var finding = RuleFindings.Dead(rules, Played([])).Single();
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Message.ShouldContain("DeadlineAfter");
    }

    [Fact]
    public void A_rule_whose_fact_no_fixture_states_is_to_be_looked_at()
    {
        var rules = RuleStatementReader.Read(RuleBook.Load([new StockpileDutyFulfilled()]));
        RuleFindings.Dead(rules, Played([])).Single()
            .Severity.ShouldBe(FindingSeverity.Warning);
        RuleFindings.Dead(rules, Played([], "StockpileDestroyed")).Single()
            .Message.ShouldContain("no fixture");
        RuleFindings.Dead(rules, Played(["StockpileDutyFulfilled"], "StockpileDestroyed"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_missing_unread_overlapping_and_with_a_gap_are_found()
    {
        var rules = RuleStatementReader.Read(RuleBook.Load([new ReportWithin180Days()]));
        Parameter[] numbers =
        [
            Number("A", null, new(2015, 12, 31)), Number("A", new(2016, 1, 2), null),
            Number("B", null, new(2015, 12, 31)), Number("B", new(2015, 12, 31), null),
            Number("C", null, new(2015, 12, 31)), Number("C", new(2016, 1, 1), null),
        ];
        var found = ParameterFindings.Of(rules, numbers, ["…\"C\"…"])
            .Select(f => $"{f.Severity} {f.Subject} {f.Message}").ToList();
        found.ShouldContain(text => text.StartsWith("Error CCM-7.1.days", StringComparison.Ordinal));
        found.ShouldContain("Error A no value applies between 2016-01-01 and 2016-01-02");
        found.ShouldContain("Error B two values apply from 2015-12-31");
        found.ShouldContain("Warning A nobody reads it");
        found.ShouldNotContain(text => text.Contains(" C ", StringComparison.Ordinal));
    }

    [Fact]
    public void Readings_in_code_and_paper_are_held_against_each_other()
    {
        var code =
            CommentBook.Read(
                ["/// <remarks>Interpretation: one.</remarks>\nclass Alpha\n{\n}\n/// <remarks>Interpretation: "
                    + "two.</remarks>\nclass Beta\n{\n}\n"]);
        var paper = InterpretationList.Read(
            "### Alpha\n\n**Reading.** One.\n\n**Ground.** G.\n\n### Gamma\n\n**Reading.** Three.\n\n**Ground.** "
            + "G.\n\n**Other reading.** O.\n");
        InterpretationFindings.Of(code, paper).Select(f => f.Subject).ShouldBe(["Beta", "Gamma", "Alpha"]);
    }

    [Fact]
    public void Every_reading_marked_anywhere_in_the_code_is_listed()
    {
        var folders =
            new[] { "Engine", "Rules", "Scenarios", "Tui" }.Select(folder => Path.Combine(Goldens.Root, folder));
        var sources = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains(
                $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);
        InterpretationFindings.Of(CommentBook.Read(sources), InterpretationList.Shipped())
            .Select(f => $"{f.Subject} {f.Message}").ShouldBeEmpty();
    }

    private static Parameter Number(string id, LocalDate? from, LocalDate? until) =>
        new(id, 1, "days", "invented", ParameterStatus.Adopted, from, until, Day);

    private static Rehearsals Played(string[] fired, params string[] supplied) =>
        new(fired.ToHashSet(StringComparer.Ordinal), supplied.ToHashSet(StringComparer.Ordinal), []);
}
