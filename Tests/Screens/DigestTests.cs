using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.State;
using NodaTime;
using Duty = CcmPlanner.Tui.State.Duty;

namespace CcmPlanner.Tests.Screens;

/// <summary>What the screens say of an outlook, at the edges.</summary>
public sealed class DigestTests
{
    private static readonly Outlook Usual = Invented.On(Invented.Day);

    private static readonly Obligation Owed = Usual.Obligations.Single(owed => owed.State.Value == "DEL"
        && owed.Provision == "CCM-4.1.a");

    [Fact]
    public void Ahead_is_from_the_day_itself_to_twelve_months_and_the_ninetieth_day_belongs_to_the_first_ninety()
    {
        int[] days = [-1, 0, 90, 91, 365, 366];
        var digest = new Digest(Usual with { Events = [.. days.Select(day => Event(Invented.Day.PlusDays(day)))] });

        digest.Upcoming.Select(row => row.Days).ShouldBe([0, 90, 91, 365]);
        digest.WithinAhead.ShouldBe(2);
    }

    [Fact]
    public void The_name_that_stands_beside_an_event_is_not_said_in_it_again()
    {
        var report = Event(Invented.Day) with { Title = "Deltaland: reports (assumed)" };

        var ahead = new Digest(Usual with { Events = [report] });

        (ahead.Upcoming[0].Who, ahead.Upcoming[0].What).ShouldBe(("Deltaland", "Reports"));
    }

    [Fact]
    public void A_meeting_that_is_on_is_still_ahead()
    {
        var meeting = Usual.Meetings[1];
        var digest = new Digest(Usual with { AsOf = meeting.Meeting.Closes });

        digest.Meetings[0].ShouldBe(meeting);
        new Digest(Usual with { AsOf = meeting.Meeting.Closes.PlusDays(1) }).Meetings.ShouldNotContain(meeting);
    }

    [Fact]
    public void An_event_leads_to_the_duty_that_is_due_that_day()
    {
        var due = Invented.Day.PlusDays(30);
        Obligation Report(int year, LocalDate day) => Owed with
        {
            Provision = "CCM-7.2",
            Year = year,
            Due = day,
            OriginalDue = day,
        };

        var digest = new Digest(Usual with
        {
            Obligations = [Report(2025, due.PlusYears(-1)), Report(2026, due), Report(2027, due.PlusYears(1))],
            Events = [Event(due) with { Provision = "CCM-7.2" }],
        });

        digest.Upcoming.ShouldHaveSingleItem().Duty.ShouldNotBeNull().Obligation!.Year.ShouldBe(2026);
    }

    [Fact]
    public void A_duty_met_on_a_day_not_known_needs_no_attention()
    {
        var unknown = Owed with { Status = ObligationStatus.Unknown };
        var digest = new Digest(Usual with
        {
            Obligations = [unknown, unknown with { State = new("EPS"), SatisfiedOn = UncertainDate.Parse("2014") }],
        });

        digest.Attention.ShouldHaveSingleItem().State.Code.Value.ShouldBe("DEL");
        digest.DutyCounts.Single(count => count.Title == "unknown").Number.ShouldBe(1);
        digest.DutyCounts.Single(count => count.Title == "met, day unknown").Number.ShouldBe(1);
    }

    [Theory]
    [InlineData("2027-04-18", Sign.DueSoon)]
    [InlineData("2027-04-19", Sign.Fine)]
    internal void Twelve_months_ahead_is_soon_and_a_day_more_is_not(string due, Sign expected) =>
        Duty.SignOf(
            Owed with { Due = NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value }, Invented.Day).ShouldBe(expected);

    [Fact]
    public void Duties_as_urgent_as_each_other_stand_by_name_whatever_order_they_come_in()
    {
        var states = Usual.States.Where(state => state.Code.Value is "ALP" or "BET" or "OME" or "ETA").ToList();
        List<Duty> duties = [.. states.Select(state => new Duty(state, Owed, Invented.Day))];

        string Sorted(IEnumerable<Duty> from) =>
            string.Join(' ', from.Order(Comparer<Duty>.Create(Duty.ByUrgency)).Select(duty => duty.State.Name));

        Sorted(duties).ShouldBe("Alphaland Betaria Etaville Oméga");
        Sorted(duties.AsEnumerable().Reverse()).ShouldBe(Sorted(duties));
    }

