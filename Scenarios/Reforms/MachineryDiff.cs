using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>Something concluded about the machinery on one side only.</summary>
/// <param name="Conclusion">What is concluded.</param>
/// <param name="Proof">The shortest proof of it; null when there is none.</param>
public sealed record MachineryChange(object Conclusion, Proof? Proof);

/// <summary>
/// How the intervals of Review Conferences and the warnings of one assessment differ from those of another.
/// </summary>
/// <param name="Added">Only in the later one.</param>
/// <param name="Removed">Only in the earlier one.</param>
public sealed record MachineryDiff(IReadOnlyList<MachineryChange> Added, IReadOnlyList<MachineryChange> Removed)
{
    /// <summary>Nothing differs, or nothing was compared.</summary>
    public static MachineryDiff None { get; } = new([], []);

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count == 0;

    /// <summary>Compares two assessments; both conclude what they know about the machinery for it.</summary>
    /// <param name="before">The law as it is.</param>
    /// <param name="after">The law as reformed.</param>
    public static MachineryDiff Between(Assessment before, Assessment after)
    {
        var (old, now) = (Conclusions(before), Conclusions(after));
        return new MachineryDiff(Proved(after, now.Except(old)), Proved(before, old.Except(now)));
    }

    private static IReadOnlyList<object> Conclusions(Assessment assessment) =>
        [.. assessment.Machinery.Intervals, .. assessment.Machinery.Warnings];

    private static IReadOnlyList<MachineryChange> Proved(Assessment side, IEnumerable<object> conclusions) =>
    [
        .. conclusions.Select(one => new MachineryChange(
            one, side.Why(one) is { } proof ? Support.Shortest(proof) : null)),
    ];
}
