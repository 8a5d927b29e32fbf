using System.Text;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tests.Intake;

public sealed class LocatedJsonTests
{
    [Fact]
    public void A_sound_text_gives_values_that_know_where_they_began()
    {
        var source = new SourceText("f.json", "{\n  \"é\": [1, true],\n  \"b\": null }");
        var problems = new List<Problem>();

        var root = LocatedJson.Read(source, problems)!;

        problems.ShouldBeEmpty();
        root.Members.Select(member => member.Name).ShouldBe(["é", "b"]);
        root.Find("é")!.Value.Items.Select(item => item.Kind).ShouldBe([JsonKind.Number, JsonKind.True]);
        source.PlaceAt(root.Find("é")!.Value.Items[1].Offset, "$.é[1]")
            .ShouldBe(new Place("f.json", 2, 12, "$.é[1]"));
        root.Find("b")!.Value.Kind.ShouldBe(JsonKind.Null);
    }

    [Theory]
    [InlineData("", "f.json:1:1 $: found an empty file; write { \"kind\": …, … }")]
    [InlineData(" \n ", "f.json:1:1 $: found an empty file; write { \"kind\": …, … }")]
    [InlineData(
        "{\"a\": [1, {\"b\": ",
        "f.json:1:16 $.a[1].b: found the end of the file; write the rest, down to the closing }]}")]
    [InlineData("{\"a\": \"tex", "f.json:1:11 $.a: found the end of the file; write the rest, down to the closing }")]
    [InlineData("{\"a\": tr", "f.json:1:9 $.a: found the end of the file; write the rest, down to the closing }")]
    [InlineData(
        "{\"a\": 1,\n}",
        "f.json:1:8 $.a: found a comma before the closing }; write no comma after the last one")]
    [InlineData(
        "{\"a\": [1,]}",
        "f.json:1:9 $.a[1]: found a comma before the closing ]; write no comma after the last one")]
    [InlineData(
        "{ // why\n}",
        "f.json:1:3 $: found a comment; write no comment here, but a \"note\" in the fact it is about")]
    [InlineData(
        "{\"é\" 1}",
        "f.json:1:6 $: found '1'; write a comma or a closing bracket that fits (or a colon after a key)")]
    [InlineData(
        "{\"a\": 1 \"b\": 2}",
        "f.json:1:9 $.a: found '\"'; write a comma or a closing bracket that fits (or a colon after a key)")]
    [InlineData("kind: states", "f.json:1:1 $: found 'k'; write an object: { \"kind\": …, … }")]
    [InlineData("{\"a\": tru}", "f.json:1:10 $.a: found '}'; write a word JSON knows: true, false or null")]
    [InlineData("{\"a\": 'x'}", "f.json:1:7 $.a: found '''; write a value here")]
    [InlineData("{\"a\": 1}}", "f.json:1:9 $: found '}' after the end of the document; write nothing there")]
    [InlineData(
        "{\"a\": \"x\ny\"}",
        "f.json:1:9 $.a: found the end of the line, or a control character; "
        + "write the text on one line, ending with \"")]
    [InlineData(
        "{\"a\": 1, \"b\": {\"a\": 2, \"a\": 3}}",
        "f.json:1:24 $.b.a: found the key \"a\" a second time (first on line 1); write it once")]
    [InlineData(
        "{\"a\": \"\\ud800\"}",
        "f.json:1:7 $.a: found half a character in an escape; write both halves of the \\u pair")]
    public void A_text_that_is_not_JSON_is_one_problem_at_its_place(string text, string expected)
    {
        JsonTexts.ProblemsOf(text).ShouldBe([expected]);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_told_at_their_place()
    {
        var problems = new List<Problem>();

        LocatedJson.Read(new SourceText("f.json", (byte[])[.. "{\n\"a\": \""u8, 0xE9, .. "\"}"u8]), problems);

        problems.Single().ToString().ShouldBe("f.json:2:7 $: found bytes that are not UTF-8; write the file in UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        var problems = new List<Problem>();

        var root = LocatedJson.Read(new SourceText("f.json", (byte[])[.. Encoding.UTF8.Preamble, .. "{}"u8]), problems);

        problems.ShouldBeEmpty();
        root!.Offset.ShouldBe(0);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        JsonTexts.ProblemsOf(new string('[', 100)).Single()
            .ShouldContain("found values nested 65 deep; write a flatter document");
    }

    [Fact]
    public void Of_a_text_that_breaks_off_whole_items_remain_and_the_half_one_is_left_out()
    {
        var root = LocatedJson.Read(new SourceText("f.json", "{\"facts\": [{\"a\": 1}, {\"a\": 2}, {\"a\":"), [])!;

        root.Find("facts")!.Value.Items.Count.ShouldBe(2);
    }
}
