using CcmPlanner.Rules.Provisions;

namespace CcmPlanner.Tests.Provisions;

public sealed class ParagraphTextTests
{
    [Theory]
    [InlineData("17(1)-(2)", "17(1), 17(2)")]
    [InlineData("17(1) – 17(3)", "17(1), 17(2), 17(3)")]
    [InlineData("4(5) to 4(8)", "4(5), 4(6), 4(7), 4(8)")]
    [InlineData("4(6)(a)-(c)", "4(6)(a), 4(6)(b), 4(6)(c)")]
    [InlineData("4(6)(a) to 4(6)(b)", "4(6)(a), 4(6)(b)")]
    [InlineData("3(8)-(7)", "")]
    public void A_span_is_spelled_out(string span, string paragraphs) =>
        string.Join(", ", ParagraphText.Spelled(span)).ShouldBe(paragraphs);

    [Theory]
    [InlineData("4(1)(a)")]
    [InlineData("action 21")]
    [InlineData("annex to 4(1)")]
    [InlineData("4(1)-5(2)")]
    [InlineData("(1)-(2)")]
    [InlineData("4(1)-(ab)")]
    [InlineData("4(1-2)")]
    [InlineData("4(1)-")]
    [InlineData("-")]
    [InlineData("")]
    public void Anything_else_stays_as_it_is(string paragraph) =>
        ParagraphText.Spelled(paragraph).ShouldBe([paragraph]);
}
