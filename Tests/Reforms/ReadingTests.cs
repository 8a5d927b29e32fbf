using System.Text.Json;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Readings;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.RuleBooks.Lint;
using CcmPlanner.Tests.CommandLine;
using static CcmPlanner.Tests.Treaty.Worlds;

namespace CcmPlanner.Tests.Reforms;

/// <summary>
/// The open readings of the law: each changes what it is about, on both sides of its days, and nothing else.
/// </summary>
public sealed class ReadingTests
{
    private const string OneClock = "one-clearance-clock";
    private const string Follows = "first-annual-report-follows-initial";
    private const string FromEntry = "first-annual-report-from-entry";
    private const string FromClose = "review-interval-from-close";

    [Fact]
    public void No_rule_of_a_reading_is_in_force()
    {
        var inForce = ConventionRules.Versions.Names.ToHashSet(StringComparer.Ordinal);
        OpenReadings.All.SelectMany(reading => reading.Adds).ShouldAllBe(type => !inForce.Contains(type.Name));
        OpenReadings.All.SelectMany(reading => reading.Removes).ShouldAllBe(name => inForce.Contains(name));
    }

    [Fact]
    public void Every_rule_marked_as_an_alternative_belongs_to_one_reading() =>
        typeof(ConventionRules).Assembly.GetExportedTypes()
            .Where(type => type.IsDefined(typeof(AlternativeAttribute), false))
            .ShouldBe(OpenReadings.All.SelectMany(reading => reading.Adds), ignoreOrder: true);

