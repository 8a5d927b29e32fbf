using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>What is exported is what is listed, and every cell comes back whole.</summary>
public sealed class SheetTests
{
    private static readonly Sheet Odd = new(
        ["what", "value"],
        [["a, b", "1"], ["say \"so\"", null], ["two\nlines", "a|b"], ["tab\there", "2\r3"]]);

    [Fact]
    public void A_cell_with_a_comma_a_quote_or_a_line_break_is_quoted_in_csv() => Odd.ToCsv().ShouldBe(
        "what,value\n\"a, b\",1\n\"say \"\"so\"\"\",\n\"two\nlines\",a|b\ntab\there,\"2\r3\"\n");

    [Fact]
    public void A_cell_is_one_cell_in_what_is_copied() => Odd.ToText().ShouldBe(
        "what\tvalue\na, b\t1\nsay \"so\"\t\ntwo lines\ta|b\ntab here\t2 3\n");

    [Fact]
    public void A_bar_in_a_cell_does_not_end_it_in_markdown() => Odd.ToMarkdown().ShouldBe(
        "| what | value |\n| --- | --- |\n| a, b | 1 |\n| say \"so\" | – |\n"
        + "| two lines | a\\|b |\n| tab\there | 2 3 |\n");

    [Fact]
    public void Of_marked_States_only_those_are_exported()
    {
        var marked = Played.Start().Keys("2 space j space");

        ExportText.Of(marked, ExportKind.Csv).TrimEnd('\n').Split('\n').Skip(1).Select(line => line[..3])
            .ShouldBe(["ALP", "GAM"]);
    }

    [Theory]
    [InlineData("2 / a r t : 7 enter")]
    [InlineData("3 / a r t : 4 enter")]
    [InlineData("9 / r e p o r t enter")]
    public void Of_a_filtered_list_only_the_rows_that_pass_are_exported(string keys)
    {
        var all = Played.Start().Keys(keys[..1]);
        var narrowed = Played.Start().Keys(keys);

        var rows = ExportText.Of(narrowed, ExportKind.Csv).Count(c => c == '\n') - 1;

        rows.ShouldBe(narrowed.Current.Lines.Count);
        rows.ShouldBeLessThan(all.Current.Lines.Count);
    }

    [Fact]
    public void No_two_choices_of_an_export_have_the_same_file_name()
    {
        foreach (var keys in new[] { "", "2", "3", "5 r FOUND", "7 r STUDIED", "9" })
        {
            var state = Played.Start().Story(keys);

            Exports.Of(state).Select(choice => Exports.NameFor(state, choice)).ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData(ExportKind.Text)]
    [InlineData(ExportKind.Picture)]
    internal void A_picture_of_the_screen_is_without_what_lies_over_it(ExportKind kind)
    {
        var plain = Played.Start().Keys("2");

        ExportText.Of(plain.Keys("e"), kind).ShouldBe(ExportText.Of(plain, kind));
    }
}
