using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class FilterTests
{
    [Theory]
    [InlineData("status:overdue", "ALP BET")]
    [InlineData("status:unknown", "GAM")]
    [InlineData("status:due", "ZET DEL OMI")]
    [InlineData("status:signatory", "WOL")]
    [InlineData("status:withdrawn", "VES")]
    [InlineData("status:not-yet-in-force", "ZET")]
    [InlineData("art:4", "ALP BET GAM DEL")]
    [InlineData("art:4(1)(a) !status:overdue", "GAM DEL")]
    [InlineData("art:4.1.a !status:overdue", "GAM DEL")]
    [InlineData("art:7", "ZET ALP")]
    [InlineData("days<0", "ALP BET")]
    [InlineData("days<=227 days>0", "ZET DEL")]
    [InlineData("days=227", "DEL")]
    [InlineData("days<227 days>0", "ZET")]
    [InlineData("days>224 days<=227", "DEL")]
    [InlineData("days>=224 days<=227", "ZET DEL")]
    [InlineData("status:met art:7", "")]
    [InlineData("status:met-late", "ALP")]
    [InlineData("beta", "BET")]
    [InlineData("BETARIA", "BET")]
    [InlineData("clear !beta !status:overdue", "GAM DEL")]
    [InlineData("region:latin", "ZET")]
    [InlineData("nowhere", "")]
    public void A_filter_lets_through_what_it_says(string text, string expected)
    {
        var rows = ((StatesScreen)Played.Start().After(new Message.Go(ScreenId.States)).State
            .After(new Message.SetFilter(text)).State.Current).Rows;

        string.Join(' ', rows.Select(row => row.State.Code)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("days<x", "days<90")]
    [InlineData("statsu:overdue", "status:")]
    [InlineData("status:late", "overdue")]
    public void A_filter_that_cannot_be_read_says_what_to_write(string text, string expected) =>
        Filter.Parse(text).Problem.ShouldNotBeNull().ShouldContain(expected);

    [Theory]
    [InlineData("status:")]
    [InlineData("art:")]
    [InlineData("!")]
    [InlineData("status:over")]
    [InlineData("")]
    public void A_filter_half_typed_never_fails(string text) => Should.NotThrow(() => Filter.Parse(text).Lets(new Duty(
        Invented.On(Invented.Day).States[0], null, Invented.Day)));
}
