using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Reforms;
using NodaTime;

namespace CcmPlanner.Tests.Reforms;

/// <summary>Reform documents: what they say, and every way in which they can be mistaken.</summary>
public sealed class ReformReaderTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Fact]
    public void A_parameter_has_its_new_value_from_its_day_on_and_the_old_one_before()
    {
        var law = Read("""{ "parameter": "CCM-4.5.extension-years", "value": 36, "unit": "months", "inForceFrom": "2018-01-01" }""")
            .Value.ApplyTo(ConventionRules.Law);
        law.Parameters.Value("CCM-4.5.extension-years", new LocalDate(2017, 12, 31)).ShouldBe(5);
        law.Parameters.Value("CCM-4.5.extension-years", new LocalDate(2018, 1, 1)).ShouldBe(36);
        law.Parameters.Value("CCM-3.3.extension-years", Today).ShouldBe(4);
        ConventionRules.Parameters.Value("CCM-4.5.extension-years", Today).ShouldBe(5);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("2026-11-22", 0)]
    [InlineData("2026-11-23", 1)]
    public void A_neutralised_rule_is_gone_from_its_day_on(string? from, int left)
    {
        var day = from is null ? "null" : $"\"{from}\"";
        var law = Read($$"""{ "neutralise": "ClearanceDeadlineExtended", "inForceFrom": {{day}} }""").Value
            .ApplyTo(ConventionRules.Law);
        law.Versions.On(Today).Rules.Count(rule => rule.Name == "ClearanceDeadlineExtended").ShouldBe(left);
        law.Versions.On(Today).Rules.Count.ShouldBe(ConventionRules.Book.Rules.Count - 1 + left);
    }

    [Theory]
    [InlineData(
        """{ "parameter": "CCM-4.5.extension-year", "value": 3 }""", "$.changes[0].parameter",
        "no parameter of the law, so that the reform touches nothing; write \"CCM-4.5.extension-years\"")]
    [InlineData(
        """{ "parameter": "CCM-4.5.extension-years", "value": 5 }""", "$.changes[0].value",
        "which CCM-4.5.extension-years is already")]
    [InlineData(
        """{ "parameter": "CCM-4.5.extension-years", "value": 5, "inForceFrom": "2018-01-01" }""",
        "$.changes[0].value", "touches nothing")]
    [InlineData("""{ "parameter": "CCM-4.5.extension-years", "value": -1 }""", "$.changes[0].value", "from 0")]
    [InlineData(
        """{ "parameter": "CCM-4.5.extension-years", "value": 3, "unit": "weeks" }""", "$.changes[0].unit",
        "\"years\" or \"months\"")]
    [InlineData(
        """{ "parameter": "CCM-7.1.days", "value": 6, "unit": "months" }""", "$.changes[0].unit", "write \"days\"")]
    [InlineData(
        """{ "neutralise": "ClearanceDeadlineExtend" }""", "$.changes[0].neutralise",
        "write \"ClearanceDeadlineExtended\" if that was meant")]
    [InlineData(
        """{ "neutralise": "NotYetDue", "parameter": "CCM-7.1.days", "value": 6 }""", "$.changes[0].neutralise",
        "in one change")]
    [InlineData(
        """{ "read": "one-clearance-clocks" }""", "$.changes[0].read",
        "no reading, so that the reform touches nothing; write \"one-clearance-clock\" if that was meant")]
    [InlineData(
        """{ "read": "nonsense" }""", "$.changes[0].read",
        "one of one-clearance-clock, first-annual-report-follows-initial, first-annual-report-from-entry, review-interval-from-close")]
    [InlineData(
        """{ "read": "one-clearance-clock", "neutralise": "NotYetDue" }""", "$.changes[0].neutralise",
        "a reading and something else in one change")]
    [InlineData("""{ "read": "one-clearance-clock", "value": 3 }""", "$.changes[0].value", "unknown key")]
    [InlineData("""{ "value": 6 }""", "$.changes[0]", "a change of nothing")]
    [InlineData("""{ "neutralise": "NotYetDue", "from": "2018-01-01" }""", "$.changes[0].from", "unknown key")]
    [InlineData(
        """{ "neutralise": "NotYetDue", "inForceFrom": "2018-02-30" }""", "$.changes[0].inForceFrom", "28 days")]
    public void A_mistake_is_named_at_its_place(string change, string path, string part)
    {
        var problem = Read(change).Problems.First(p => p.At.Path == path);
        problem.Message.ShouldContain(part);
        problem.At.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{ "neutralise": "UpdateEachYear" }, { "read": "first-annual-report-follows-initial" }""", "read")]
    [InlineData(
        """{ "read": "first-annual-report-follows-initial" }, { "neutralise": "UpdateEachYear" }""", "neutralise")]
    public void Two_changes_that_take_the_same_rule_away_are_a_mistake_of_the_second(string changes, string key)
    {
        var problem = Read(changes).Problems.ShouldHaveSingleItem();
        problem.At.Path.ShouldBe($"$.changes[1].{key}");
        problem.Message.ShouldContain("by which the rule UpdateEachYear goes, as it does by a change before");
    }

    [Theory]
    [InlineData("{ \"kind\": \"reform\", \"name\": \"x\" }", "no \"changes\"")]
    [InlineData("{ \"kind\": \"reform\", \"name\": \"x\", \"changes\": [] }", "changes nothing")]
    [InlineData("{ \"kind\": \"reform\", \"name\": \"x\", \"changes\": [", "the end of the file")]
    [InlineData("{ \"kind\": \"scenario\", \"name\": \"x\", \"changes\": [ { \"neutralise\": \"NotYetDue\" } ] }",
        "one of reform")]
    [InlineData("[]", "an object")]
    [InlineData("", "an empty file")]
    public void A_document_that_is_no_reform_is_told_so(string text, string part) =>
        ReformReader.Read(new SourceText("r.json", text), ConventionRules.Law).Problems.ShouldContain(
            problem => problem.Message.Contains(part, StringComparison.Ordinal));

    [Fact]
    public void A_parameter_that_no_rule_reads_is_a_mistake()
    {
        var without = new LawBook(
            Engine.Inference.Versions.RuleVersions.Load([new Rules.Articles.ReportWithin180Days()]),
            ConventionRules.Parameters);
        var text = Document("""{ "parameter": "CCM-4.5.extension-years", "value": 3 }""");
        ReformReader.Read(text, without).Problems.ShouldHaveSingleItem().Message.ShouldBe(
            "found \"CCM-4.5.extension-years\", which no rule reads, so that the reform touches nothing; write one "
            + "that rules read: CCM-7.1.days");
    }

    private static Checked<Reform> Read(string change) => ReformReader.Read(Document(change), ConventionRules.Law);

    private static SourceText Document(string change) =>
        new("r.json", "{ \"kind\": \"reform\", \"name\": \"Invented\", \"changes\": [\n" + change + "\n] }");
}
