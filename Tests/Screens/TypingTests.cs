using System.Globalization;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>What people type and paste, and the numbers they go through.</summary>
public sealed class TypingTests
{
    [Fact]
    public void A_digit_behind_a_whole_day_begins_another()
    {
        var asked = Played.Start().Keys("@ 2 0 2 7 - 0 1 - 3 1 enter");

        asked.Computing.ShouldNotBeNull().AsOf.ShouldBe(new LocalDate(2027, 1, 31));
    }

    [Fact]
    public void Lines_pasted_into_a_field_stay_words_of_their_own()
    {
        var pasted = Played.Start().Keys(":").After(new Message.Paste("status LAO\r\nwhy\tLBN\u001b\n")).State;

        pasted.Dialog.ShouldBeOfType<Dialog.Palette>().Field.Text.ShouldBe("status LAO why LBN");
    }

    [Theory]
    [InlineData(2_000, "10000")]
    [InlineData(100_000, "1000")]
    public void The_number_of_futures_asked_for_at_the_start_is_the_forecasts_and_n_goes_on_from_it(
        long asked, string next)
    {
        var start = new TuiOptions
        {
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Outlook = (days, _) => new(days, Invented.On(days)),
            Why = Invented.Why,
            Trials = asked,
        }.Start;
        var forecast = start.After(new Message.Go(ScreenId.Forecast)).State;

        forecast.Asked("r").ShouldBeOfType<Request.Forecast>().Ask.Trials.ShouldBe(asked);
        forecast.Keys("n").Asked("r").ShouldBeOfType<Request.Forecast>().Ask.Trials
            .ToString(CultureInfo.InvariantCulture).ShouldBe(next);
    }

    [Fact]
    public void The_numbers_of_a_picture_are_gone_through_to_the_last()
    {
        var numbers = Played.Start().Story("7 r STUDIED d tab G");

        numbers.Text().ShouldContain("2029-12");
        numbers.Keys("g").Text().ShouldNotContain("2029-12");
    }
}