    [Fact]
    public void The_paper_of_interpretations_names_every_reading_and_counts_none_of_their_rules()
    {
        using var reader = new StreamReader(
            typeof(InterpretationList).Assembly.GetManifestResourceStream("docs/interpretations.md")!);
        var paper = reader.ReadToEnd();
        OpenReadings.All.ShouldAllBe(reading => paper.Contains($"`{reading.Id}`", StringComparison.Ordinal));
        InterpretationList.Read(paper).Readings.Keys
            .Intersect(OpenReadings.All.SelectMany(reading => reading.Adds).Select(type => type.Name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2012-01-15", 2012, 2012)]
    [InlineData("2012-02-15", 2012, 2013)]
    [InlineData("2012-04-15", 2012, 2013)]
    [InlineData("2012-05-15", 2013, 2013)]
    [InlineData("2011-05-15", 2011, 2012)]
    [InlineData("2011-06-15", 2012, 2012)]
    public void Whoever_owes_an_initial_report_by_30_April_owes_the_first_update_a_year_later(
        string deposited, int usually, int read)
    {
        FirstUpdate(World(deposited, "2016-01-01")).ShouldBe(usually);
        FirstUpdate(Under(Law(Follows), deposited, "2016-01-01")).ShouldBe(read);
    }

    [Theory]
    [InlineData("2012-04-15", 2012, 2012)]
    [InlineData("2012-05-15", 2013, 2012)]
    [InlineData("2012-09-15", 2013, 2012)]
    [InlineData("2012-10-15", 2013, 2012)]
    [InlineData("2012-11-15", 2013, 2013)]
    public void Counted_from_entry_into_force_the_first_update_is_due_on_the_next_30_April(
        string deposited, int usually, int read)
    {
        FirstUpdate(World(deposited, "2016-01-01")).ShouldBe(usually);
        FirstUpdate(Under(Law(FromEntry), deposited, "2016-01-01")).ShouldBe(read);
    }

    [Fact]
    public void Two_readings_of_one_paragraph_do_not_go_together() =>
        ReformReader.ProblemsIn(
            new SourceText("r.json", $$"""{ "kind": "reform", "name": "Both", "changes": [ { "read": "{{Follows}}" }, { "read": "{{FromEntry}}" } ] }"""),
            ConventionRules.Law).ShouldHaveSingleItem().ToString().ShouldContain("UpdateEachYear");

    [Fact]
    public void While_hostilities_last_the_whole_duty_has_no_date()
    {
        var world = Under(Law(OneClock), "2011-07-15", "2021-01-01", Held, Hostilities("2019"));
        world.Query<OpenEndedDuty>().ShouldBe([new OpenEndedDuty(Alphaland, Provision.Clearance)]);
        Clearance(world).ShouldBeEmpty();
        world.Query<DutyStanding>().Single(s => s.State == Alphaland && s.Provision == Provision.Clearance)
            .Because.ShouldContain("have not ended");
        world.Query<DutyStanding>().ShouldNotContain(s => s.Provision == Provision.NewClearance);
    }

    [Theory]
    [InlineData("2030-11-27", "Open")]
    [InlineData("2030-11-28", "Overdue")]
    public void After_them_the_one_clock_runs_ten_years_and_the_anniversary_belongs_to_it(string asOf, string status)
    {
        var world = Under(Law(OneClock), "2011-07-15", asOf, Held, Hostilities("2019"), Ended);
        Clearance(world).ShouldBe([(Provision.Clearance, "2030-11-27")]);
        world.Query<DutyStanding>().Single(s => s.State == Alphaland && s.Provision == Provision.Clearance)
            .Status.ToString().ShouldBe(status);
    }

    [Fact]
    public void The_one_clock_waits_for_the_end_of_the_last_hostilities_and_counts_from_it()
    {
        var (first, second) = (Hostilities("2014"), Hostilities("2019") with { Number = 2 });
        HostilitiesEnded End(int number, string on) => new(Alphaland, number, Day(on), Invented);

        var both = Under(Law(OneClock), "2011-07-15", "2024-01-01", Held, first, second);
        both.Query<DutyStanding>().Single(s => s.State == Alphaland && s.Provision == Provision.Clearance)
            .Because.ShouldContain("began in 2019");

        var oneOver = Under(Law(OneClock), "2011-07-15", "2024-01-01", Held, first, End(1, "2016-03-01"), second);
        Clearance(oneOver).ShouldBeEmpty();
        oneOver.Query<OpenEndedDuty>().ShouldBe([new OpenEndedDuty(Alphaland, Provision.Clearance)]);

        var allOver = Under(
            Law(OneClock), "2011-07-15", "2024-01-01", Held, first, End(1, "2016-03-01"), second, End(2, "2020-11-27"));
        Clearance(allOver).ShouldBe([(Provision.Clearance, "2030-11-27")]);
    }

    [Theory]
    [InlineData("2018-12-31", true)]
    [InlineData("2019-01-01", false)]
    [InlineData("2018", true)]
    [InlineData("2019", false)]
    public void Old_remnants_cleared_before_the_new_ones_came_keep_their_own_clock(string completed, bool apart)
    {
        var done = new ClearanceCompleted(Alphaland, UncertainDate.Parse(completed), Invented);
        var world = Under(Law(OneClock), "2011-07-15", "2021-01-01", Held, Hostilities("2019-01-01"), Ended, done);
        Clearance(world).ShouldBe(apart
            ? [(Provision.Clearance, "2022-01-01"), (Provision.NewClearance, "2030-11-27")]
            : [(Provision.Clearance, "2030-11-27")]);
    }

    [Fact]
    public void Without_old_or_without_new_remnants_the_clocks_are_as_in_force()
    {
        foreach (object[] facts in new object[][] { [Held], [Hostilities("2019")], [Hostilities("2019"), Ended],
            [Held, Hostilities("2011")] })
        {
            var read = Under(Law(OneClock), "2011-07-15", "2021-01-01", facts);
            var usual = World("2011-07-15", "2021-01-01", facts);
            Clearance(read).ShouldBe(Clearance(usual));
            read.Query<DutyStanding>().ShouldBe(usual.Query<DutyStanding>(), ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("2020-09-20", true, false)]
    [InlineData("2020-09-21", true, true)]
    [InlineData("2020-09-06", false, false)]
    public void Five_years_are_counted_from_the_close(string opens, bool usually, bool read)
    {
        object[] facts =
        [
            Review("1AR", "2015-09-07", "2015-09-21"), Review("2AR", opens, "2020-10-01"),
            new MachineryDay(Day("2021-01-01")),
        ];
        var law = World("2011-07-15", "2021-01-01", facts);
        var reading = Under(Law(FromClose), "2011-07-15", "2021-01-01", facts);
        law.Query<ReviewInterval>().Single().Kept.ShouldBe(usually);
        reading.Query<ReviewInterval>().Single().Kept.ShouldBe(read);
        reading.Query<Warning>().Where(w => w.Subject == "CCM-12.1").Select(w => w.Text).ShouldBe(read
            ? []
            : [$"2AR opens {opens}, before 2020-09-21: less than 5 years after 1AR closed"]);
    }

    [Theory]
    [InlineData(OneClock)]
    [InlineData(Follows)]
    [InlineData(FromClose)]
    public void A_reading_changes_no_conclusion_of_another_kind(string id)
    {
        object[] facts = [Held, Hostilities("2019"), Ended, Review("1AR", "2015-09-07", "2015-09-21"),
            Review("2AR", "2020-09-08", "2020-09-18"), new MachineryDay(Day("2021-01-01"))];
        var usual = World("2011-07-15", "2021-01-01", facts);
        var read = Under(Law(id), "2011-07-15", "2021-01-01", facts);
        Differ<AnnualDuty>(usual, read).ShouldBe(id == Follows);
        Differ<OriginalDeadline>(usual, read).ShouldBe(id == OneClock);
        Differ<ReviewInterval>(usual, read).ShouldBe(id == FromClose);
        Differ<ConveningStanding>(usual, read).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-22", 1)]
    [InlineData("2026-11-23", 0)]
    public void A_reading_may_be_taken_from_a_day_on(string from, int read) =>
        Reform($$"""{ "read": "{{Follows}}", "inForceFrom": "{{from}}" }""").ApplyTo(ConventionRules.Law)
            .Versions.On(Day("2026-11-22")).Rules.Count(
                rule => rule.Name == nameof(UpdateFromTheYearOfTheInitialReport)).ShouldBe(read);

    [Fact]
    public void A_difference_lists_the_intervals_of_Review_Conferences_with_both_proofs()
    {
        var machinery = Diff(FromClose).GetProperty("machinery");
        var come = Changes(machinery, "added").Single(
            c => c.GetProperty("conclusion").GetString()!.StartsWith("CCM-12.1: 3RC", StringComparison.Ordinal));
        come.GetProperty("conclusion").GetString().ShouldBe(
            "CCM-12.1: 3RC opens 2026-09-14, before 2026-09-21: less than 5 years after 2RC closed");
        come.GetProperty("proof").GetRawText().ShouldContain(nameof(FiveYearsFromTheClose));
        Changes(machinery, "removed").Select(c => c.GetProperty("rule").GetString()).Distinct()
            .ShouldBe(["FiveYearsBetweenReviews", "IntervalShortFromTheClose"]);
    }

    [Fact]
    public void A_difference_of_obligations_names_the_rules_of_the_reading_and_leaves_the_machinery_out()
    {
        var diff = Diff(Follows);
        Changes(diff, "changed").ShouldBeEmpty();
        Changes(diff, "removed").ShouldAllBe(c => c.GetProperty("provision").GetString() == "CCM-7.2");
        Changes(diff, "removed").ShouldNotBeEmpty();
        Changes(diff.GetProperty("machinery"), "added").ShouldBeEmpty();
    }

    [Fact]
    public void Books_of_several_reforms_may_be_loaded_at_once() => Should.NotThrow(() =>
        Parallel.For(0, 16, at => Law(OpenReadings.All[at % 3].Id).Versions.On(Day("2026-11-22"))));

    private static Remnants Held { get; } = new(Alphaland, Holding.Held, Invented);

    private static HostilitiesEnded Ended { get; } = new(Alphaland, 1, Day("2020-11-27"), Invented);

    private static JsonElement Diff(string id) =>
        Ccm.Json(
            $"diff --as-of 2026-11-22 --reform "
            + $"{Path.Combine(AppContext.BaseDirectory, "examples", "reforms", id + ".json")}");

    private static List<JsonElement> Changes(JsonElement diff, string part) =>
        [.. diff.GetProperty(part).EnumerateArray()];

    private static bool Differ<T>(Session one, Session other)
        where T : class => !one.Query<T>().ToHashSet().SetEquals(other.Query<T>());

    private static int FirstUpdate(Session world) => world.Query<AnnualDuty>()
        .Where(d => d.State == Alphaland && d.Provision == Provision.AnnualReport).Min(d => d.Year);

    private static IEnumerable<(string Provision, string Due)> Clearance(Session world) =>
        world.Query<OriginalDeadline>()
        .Where(o => o.State == Alphaland && (o.Provision is Provision.Clearance or Provision.NewClearance))
        .OrderBy(o => o.Provision, StringComparer.Ordinal)
        .Select(o => (o.Provision, NodaTime.Text.LocalDatePattern.Iso.Format(o.Due)));

    private static HostilitiesLeftRemnants Hostilities(string since) =>
        new(Alphaland, 1, UncertainDate.Parse(since), UncertainDate.Parse(since), Invented);

    private static Meeting Review(string id, string opens, string closes) => new(
        id, id, MeetingKind.ReviewConference, Day(opens), Day(closes), null, MeetingStatus.Held, true, Invented);

    private static LawBook Law(string id) => Reform($$"""{ "read": "{{id}}" }""").ApplyTo(ConventionRules.Law);

    private static Reform Reform(string change) => ReformReader.Read(
        new SourceText("r.json", "{ \"kind\": \"reform\", \"name\": \"Invented\", \"changes\": [ " + change + " ] }"),
        ConventionRules.Law).Value;
}
