using System.Text;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tests.Recording;

/// <summary>How a journal is read: what stands, what was taken back, what broke off, and what is a mistake.</summary>
public sealed class JournalTests
{
    [Fact]
    public void A_line_that_was_taken_back_does_not_stand_and_one_brought_back_does()
    {
        Standing(Fact(1), Fact(2), Undo(3, 2)).ShouldBe([1]);
        Standing(Fact(1), Fact(2), Undo(3, 2), Undo(4, 3)).ShouldBe([1, 2]);
        Standing(Fact(1), Fact(2), Undo(3, 2), Undo(4, 3), Undo(5, 4)).ShouldBe([1]);
        Standing(Fact(1), Undo(2, 1), Fact(3), Undo(4, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Wherever_a_last_line_breaks_off_the_lines_before_it_stand_and_a_note_says_so()
    {
        var whole = Encoding.UTF8.GetBytes(Fact(1) + "\n");
        var last = Encoding.UTF8.GetBytes(Fact(2) + "\n");
        for (var cut = 1; cut < last.Length; cut++)
        {
            var problems = new List<Problem>();
            var journal = Journal.Read(new SourceText("facts.jsonl", (byte[])[.. whole, .. last[..cut]]), problems);
            journal.Entries.Select(entry => entry.Sequence).ShouldBe([1], $"cut after {cut}");
            journal.TornBytes.ShouldBe(cut);
            journal.NextSequence.ShouldBe(2);
            var note = problems.ShouldHaveSingleItem();
            note.Severity.ShouldBe(Severity.Note);
            note.At.Line.ShouldBe(2);
        }
    }

    [Fact]
    public void A_last_line_that_breaks_off_and_still_has_its_line_end_is_torn_too()
    {
        var problems = new List<Problem>();
        var journal = Journal.Read(new SourceText("facts.jsonl", Fact(1) + "\n" + Fact(2)[..20] + "\n"), problems);
        journal.Entries.Count.ShouldBe(1);
        journal.TornBytes.ShouldBe(21);
        problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Note);
    }

    [Fact]
    public void A_broken_line_that_is_not_the_last_is_an_error_at_its_place()
    {
        var problems = new List<Problem>();
        Journal.Read(new SourceText("facts.jsonl", Fact(1) + "\n" + Fact(2)[..20] + "\n" + Fact(3) + "\n"), problems);
        var error = problems.First(problem => problem.Severity == Severity.Error);
        error.At.Line.ShouldBe(2);
        error.At.File.ShouldBe("facts.jsonl");
    }

    [Theory]
    [InlineData("{\"sequence\":1,\"recordedOn\":\"2026-11-24\",\"undo\":1}", "$.undo", "not before it")]
    [InlineData("{\"sequence\":0,\"recordedOn\":\"2026-11-24\",\"undo\":1}", "$.sequence", "from 1")]
    [InlineData("{\"sequence\":1,\"recordedOn\":\"2026-02-30\",\"undo\":1}", "$.recordedOn", "28 days")]
    [InlineData("{\"sequence\":1,\"recordedOn\":\"2026-11-24\"}", "$", "neither a fact nor an undo")]
    [InlineData("{\"sequence\":1,\"recordedOn\":\"2026-11-24\",\"kind\":\"extension\",\"fact\":{}}", "$.kind",
        "\"extensions\"")]
    [InlineData("{\"sequence\":1,\"recordedOn\":\"2026-11-24\",\"kind\":\"reports\"}", "$", "no \"fact\"")]
    [InlineData("{\"sequence\":1,\"recordedOn\":\"2026-11-24\",\"kind\":\"reports\",\"fact\":{\"state\":\"alp\"}}",
        "$.fact.state", "three capital letters")]
    [InlineData("[]", "$", "an object")]
    public void Every_mistake_of_a_line_is_told_at_its_place(string line, string path, string part)
    {
        var read = Situation.Load(
            [DataLayer.Shipped(), new DataLayer([], Journal: new SourceText("w/facts.jsonl", "\n" + line + "\n"))]);
        var problem = read.Problems.First(p => p.At.Path == path && p.Message.Contains(part, StringComparison.Ordinal));
        problem.Severity.ShouldBe(Severity.Error);
        problem.At.Line.ShouldBe(2);
        problem.ToString().ShouldStartWith("w/facts.jsonl:2:");
    }

    [Fact]
    public void Lines_that_run_backwards_are_an_error_and_a_gap_is_a_note()
    {
        Problems(Fact(2), Fact(1)).ShouldContain(p => p.Severity == Severity.Error && p.At.Path == "$.sequence");
        Problems(Fact(1), Fact(3)).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Note);
    }

    [Fact]
    public void A_line_without_a_day_it_was_known_is_known_from_the_day_of_recording()
    {
        var line =
            "{\"sequence\":1,\"recordedOn\":\"2026-11-24\",\"kind\":\"contamination\",\"fact\":{\"state\":\"LAO\","
            + "\"asOf\":\"2026-06-30\",\"confirmedKm2\":1.5,\"source\":\"Invented\",\"confidence\":\"low\"}}\n";
        var situation =
            Situation.Load([DataLayer.Shipped(), new DataLayer([], Journal: new SourceText("f", line))]).Value;
        situation.Facts.Single(placed => placed.At.File == "f").Fact.From.KnownOn.ShouldBe(
            new NodaTime.LocalDate(2026, 11, 24));
    }

    private static IEnumerable<int> Standing(params string[] lines)
    {
        var problems = new List<Problem>();
        var journal =
            Journal.Read(new SourceText("facts.jsonl", string.Concat(lines.Select(line => line + "\n"))), problems);
        problems.ShouldBeEmpty();
        return journal.Entries.Where(entry => entry.Kind is not null && !journal.IsUndone(entry.Sequence))
            .Select(entry => entry.Sequence);
    }

    private static List<Problem> Problems(params string[] lines)
    {
        var problems = new List<Problem>();
        Journal.Read(new SourceText("facts.jsonl", string.Concat(lines.Select(line => line + "\n"))), problems);
        return problems;
    }

    private static string Fact(int sequence) =>
        $"{{\"sequence\":{sequence},\"recordedOn\":\"2026-11-24\",\"kind\":\"reports\",\"fact\":{{\"state\":\"LAO\","
        + "\"provision\":\"CCM-7.1\",\"filed\":\"2011-01-28\",\"source\":\"Invented: é\",\"confidence\":\"low\"}}";

    private static string Undo(int sequence, int line) =>
        $"{{\"sequence\":{sequence},\"recordedOn\":\"2026-11-24\",\"undo\":{line}}}";
}
