using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tests.Screens;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Alphaland", 9)]
    [InlineData("Côte d’Alpha", 12)]
    [InlineData("Co\u0302te", 4)]
    [InlineData("Laos ລາວ", 8)]
    [InlineData("西亚", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("한국", 4)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("🇦🇺", 2)]
    [InlineData("🇦🇺🇳🇿", 4)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("❤", 1)]
    [InlineData("👍🏽", 2)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("\u0301", 0)]
    [InlineData("━┃▶●", 4)]
    public void Text_takes_the_cells_a_terminal_gives_it(string text, int cells) => TextWidth.Of(text).ShouldBe(cells);

    [Theory]
    [InlineData("Alphaland", 9, "Alphaland")]
    [InlineData("Alphaland", 5, "Alph…")]
    [InlineData("西亚西亚", 5, "西亚…")]
    [InlineData("西亚西亚", 4, "西…")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    [InlineData("Alphaland", 1, "…")]
    [InlineData("Alphaland", 0, "")]
    public void What_does_not_fit_ends_in_an_ellipsis(string text, int width, string expected)
    {
        TextWidth.Fit(text, width).ShouldBe(expected);
        TextWidth.Of(TextWidth.Fit(text, width)).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [InlineData("to clear all remnants", 8, "to clear|all|remnants")]
    [InlineData("incomprehensible", 6, "incomp|rehens|ible")]
    [InlineData("西亚西亚 a", 4, "西亚|西亚|a")]
    [InlineData("西亚", 1, "西|亚")]
    [InlineData("", 5, "")]
    public void Lines_break_at_blanks_and_within_words_only_where_they_must(string text, int width, string expected) =>
        string.Join('|', TextWidth.Wrap(text, width)).ShouldBe(expected);

    [Fact]
    public void A_number_with_its_thousands_parted_is_not_broken_between_lines() =>
        TextWidth.Wrap("income: 313 917 / 475 791 / 1 710 410", 22)
            .ShouldBe(["income: 313 917 /", "475 791 / 1 710 410"]);
}
