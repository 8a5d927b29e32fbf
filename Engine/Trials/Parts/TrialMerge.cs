namespace CcmPlanner.Engine.Trials.Parts;

/// <summary>What became of putting parts together.</summary>
/// <param name="Whole">The part of all their trials; null when anything is wrong.</param>
/// <param name="Problems">Everything that is wrong, each naming the parts it is about; empty when nothing is.</param>
public sealed record MergeOutcome(TrialPart? Whole, IReadOnlyList<string> Problems);

/// <summary>
/// Puts parts together. However the trials were cut, and in whatever order the parts come, the whole has the counts
/// and the hash of one run; what would not give that is refused.
/// </summary>
public static class TrialMerge
{
    /// <summary>
    /// The whole of the given texts. A damaged text does not hide what is wrong with the others, but gaps are looked
    /// for only when every text can be read.
    /// </summary>
    public static MergeOutcome Of(IReadOnlyList<PartText> texts)
    {
        List<NamedPart> parts = [];
        List<string> problems = [];
        foreach (var (name, text) in texts)
        {
            try
            {
                parts.Add(new NamedPart(name, TrialPartText.Read(text)));
            }
            catch (FormatException error)
            {
                problems.Add($"{name}: {error.Message}");
            }
        }

        if (problems.Count == 0)
        {
            return Of(parts);
        }

        problems.AddRange([.. StrangerProblems(parts), .. RangeProblems(parts, gaps: false)]);
        return new MergeOutcome(null, problems);
    }

    /// <summary>The whole of the given parts.</summary>
    public static MergeOutcome Of(IReadOnlyList<NamedPart> parts)
    {
        if (parts.Count == 0)
        {
            return new MergeOutcome(null, ["parts: found none; write at least one"]);
        }

        List<string> problems = [.. StrangerProblems(parts), .. RangeProblems(parts, gaps: true)];
        if (problems.Count > 0)
        {
            return new MergeOutcome(null, problems);
        }

        var sum = new Tally(parts[0].Part.Tally.Layout);
        foreach (var (_, part) in parts)
        {
            sum.Merge(part.Tally);
        }

        var trials = new TrialRange(
            parts.Min(entry => entry.Part.Trials.First), parts.Max(entry => entry.Part.Trials.Last));
        return new MergeOutcome(new TrialPart(parts[0].Part.Configuration, trials, sum), []);
    }

    private static IEnumerable<string> StrangerProblems(IReadOnlyList<NamedPart> parts)
    {
        foreach (var (name, part) in parts.Skip(1))
        {
            var (firstName, first) = parts[0];
            if (part.Configuration != first.Configuration)
            {
                var (found, expected) = FirstDifference(part.Configuration, first.Configuration);
                yield return $"{name}: configuration: found '{found}'; write '{expected}' as in {firstName}, "
                    + "or leave the part out";
            }
            else if (!part.Tally.Layout.Matches(first.Tally.Layout))
            {
                yield return $"{name}: layout: found other things counted than in {firstName}; "
                    + "write parts of one version of the model";
            }
        }
    }

    /// <summary>The first lines in which two texts differ; an end that comes early is empty.</summary>
    private static (string Left, string Right) FirstDifference(string left, string right)
    {
        var (ours, theirs) = (left.Split('\n'), right.Split('\n'));
        var line = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return (ours.ElementAtOrDefault(line) ?? "", theirs.ElementAtOrDefault(line) ?? "");
    }

    private static IEnumerable<string> RangeProblems(IReadOnlyList<NamedPart> parts, bool gaps)
    {
        NamedPart? reach = null;
        foreach (var next in parts.OrderBy(entry => entry.Part.Trials.First).ThenBy(entry => entry.Part.Trials.Last))
        {
            var (from, to) = (next.Part.Trials.First, next.Part.Trials.Last);
            if (reach is not null && from <= reach.Part.Trials.Last)
            {
                var both = new TrialRange(from, Math.Min(to, reach.Part.Trials.Last));
                yield return $"{reach.Name}, {next.Name}: trials: found {both} in both; write each trial once";
            }
            else if (gaps && reach is not null && from > reach.Part.Trials.Last + 1)
            {
                var missing = new TrialRange(reach.Part.Trials.Last + 1, from - 1);
                yield return $"trials: found none of {missing}, between {reach.Name} and {next.Name}; "
                    + "write a part that holds them";
            }

            reach = reach is null || to > reach.Part.Trials.Last ? next : reach;
        }
    }
}