    [Fact]
    public void What_rests_on_an_assumption_says_so_in_the_dossier()
    {
        Lines(Usual, "ZET").ShouldContain("  confidence high (assumed)");
        Lines(Usual, "DEL").ShouldContain("  confidence high");
    }

    [Fact]
    public void A_withdrawal_that_has_yet_to_take_effect_is_told()
    {
        var leaving = Usual with
        {
            States = [.. Usual.States.Select(state => state.Code.Value == "DEL"
                ? state with { WithdrawalEffective = new(2026, 10, 18) } : state)],
        };

        Lines(leaving, "DEL").ShouldContain("withdrawal takes effect 2026-10-18");
        Lines(leaving, "VES").ShouldNotContain(line => line.StartsWith("withdrawal takes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_count_names_forty_and_says_how_many_more_there_are()
    {
        var digest = new Digest(Usual with
        {
            Obligations = [.. Enumerable.Range(1980, 45).Select(year => Owed with { Year = year })],
        });

        var reason = Reasons.Of(new Count("open", Sign.DueSoon, 45, "status:open delta"), digest);

        reason.Lines.Count.ShouldBe(42);
        reason.Lines[^1].Text.ShouldBe("and 5 more");
    }

    [Fact]
    public void A_provision_binds_by_its_own_paragraphs_and_not_by_those_that_begin_alike()
    {
        var entry = ((RulesScreen)Played.Start().Screens[ScreenId.Rules]).Law!.Entries
            .First(one => one.Id == "CCM-4.1.a");
        var digest = new Digest(Usual with
        {
            Obligations = [Owed, Owed with { Provision = "CCM-4.1.a.x" }, Owed with { Provision = "CCM-4.1.ab" }],
        });

        LawText.Bound(entry, digest).Select(duty => duty.Obligation!.Provision)
            .ShouldBe(["CCM-4.1.a", "CCM-4.1.a.x"], ignoreOrder: true);
    }

    [Fact]
    public void The_record_of_an_area_says_which_part_of_it_is_known()
    {
        var outlook = Usual with
        {
            Areas =
            [
                Area(2020, 3, null, null), Area(2021, null, 120, null), Area(2022, 1, 2, 4), Area(2023, 1, 2, null),
            ],
            Releases = [new(new("DEL"), 2023, new(1.5m), null, new(2.25m), null, Usual.States[0].From)],
        };

        AreaRecord.Of(outlook, Usual.States.First(state => state.Code.Value == "DEL")).Where(line => line.Value.Length > 0).Select(line => line.Value)
            .ShouldBe(["3.00 confirmed", "120 suspected", "4.00", "3.00", "3.75"]);
    }

    [Fact]
    public void The_chart_of_an_area_has_the_last_figure_of_each_year()
    {
        var outlook = Usual with
        {
            Areas = [Area(2021, 7, null, null) with { AsOf = new(2021, 6, 30) }, Area(2021, 5, null, null)],
        };

        LandCharts.Area(outlook, Usual.States[0] with { Code = new("DEL") })!.Numbers.Rows
            .ShouldHaveSingleItem().ShouldBe(["2021", "5"]);
    }

    private static IEnumerable<string> Lines(Outlook outlook, string code) =>
        Dossier.Of(new Digest(outlook), outlook.States.Single(state => state.Code.Value == code))
            .Select(line => line.Text);

    private static CalendarEvent Event(LocalDate day) =>
        new(day, "obligation", new("DEL"), "something", "CCM-4.1.a", "due", false, Confidence.High);

    private static Contamination Area(int year, decimal? confirmed, decimal? suspected, decimal? total) => new(
        new("DEL"), new(year, 12, 31), Of(confirmed), Of(suspected), Of(total), Usual.States[0].From);

    private static SquareKilometres? Of(decimal? size) => size is { } known ? new SquareKilometres(known) : null;
}
