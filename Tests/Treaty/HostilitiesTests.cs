using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Tests.CommandLine;
using NodaTime.Text;
using static CcmPlanner.Tests.Treaty.Worlds;

namespace CcmPlanner.Tests.Treaty;

/// <summary>
/// Article 4(1)(b): several hostilities of one State, each with a clock of its own, and extensions of it.
/// </summary>
public sealed class HostilitiesTests
{
    private const string First = Provision.NewClearance;
    private const string Second = "CCM-4.1.b.2";

    [Fact]
    public void Each_hostilities_have_a_clock_of_their_own()
    {
        var world =
            World("2011-07-15", "2026-01-01", Hostilities(1, "2014"), Ended(1, "2016-03-01"), Hostilities(2, "2024"));

        Standings(world).ShouldBe(["CCM-4.1.b Open 2026-03-01", "CCM-4.1.b.2 Open -"]);
        Standing(world, Second).Because.ShouldContain("began in 2024");
    }

    [Fact]
    public void The_end_of_one_begins_only_its_own_period()
    {
        var world = World(
            "2011-07-15", "2026-03-02", Hostilities(1, "2014"), Ended(1, "2016-03-01"), Hostilities(2, "2020"),
            Ended(2, "2021-05-05"));

        Standings(world).ShouldBe(["CCM-4.1.b Overdue 2026-03-01", "CCM-4.1.b.2 Open 2031-05-05"]);
    }

    [Theory]
    [InlineData("2018-01-01", "CCM-4.1.b Met 2026-03-01", "CCM-4.1.b.2 Open 2031-05-05")]
    [InlineData("2021-05-05", "CCM-4.1.b Met 2026-03-01", "CCM-4.1.b.2 Open 2031-05-05")]
    [InlineData("2021-05-06", "CCM-4.1.b Met 2026-03-01", "CCM-4.1.b.2 Met 2031-05-05")]
    public void Clearance_fulfils_the_duties_of_hostilities_that_were_over(
        string completed, params string[] standings) =>
        Standings(World(
            "2011-07-15",
            "2025-01-01",
            Hostilities(1, "2014"),
            Ended(1, "2016-03-01"),
            Hostilities(2, "2020"),
            Ended(2, "2021-05-05"),
            new ClearanceCompleted(Alphaland, UncertainDate.Parse(completed), Invented))).ShouldBe(standings);

    [Theory]
    [InlineData(First, "CCM-4.1.b Open 2030-03-01", "CCM-4.1.b.2 Open 2031-05-05")]
    [InlineData(Second, "CCM-4.1.b Overdue 2026-03-01", "CCM-4.1.b.2 Open 2034-01-01")]
    public void A_grant_moves_the_clock_it_names_and_no_other(string provision, params string[] standings)
    {
        var due = provision == First ? "2030-03-01" : "2034-01-01";
        var grant = new ExtensionDecision(
            Alphaland, provision, 1, "A", UncertainDate.Parse("2025-09"), DecisionOutcome.Granted, null, Day(due),
            Invented);

        Standings(World(
            "2011-07-15",
            "2026-03-02",
            Hostilities(1, "2014"),
            Ended(1, "2016-03-01"),
            Hostilities(2, "2020"),
            Ended(2, "2021-05-05"),
            grant)).ShouldBe(standings);
    }

    [Fact]
    public void Five_years_are_the_most_for_new_remnants_too()
    {
        var grant = new ExtensionDecision(
            Alphaland, First, 1, "A", UncertainDate.Parse("2025-09"), DecisionOutcome.Granted, null, Day("2040-01-01"),
            Invented);

        Standings(World("2011-07-15", "2026-01-01", Hostilities(1, "2014"), Ended(1, "2016-03-01"), grant))
            .ShouldBe(["CCM-4.1.b Open 2031-03-01"]);
    }

    [Fact]
    public void A_request_for_new_remnants_is_filed_nine_months_ahead_and_contains_what_Article_4_asks()
    {
        var meeting = new Meeting(
            "A", "invented", MeetingKind.MeetingOfStatesParties, Day("2025-09-10"), Day("2025-09-13"), null,
            MeetingStatus.Held, true, Invented);
        var request = new ExtensionRequest(
            Alphaland, First, 1, UncertainDate.Parse("2025-01-01"), "A", 12, null, false, Invented);
        var world = World("2011-07-15", "2025-02-01", Hostilities(1, "2014"), Ended(1, "2016-03-01"), meeting, request);

        world.Query<LatestFiling>()
            .Single(l => l.State == Alphaland && l.Provision == First).FileBy.ShouldBe(Day("2024-12-10"));
        world.Query<FilingTimeliness>().Single(f => f.Provision == First).Late.ShouldBeTrue();
        world.Query<RequestItem>().Where(i => i.Provision == First).Select(i => i.Item).Order(StringComparer.Ordinal)
            .ShouldBe(["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
    }

    [Fact]
    public void Rows_of_a_workspace_say_which_hostilities_and_which_clock()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hostilities.json", """
            { "kind": "hostilities", "facts": [
              { "state": "LBN", "number": 1, "began": "2014", "remnantsSince": "2014", "ended": "2016-03-01",
                "source": "invented", "confidence": "none", "assumed": true },
              { "state": "LBN", "number": 2, "began": "2023-10", "remnantsSince": "2024", "ended": null,
                "source": "invented", "confidence": "none", "assumed": true } ] }
            """);
        Ccm.Run($"record extension LBN --article 4.1.b --decided 12MSP --months 24 --source invented --confidence "
            + $"none --data {folder.Path}")
            .Code.ShouldBe(0);

        Ccm.Json($"status LBN --provision CCM-4.1.b --as-of 2026-11-22 --data {folder.Path}").GetProperty("obligations")
            .EnumerateArray()
            .Select(o => $"{o.GetProperty("provision").GetString()} {o.GetProperty("due").GetString() ?? "-"}")
            .ShouldBe(["CCM-4.1.b 2028-03-01", "CCM-4.1.b.2 -"]);
        Ccm.Run($"why LBN CCM-4.1.b.2 --as-of 2026-11-22 --data {folder.Path}").Output.ShouldContain("have not ended");
    }

    private static HostilitiesLeftRemnants Hostilities(int number, string since) =>
        new(Alphaland, number, UncertainDate.Parse(since), UncertainDate.Parse(since), Invented);

    private static HostilitiesEnded Ended(int number, string on) => new(Alphaland, number, Day(on), Invented);

    private static DutyStanding Standing(Session world, string provision) =>
        world.Query<DutyStanding>().Single(s => s.State == Alphaland && s.Provision == provision);

    private static List<string> Standings(Session world) =>
    [
        .. world.Query<DutyStanding>()
            .Where(s => s.State == Alphaland && Provision.IsNewClearance(s.Provision))
            .OrderBy(s => s.Provision, StringComparer.Ordinal)
            .Select(s => $"{s.Provision} {s.Status} {Due(world, s.Provision)}"),
    ];

    private static string Due(Session world, string provision) => world.Query<LastKnownDeadline>()
        .SingleOrDefault(d => d.State == Alphaland && d.Provision == provision) is { } known
            ? LocalDatePattern.Iso.Format(known.Due) : "-";
}
