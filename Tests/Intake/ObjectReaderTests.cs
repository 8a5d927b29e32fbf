using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Tests.Intake;

public sealed class ObjectReaderTests
{
    private static readonly (string, int)[] Colours = [("red", 1), ("green", 2)];

    [Fact]
    public void Fields_of_the_right_type_are_read_and_absent_or_null_ones_are_null()
    {
        var (fields, problems) = Open(
            "{\"t\":\"Ä\",\"d\":\"2024-02-29\",\"u\":\"2021-02/2021-04\",\"i\":7,"
            + "\"a\":0.25,\"c\":\"ALP\",\"w\":\"green\",\"f\":true,\"n\":null}");

        fields.Text("t").ShouldBe("Ä");
        fields.Date("d").ShouldBe(new LocalDate(2024, 2, 29));
        fields.Uncertain("u")!.Latest.ShouldBe(new LocalDate(2021, 4, 30));
        fields.Int("i", 0, 9).ShouldBe(7);
        fields.Area("a").ShouldBe(new SquareKilometres(0.25m));
        fields.Code("c").ShouldBe(new StateCode("ALP"));
        fields.Choice("w", Colours).ShouldBe(2);
        fields.Flag("f").ShouldBeTrue();
        fields.Text("n").ShouldBeNull();
        fields.Date("absent").ShouldBeNull();
        fields.Close();
        problems.ShouldBeEmpty();
        fields.IsSound.ShouldBeTrue();
    }

    [Theory]
    [InlineData("3 Feb 2026", "found \"3 Feb 2026\"; write a day as YYYY-MM-DD")]
    [InlineData("2026-2-3", "found \"2026-2-3\"; write a day as YYYY-MM-DD")]
    [InlineData("2026-13-01", "found \"2026-13-01\"; write a month from 01 to 12")]
    [InlineData("2026-02-30", "found \"2026-02-30\"; write a day that exists: 2026-02 has 28 days")]
    [InlineData("2023-02-29", "found \"2023-02-29\"; write a day that exists: 2023-02 has 28 days")]
    [InlineData("2026-04-00", "found \"2026-04-00\"; write a day that exists: 2026-04 has 30 days")]
    [InlineData("1026-02-03", "found \"1026-02-03\"; write a year from 2008 to 2100")]
    [InlineData("2101-01-01", "found \"2101-01-01\"; write a year from 2008 to 2100")]
    public void A_wrong_day_is_told_with_what_to_write(string written, string expected)
    {
        MessageOf($"{{\"d\": \"{written}\"}}", fields => fields.Date("d")).ShouldBe(expected);
    }

    [Theory]
    [InlineData(
        "spring 2021",
        "write a date as YYYY-MM-DD, YYYY-MM, YYYY, or two of them with / between (.. for an open end)")]
    [InlineData("2021-04/2021-02", "write the earlier date first, with one / between and at most one open end")]
    [InlineData("../..", "write the earlier date first, with one / between and at most one open end")]
    [InlineData("2021-02/2021-02-30", "write a day that exists: 2021-02 has 28 days")]
    [InlineData("2021-00", "write a month from 01 to 12")]
    public void A_wrong_uncertain_date_is_told_with_what_to_write(string written, string expected)
    {
        MessageOf(
            $"{{\"d\": \"{written}\"}}",
            fields => fields.Uncertain("d")).ShouldBe($"found \"{written}\"; {expected}");
    }

    [Theory]
    [InlineData("{\"x\": \"12\"}", "found \"12\"; write a whole number, without quotes")]
    [InlineData("{\"x\": 1.5}", "found 1.5; write a whole number")]
    [InlineData("{\"x\": 13}", "found 13; write a whole number from 1 to 12")]
    [InlineData("{\"x\": 99999999999999999999}", "found 99999999999999999999; write a whole number")]
    [InlineData("{\"x\": [1]}", "found a list; write a whole number, without quotes")]
    [InlineData("{\"x\": null}", "found null; write a whole number, without quotes")]
    [InlineData("{}", "found no \"x\"; write \"x\": a whole number, without quotes")]
    public void A_wrong_number_is_told_with_what_to_write(string text, string expected)
    {
        MessageOf(text, fields => fields.Int("x", 1, 12, required: true)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("-0.1", "found the negative area -0.1; write an area in km², zero or more, or null when unknown")]
    [InlineData("200000000", "found 200000000; write an area in km², zero or more, or null when unknown")]
    [InlineData("1e99", "found 1e99; write an area in km², zero or more, or null when unknown")]
    [InlineData("true", "found true; write an area in km² as a number, without quotes")]
    public void A_wrong_area_is_told_with_what_to_write(string written, string expected)
    {
        MessageOf($"{{\"a\": {written}}}", fields => fields.Area("a")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("\"alp\"", "found \"alp\"; write the State's code of three capital letters (ISO 3166-1 alpha-3)")]
    [InlineData("\" \"", "found an empty text; write a text that says something")]
    [InlineData("4", "found 4; write a text in double quotes")]
    public void A_wrong_code_is_told_with_what_to_write(string written, string expected)
    {
        MessageOf($"{{\"c\": {written}}}", fields => fields.Code("c")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("gren", "found \"gren\"; write \"green\" if that was meant, or one of red, green")]
    [InlineData("blue", "found \"blue\"; write one of red, green")]
    public void A_word_not_on_the_list_is_told_with_the_one_probably_meant(string written, string expected)
    {
        MessageOf($"{{\"w\": \"{written}\"}}", fields => fields.Choice("w", Colours)).ShouldBe(expected);
    }

    [Fact]
    public void A_key_nobody_asked_for_is_told_at_the_key_with_the_one_probably_meant()
    {
        var (fields, problems) = Open("{\n  \"depositd\": 1, \"odd one\": 2 }");

        fields.Text("deposited");
        fields.Close();

        problems.Select(problem => problem.ToString()).ShouldBe(
        [
            "f.json:2:3 $.facts[0].depositd: found the unknown key \"depositd\"; write \"deposited\" if that was meant",
            "f.json:2:18 $.facts[0]['odd one']: found the unknown key \"odd one\"; write one of deposited",
        ]);
    }

    [Fact]
    public void What_is_no_object_is_one_problem_whatever_is_asked_of_it()
    {
        var (fields, problems) = Open("[1]");

        fields.Text("a", required: true);
        fields.Close();

        problems.Single().ToString().ShouldBe("f.json:1:1 $.facts[0]: found a list; write an object: { … }");
    }

    private static string MessageOf(string text, Action<ObjectReader> read)
    {
        var (fields, problems) = Open(text);
        read(fields);
        fields.IsSound.ShouldBeFalse();
        return problems.Single().Message;
    }

    private static (ObjectReader Fields, List<Problem> Problems) Open(string text)
    {
        var source = new SourceText("f.json", text);
        var problems = new List<Problem>();
        var root = LocatedJson.Read(source, problems)!;
        return (new ObjectReader(source, root, "$.facts[0]", problems), problems);
    }
}
