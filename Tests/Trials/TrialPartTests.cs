using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Parts;

namespace CcmPlanner.Tests.Trials;

public sealed class TrialPartTests
{
    private const string Question = "walk\nseed 7\nlever none\n";
    private static readonly TrialRange All = TrialRange.FirstTrials(3_000);

    [Fact]
    public void Any_partition_in_any_order_through_text_is_the_one_run()
    {
        var whole = Part(All).Hash;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var pieces = RandomPartition(attempt);
            var texts =
                pieces.Select(range => new PartText($"{range}.part", TrialPartText.Write(Part(range)))).ToList();

            var merged = TrialMerge.Of(texts);

            merged.Problems.ShouldBeEmpty();
            merged.Whole!.Trials.ShouldBe(All);
            merged.Whole.Hash.ShouldBe(whole, $"cut into {string.Join(", ", pieces)}");
        }
    }

    [Fact]
    public void Merged_parts_merge_again()
    {
        var left = Merge(Part(0, 99), Part(100, 999)).Whole!;
        var right = Merge(Part(2_000, 2_999), Part(1_000, 1_999)).Whole!;

        Merge(right, left).Whole!.Hash.ShouldBe(Part(All).Hash);
    }

    [Fact]
    public void A_part_comes_back_from_its_text_to_the_last_bit()
    {
        var part = Part(17, 1_234);

        var back = TrialPartText.Read(TrialPartText.Write(part));

        back.Hash.ShouldBe(part.Hash);
        back.Configuration.ShouldBe(Question);
        back.Tally.Trials.ShouldBe(1_218);
        TrialPartText.Write(back).ShouldBe(TrialPartText.Write(part));
    }

    [Fact]
    public void Overlap_gap_another_configuration_and_another_layout_are_refused_by_name_all_at_once()
    {
        var outcome = TrialMerge.Of(
        [
            new NamedPart("a", Part(0, 999)),
            new NamedPart("b", Part(900, 1_199)),
            new NamedPart("c", Part(1_300, 1_999) with { Configuration = "walk\nseed 8\nlever none\n" }),
            new NamedPart("d", new TrialPart(Question, new TrialRange(2_000, 2_999), new Tally(new TallyLayout()))),
        ]);

        outcome.Whole.ShouldBeNull();
        outcome.Problems.ShouldBe(
        [
            "c: configuration: found 'seed 8'; write 'seed 7' as in a, or leave the part out",
            "d: layout: found other things counted than in a; write parts of one version of the model",
            "a, b: trials: found 900..999 in both; write each trial once",
            "trials: found none of 1200..1299, between b and c; write a part that holds them",
        ]);
    }

    [Fact]
    public void A_part_inside_another_does_not_hide_what_comes_after()
    {
        var outcome = TrialMerge.Of(
        [
            new NamedPart("long", Part(0, 999)),
            new NamedPart("inside", Part(100, 199)),
            new NamedPart("next", Part(1_000, 1_099)),
        ]);

        outcome.Problems.ShouldBe(["long, inside: trials: found 100..199 in both; write each trial once"]);
    }

    [Fact]
    public void Any_single_changed_digit_of_the_text_is_noticed()
    {
        var text = TrialPartText.Write(Part(0, 299));
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsAsciiDigit(text[place]))
            {
                var other = text[place] == '9' ? '1' : (char)(text[place] + 1);
                var damaged = string.Concat(text.AsSpan(0, place), [other], text.AsSpan(place + 1));
                Should.Throw<FormatException>(() => TrialPartText.Read(damaged), $"digit at {place}");
            }
        }
    }

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("null", "found nothing")]
    [InlineData("[1, 2]", "line 1")]
    [InlineData("""{"kind":"scenario"}""", "write the text of a trial part")]
    public void Other_texts_are_refused(string text, string part) =>
        Should.Throw<FormatException>(() => TrialPartText.Read(text)).Message.ShouldContain(part);

    [Fact]
    public void A_text_cut_short_and_another_version_are_refused_beside_what_else_is_wrong()
    {
        var text = TrialPartText.Write(Part(0, 99));

        var outcome = TrialMerge.Of(
        [
            new PartText("short", text[..^20]),
            new PartText("later", text.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)),
            new PartText("once", text),
            new PartText("twice", text),
        ]);

        outcome.Problems.Count.ShouldBe(3);
        outcome.Problems[0].ShouldStartWith("short: found damage or another kind of text at line 1, column ");
        outcome.Problems[1].ShouldBe(
            "later: found kind 'trial-part', version 2; write kind 'trial-part', version 1");
        outcome.Problems[2].ShouldBe("once, twice: trials: found 0..99 in both; write each trial once");
        TrialMerge.Of(Array.Empty<NamedPart>()).Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_cancelled_run_is_the_part_of_what_it_finished_and_none_when_it_finished_nothing()
    {
        var none = new TrialOutcome(new Tally(new TallyLayout()), null, Cancelled: true);

        TrialPart.Of(Question, none).ShouldBeNull();
        TrialPart.Of(Question, TrialRun.Run(new WalkModel(7), new TrialRange(5, 9), new WorkSplit()))!
            .Hash.ShouldBe(Part(5, 9).Hash);
    }

    private static MergeOutcome Merge(params TrialPart[] parts) =>
        TrialMerge.Of([.. parts.Select((part, i) => new NamedPart($"part {i}", part))]);

    private static TrialPart Part(long first, long last) => Part(new TrialRange(first, last));

    private static TrialPart Part(TrialRange range) =>
        new(Question, range, TrialRun.Run(new WalkModel(7), range, new WorkSplit(1, 104)).Tally);

    /// <summary>Cuts all trials at up to eleven places and shuffles the pieces, by keyed draws.</summary>
    private static List<TrialRange> RandomPartition(int attempt)
    {
        var draws = new Draws(99);
        uint Word(int step) => draws.Block(attempt, StreamId.Of("cuts"), step).First;
        var cuts = Enumerable.Range(1, (int)(Word(0) % 12)).Select(i => (long)(Word(i) % All.Count));
        List<long> starts = [.. cuts.Append(0).Distinct().Order()];
        var pieces = starts.Zip(starts.Skip(1).Append(All.Count), (from, to) => new TrialRange(from, to - 1));
        return [.. pieces.Select((range, i) => (range, Key: Word(100 + i))).OrderBy(x => x.Key).Select(x => x.range)];
    }
}
