using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Data;

public sealed class ShippedDataTests
{
    private static readonly Situation Shipped = Situation.Shipped();

    [Fact]
    public void Shipped_data_has_no_problem_not_even_a_note()
    {
        Situation.Load([DataLayer.Shipped()], Law.OnExtensions).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Names_are_exactly_those_of_the_treaty_collection()
    {
        Shipped.States.Select(state => $"{state.Code} {state.Name}")
            .ShouldBe(File.ReadAllLines(Folders.PathOf("state-names.txt")));
    }

    [Fact]
    public void There_are_126_rows_of_instruments()
    {
        Rows("instruments").ShouldBe(126);
    }

    [Fact]
    public void There_are_113_deposits_one_withdrawal_and_so_112_parties()
    {
        var parties = Of<Instrument>().Select(instrument => instrument.State)
            .Except(Of<WithdrawalNotice>().Select(notice => notice.State)).ToList();

        Of<Instrument>().Count.ShouldBe(113);
        parties.Count.ShouldBe(112);
        parties.ShouldContain(new StateCode("VUT"));
    }

    [Fact]
    public void Twelve_States_signed_and_deposited_nothing()
    {
        Of<Signature>().Select(signature => signature.State)
            .Except(Of<Instrument>().Select(instrument => instrument.State))
            .Select(state => state.Value)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["AGO", "CAF", "COD", "CYP", "DJI", "HTI", "IDN", "JAM", "KEN", "LBR", "TZA", "UGA"]);
    }

    [Fact]
    public void Lithuania_ratified_and_gave_notice_of_withdrawal()
    {
        var lithuania = new StateCode("LTU");

        Of<Instrument>().Single(instrument => instrument.State == lithuania)
            .Deposited.ShouldBe(new LocalDate(2011, 3, 24));
        Of<WithdrawalNotice>().Single().Received.ShouldBe(new LocalDate(2024, 9, 6));
    }

    [Fact]
    public void Every_State_that_deposited_has_a_stockpile_row_and_a_report_row()
    {
        var deposited = Of<Instrument>().Select(instrument => instrument.State.Value)
            .Order(StringComparer.Ordinal).ToList();

        Of<Stockpile>().Select(stockpile => stockpile.State.Value).Order(StringComparer.Ordinal).ShouldBe(deposited);
        Rows("reports").ShouldBe(113);
    }

    [Fact]
    public void Every_fact_says_where_it_comes_from_and_only_assumed_meetings_have_no_confidence()
    {
        Shipped.Facts.ShouldAllBe(placed => placed.Fact.From.Source.Length > 5);
        Shipped.Facts.Where(placed => placed.Fact.From.Confidence == Confidence.None)
            .ShouldAllBe(placed => placed.Fact is Meeting);
        Of<Meeting>().Where(meeting => meeting.Status == MeetingStatus.Assumed)
            .ShouldAllBe(meeting => meeting.From.Assumed && meeting.From.Confidence == Confidence.None);
    }

    [Fact]
    public void Every_extension_granted_has_a_new_deadline_and_none_comes_from_a_meeting_whose_decisions_are_unknown()
    {
        var unknown = Of<Meeting>().Where(meeting => !meeting.DecisionsKnown).Select(meeting => meeting.Id).ToHashSet();

        Of<ExtensionDecision>().Count.ShouldBe(20);
        Of<ExtensionDecision>().ShouldAllBe(decision =>
            decision.NewDue != null && !unknown.Contains(decision.MeetingId));
        unknown.ShouldContain("13MSP");
        unknown.ShouldContain("3RC");
    }

    [Fact]
    public void The_five_requests_considered_at_13MSP_are_requests_only_and_Somalia_alone_has_a_date_asked_for()
    {
        var requests = Of<ExtensionRequest>().Where(request => request.MeetingId == "13MSP").ToList();

        requests.Select(request => $"{request.State} {request.Number} {request.DueRequested}".TrimEnd())
            .ShouldBe(["AFG 2", "CHL 4", "LBN 2", "MRT 3", $"SOM 1 {new LocalDate(2030, 3, 1)}"]);
        requests.ShouldAllBe(request => request.Considered);
    }

    [Fact]
    public void Chad_has_no_third_request()
    {
        Of<ExtensionRequest>().Count(request => request.State == new StateCode("TCD")).ShouldBe(2);
    }

    [Fact]
    public void Meetings_run_from_2010_to_2036_with_a_review_conference_every_fifth_year_after_the_third()
    {
        var meetings = Of<Meeting>();

        meetings.Count.ShouldBe(27);
        meetings.Where(meeting => meeting.Kind == MeetingKind.ReviewConference)
            .Select(meeting => $"{meeting.Id} {meeting.Opens.Year}")
            .ShouldBe(["1RC 2015", "2RC-1 2020", "2RC-2 2021", "3RC 2026", "4RC 2031", "5RC 2036"]);
        meetings.Single(meeting => meeting.Opens.Year == 2027).Id.ShouldBe("14MSP");
        meetings.Where(meeting => meeting.Status == MeetingStatus.Assumed)
            .ShouldAllBe(meeting => meeting.Opens.DayOfWeek == IsoDayOfWeek.Monday && meeting.Opens.Month == 9);
    }

    [Fact]
    public void Areas_and_releases_are_all_there_and_an_unknown_area_is_null_not_zero()
    {
        Of<Contamination>().Count.ShouldBe(70);
        Of<LandRelease>().Count.ShouldBe(78);
        Of<Contamination>().Single(area => area.State == new StateCode("SOM")).Total.ShouldBeNull();
        Of<LandRelease>().Single(release => release.State == new StateCode("MNE") && release.Year == 2019)
            .Cleared.ShouldBeNull();
        Of<LandRelease>().Single(release => release.State == new StateCode("CHL") && release.Year == 2022).Cleared
            .ShouldBe(new SquareKilometres(0));
    }

    [Fact]
    public void Mauritania_declared_completion_and_was_reopened()
    {
        var mauritania = new StateCode("MRT");

        Of<CompletionDeclared>().Single(fact => fact.State == mauritania).On.Text.ShouldBe("2014-09");
        Of<ClearanceReopened>().Single().State.ShouldBe(mauritania);
    }

    [Fact]
    public void Only_held_remnants_bind_and_the_others_say_why_not()
    {
        Of<Remnants>().Where(fact => fact.Holding != Holding.Held).Select(fact => fact.State.Value)
            .ShouldBe(["COL", "GBR", "MLT", "NRU"]);
        Of<Remnants>().Where(fact => fact.Holding != Holding.Held)
            .ShouldAllBe(fact => fact.From.Note!.StartsWith("No "));
    }

    [Fact]
    public void A_fact_remembers_the_place_of_its_row()
    {
        var place = Shipped.PlaceOf(Of<WithdrawalNotice>().Single())!;

        place.File.ShouldBe("Data/instruments.json");
        place.Path.ShouldBe("$.facts[67]");
        place.Column.ShouldBe(5);
    }

    private static List<T> Of<T>() => [.. Shipped.Facts.Select(placed => placed.Fact).OfType<T>()];

    private static int Rows(string kind)
    {
        var text = DataLayer.Shipped().Texts.Single(text => text.File == $"Data/{kind}.json");
        return LocatedJson.Read(text, [])!.Find("facts")!.Value.Items.Count;
    }
}
