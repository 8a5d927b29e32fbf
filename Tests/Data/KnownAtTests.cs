using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Data;

public sealed class KnownAtTests
{
    private static readonly Situation Shipped = Situation.Shipped();

    [Theory]
    [InlineData("2021-04-29", 0)]
    [InlineData("2021-07-01", 1)]
    [InlineData("2021-09-20", 1)]
    [InlineData("2021-09-21", 2)]
    [InlineData("2021-12-31", 2)]
    public void An_extension_is_known_from_the_end_of_the_decision(string knownAt, int granted)
    {
        Decisions("CHL", "2022-01-01", knownAt).ShouldBe(granted);
    }

    [Fact]
    public void An_extension_decided_after_the_day_asked_about_does_not_hold_yet()
    {
        Decisions("CHL", "2021-07-01", "2026-01-01").ShouldBe(1);
    }

    [Fact]
    public void An_extension_decided_at_a_meeting_holds_from_its_close_though_its_source_names_only_the_month()
    {
        Decisions("TCD", "2024-09-12", "2026-01-01").ShouldBe(1);
        Decisions("TCD", "2024-09-13", "2026-01-01").ShouldBe(2);
    }

    [Theory]
    [InlineData("2024-12-30", false, false)]
    [InlineData("2024-12-31", true, false)]
    [InlineData("2025-09-18", true, false)]
    [InlineData("2025-09-19", true, true)]
    public void A_request_is_first_filed_and_considered_only_when_the_meeting_closes(
        string day,
        bool filed,
        bool considered)
    {
        var request = Requests("SOM", day, day).SingleOrDefault();

        (request is not null).ShouldBe(filed);
        (request?.Considered ?? false).ShouldBe(considered);
    }

    [Fact]
    public void A_request_that_was_decided_is_known_by_then_though_its_source_names_only_a_later_year_end()
    {
        Requests("LAO", "2024-09-13", "2024-09-13").Select(request => request.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void Figures_of_a_year_are_public_on_the_first_of_September_after_it()
    {
        Releases("LAO", "2025-08-31").ShouldNotContain(2024);
        Releases("LAO", "2025-09-01").ShouldContain(2024);
    }

    [Fact]
    public void A_report_bounded_by_an_undated_list_is_known_from_the_day_assumed_for_the_list()
    {
        Reports("BEN", "2021-09-30").ShouldBe(0);
        Reports("BEN", "2021-10-01").ShouldBe(1);
    }

    [Fact]
    public void Holdings_and_meetings_are_known_at_all_times()
    {
        var early = Shipped.FactsAt(new LocalDate(2008, 12, 3), new LocalDate(2008, 12, 3));

        early.OfType<Meeting>().Count().ShouldBe(27);
        early.OfType<Stockpile>().Count().ShouldBe(113);
        early.OfType<Signature>().ShouldNotBeEmpty();
        early.OfType<Instrument>().Count().ShouldBe(4);
        early.OfType<ExtensionRequest>().ShouldBeEmpty();
    }

    private static IReadOnlyList<IFact> At(string asOf, string knownAt) => Shipped.FactsAt(Day(asOf), Day(knownAt));

    private static int Decisions(string state, string asOf, string knownAt) =>
        At(asOf, knownAt).OfType<ExtensionDecision>().Count(decision => decision.State == new StateCode(state));

    private static List<ExtensionRequest> Requests(string state, string asOf, string knownAt) =>
        [.. At(asOf, knownAt).OfType<ExtensionRequest>().Where(request => request.State == new StateCode(state))];

    private static List<int> Releases(string state, string knownAt) =>
        [.. At("2026-11-22", knownAt).OfType<LandRelease>()
            .Where(release => release.State == new StateCode(state))
            .Select(release => release.Year)];

    private static int Reports(string state, string knownAt) =>
        At("2026-11-22", knownAt).OfType<InitialReportFiled>().Count(report => report.State == new StateCode(state));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
