using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>The Coordination Committee: offices, seats, terms.</summary>
public sealed class CommitteeTests
{
    [Theory]
    [InlineData("2024-09-12", 14)]
    [InlineData("2024-09-13", 15)]
    public void Risk_education_is_the_fifteenth_seat_since_the_Twelfth_Meeting(string asOf, int seats)
    {
        RealWorld.Ask(asOf).Query<CommitteeSize>().Single().Seats.ShouldBe(seats);
        RealWorld.Ask(asOf).Query<CommitteeSeats>().Sum(s => s.Seats).ShouldBe(seats);
    }

    [Theory]
    [InlineData("2020-01-15", "LKA 9MSP", "CHE 2RC-1", "GBR 10MSP")]
    [InlineData("2021-03-01", "LKA 9MSP", "CHE 2RC-2", "GBR 10MSP")]
    [InlineData("2021-09-21", "LKA 9MSP", "CHE 2RC-2", "GBR 10MSP")]
    [InlineData("2021-09-22", "CHE 2RC-2", "GBR 10MSP", "IRQ 11MSP")]
    public void Offices_pass_on_with_the_close_of_a_meeting(
        string asOf, string outgoing, string president, string designate)
    {
        var officers =
            RealWorld.Ask(asOf).Query<CommitteeOfficer>().ToDictionary(o => o.Office, o => $"{o.State} {o.MeetingId}");
        officers[CommitteeOffice.OutgoingPresident].ShouldBe(outgoing);
        officers[CommitteeOffice.President].ShouldBe(president);
        officers[CommitteeOffice.PresidentDesignate].ShouldBe(designate);
    }

    [Fact]
    public void An_office_whose_presidency_is_in_no_source_stays_unknown() =>
        RealWorld.Ask("2026-11-22").Query<CommitteeOfficer>().Select(o => o.Office)
            .ShouldBe([CommitteeOffice.OutgoingPresident]);

    [Theory]
    [InlineData("2018-09-05", "LAO NLD")]
    [InlineData("2018-09-06", "LAO SWE")]
    [InlineData("2019-09-04", "LAO SWE")]
    [InlineData("2019-09-05", "")]
    public void Coordinators_change_the_day_after_a_meeting_closes(string asOf, string clearance) =>
        string.Join(' ', RealWorld.Ask(asOf).Query<CoordinatorInOffice>()
            .Where(c => c.Theme == CommitteeTheme.Clearance).Select(c => c.State.Value).Order(StringComparer.Ordinal))
                .ShouldBe(clearance);

    [Theory]
    [InlineData("2012-01-15", CommitteeTheme.Transparency, 1, 0)]
    [InlineData("2018-01-15", CommitteeTheme.Stockpiles, 2, 0)]
    [InlineData("2022-01-15", CommitteeTheme.Cooperation, 0, 2)]
    [InlineData("2026-11-22", CommitteeTheme.RiskEducation, 0, 1)]
    public void A_seat_without_a_known_holder_is_unknown_and_not_vacant(
        string asOf, CommitteeTheme theme, int known, int unknown)
    {
        var seats = RealWorld.Ask(asOf).Query<CommitteeSeats>().Single(s => s.Theme == theme);
        (seats.Known, seats.Vacant, seats.Unknown).ShouldBe((known, 0, unknown));
    }

    [Fact]
    public void No_theme_ever_has_more_known_holders_than_seats()
    {
        for (var year = 2011; year <= 2026; year++)
        {
            RealWorld.Ask($"{year}-12-15").Query<CommitteeSeats>()
                .ShouldAllBe(s => s.Unknown >= 0, $"at the end of {year}");
        }
    }

    [Theory]
    [InlineData("2021-09-04", 0)]
    [InlineData("2021-09-05", 1)]
    [InlineData("2022-09-08", 1)]
    [InlineData("2022-09-09", 0)]
    public void A_vacancy_is_counted_from_the_meeting_that_left_it_to_the_one_that_filled_it(string asOf, int vacant) =>
        Ask(asOf, Fourth, Fifth, new SeatVacant(CommitteeTheme.Clearance, "4AP", "5AP", Source))
            .Query<CommitteeSeats>().Single(s => s.Theme == CommitteeTheme.Clearance).Vacant.ShouldBe(vacant);

    [Theory]
    [InlineData(CommitteeTheme.Clearance, "4AP", "6AP", true, false)]
    [InlineData(CommitteeTheme.Clearance, "4AP", "5AP", false, false)]
    [InlineData(CommitteeTheme.Transparency, "4AP", "5AP", true, true)]
    public void A_term_ends_when_it_is_known_to_have_been_served_in_full(
        CommitteeTheme theme, string since, string until, bool ends, bool renewable)
    {
        var terms = Ask("2024-01-01", Fourth, Fifth, Sixth, new Coordinator(theme, Alphaland, since, until, Source))
            .Query<TermEnds>().ToList();
        terms.Count.ShouldBe(ends ? 1 : 0);
        terms.ShouldAllBe(t => t.Renewable == renewable && t.MeetingId == until);
    }

    [Theory]
    [InlineData("4AP", 1)]
    [InlineData("5AP", 0)]
    public void Two_full_terms_that_end_together_are_noted_once(string since, int warnings) =>
        Ask(
            "2024-01-01",
            Fourth,
            Fifth,
            Sixth,
            Seventh,
            new Coordinator(CommitteeTheme.Clearance, Alphaland, "4AP", "6AP", Source),
            new Coordinator(CommitteeTheme.Clearance, Betaria, since, since == "4AP" ? "6AP" : "7AP", Source))
            .Query<Warning>().Count().ShouldBe(warnings);

    [Fact]
    public void Three_organisations_observe() =>
        RealWorld.Ask("2026-11-22").Query<InvitedObserver>().Select(o => o.Organisation).ShouldBe(
            ["International Committee of the Red Cross", "United Nations", "Cluster Munition Coalition"],
            ignoreOrder: true);

    private static Meeting Fourth { get; } = Meeting("4AP", "2021-09-02", "2021-09-04");

    private static Meeting Fifth { get; } = Meeting("5AP", "2022-09-05", "2022-09-08");

    private static Meeting Sixth { get; } = Meeting("6AP", "2023-09-05", "2023-09-08");

    private static Meeting Seventh { get; } = Meeting("7AP", "2024-09-05", "2024-09-08");
}
