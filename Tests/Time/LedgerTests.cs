using CcmPlanner.Engine.Time;
using CcmPlanner.Tests.Inference.Oracle;
using NodaTime;

namespace CcmPlanner.Tests.Time;

public sealed class LedgerTests
{
    private static readonly LocalDate Start = new(2020, 1, 1);

    [Fact]
    public void A_fact_shows_while_it_holds_and_once_it_is_known()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("area 5", holdsFrom: 10, holdsUntil: 20, knownFrom: 15));
        Seen(ledger, 10, 15).ShouldBe(["area 5"]);
        Seen(ledger, 20, 15).ShouldBe(["area 5"]);
        Seen(ledger, 9, 15).ShouldBeEmpty();
        Seen(ledger, 21, 15).ShouldBeEmpty();
        Seen(ledger, 10, 14).ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_counts_from_the_day_it_is_known_and_stands_where_the_first_entry_stood()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("alp 5"));
        ledger.Append("bet", Entry("bet 7"));
        ledger.Correct("alp", Day(30), Entry("alp 6"));
        Seen(ledger, 0, 29).ShouldBe(["alp 5", "bet 7"]);
        Seen(ledger, 0, 30).ShouldBe(["alp 6", "bet 7"]);
    }

    [Fact]
    public void A_correction_made_later_but_known_earlier_displaces_the_one_before_it_too()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("first"));
        ledger.Correct("alp", Day(50), Entry("second"));
        ledger.Correct("alp", Day(40), Entry("third"));
        Seen(ledger, 0, 39).ShouldBe(["first"]);
        Seen(ledger, 0, 40).ShouldBe(["third"]);
        Seen(ledger, 0, 50).ShouldBe(["third"]);
    }

    [Fact]
    public void What_is_taken_back_still_shows_from_before()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("alp 5", knownFrom: 10));
        ledger.Correct("alp", Day(30));
        Seen(ledger, 0, 29).ShouldBe(["alp 5"]);
        Seen(ledger, 0, 30).ShouldBeEmpty();
        ledger.HistoryOf("alp").ShouldHaveSingleItem().SupersededFrom.ShouldBe(Day(30));
    }

    [Fact]
    public void A_correction_known_always_hides_what_it_corrects()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("wrong"));
        ledger.Correct("alp", null, Entry("right"));
        Seen(ledger, 0, -9999).ShouldBe(["right"]);
        ledger.KnownDays.ShouldBeEmpty();
    }

    [Fact]
    public void Changes_between_two_days_of_knowledge_name_the_subject_and_both_sides()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("alp 5"));
        ledger.Append("bet", Entry("bet 7"));
        ledger.Append("gam", Entry("gam 1", knownFrom: 35));
        ledger.Correct("alp", Day(30), Entry("alp 6"));
        ledger.Correct("bet", Day(30), Entry("bet 7"));
        var changes = ledger.Changes(Day(0), Day(29), Day(35));
        changes.Select(
            change => $"{change.Subject}: {string.Join(',', change.Before)} > {string.Join(',', change.After)}")
            .ShouldBe(["alp: alp 5 > alp 6", "gam:  > gam 1"]);
        ledger.KnownDays.ShouldBe([Day(30), Day(35)]);
    }

    [Fact]
    public void A_snapshot_does_not_see_what_is_entered_after_it()
    {
        var ledger = new Ledger<string>();
        ledger.Append("alp", Entry("alp 5"));
        var before = ledger.At(new Viewpoint(Day(0), Day(99)));
        ledger.Correct("alp", Day(0), Entry("alp 6"));
        before.Facts.ShouldBe(["alp 5"]);
        before.From.RulesAt.ShouldBe(Day(0));
    }

    [Fact]
    public void Random_ledgers_show_what_a_plain_reading_of_their_records_shows()
    {
        var dice = new Lottery(7);
        for (var round = 0; round < 300; round++)
        {
            var ledger = new Ledger<string>();
            var acts = new List<(string Subject, bool Corrects, int Known, int Holds)>();
            for (var i = 0; i < 12; i++)
            {
                var act = (Subject: $"s{dice.Next(3)}", Corrects: dice.Next(2) == 0, Known: dice.Next(10),
                    Holds: dice.Next(10));
                var entry = Entry($"{act.Subject} {i}", holdsFrom: act.Holds, knownFrom: act.Known);
                if (act.Corrects)
                {
                    ledger.Correct(act.Subject, Day(act.Known), entry);
                }
                else
                {
                    ledger.Append(act.Subject, entry);
                }

                acts.Add(act);
            }

            for (var day = 0; day < 100; day++)
            {
                var (asOf, knownAt) = (day / 10, day % 10);
                var plain = acts.Select((act, i) => (act, i))
                    .Where(a => a.act.Holds <= asOf && a.act.Known <= knownAt)
                    .Where(a => !acts.Skip(a.i + 1)
                        .Any(later => later.Corrects && later.Subject == a.act.Subject && later.Known <= knownAt))
                    .Select(a => $"{a.act.Subject} {a.i}");
                Seen(ledger, asOf, knownAt).ShouldBe(plain, ignoreOrder: true);
            }
        }
    }

    private static Entry<string> Entry(
        string fact, int? holdsFrom = null, int? holdsUntil = null, int? knownFrom = null) =>
        new(fact, Day(holdsFrom), Day(holdsUntil), Day(knownFrom));

    private static IReadOnlyList<string> Seen(Ledger<string> ledger, int asOf, int knownAt) =>
        ledger.At(new Viewpoint(Day(asOf), Day(knownAt))).Facts;

    private static LocalDate Day(int number) => Start.PlusDays(number);

    private static LocalDate? Day(int? number) => number is { } day ? Start.PlusDays(day) : null;
}
