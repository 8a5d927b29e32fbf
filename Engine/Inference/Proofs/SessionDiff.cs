namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>How the conclusions of one session differ from those of another.</summary>
/// <param name="Added">Concluded only in the later one, and why.</param>
/// <param name="Removed">Concluded only in the earlier one, and why it was.</param>
/// <param name="Changed">Conclusions about the same thing that differ.</param>
/// <param name="Refounded">Conclusions that stay, on other grounds.</param>
public sealed record SessionDiff(
    IReadOnlyList<Proof> Added,
    IReadOnlyList<Proof> Removed,
    IReadOnlyList<ProofChange> Changed,
    IReadOnlyList<ProofChange> Refounded)
{
    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Refounded.Count == 0;

    /// <summary>Compares what two sessions conclude; what is only stated plays no part.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="about">
    /// What a conclusion is about, so that two that differ otherwise are one change; null result, or null, for itself.
    /// </param>
    public static SessionDiff Between(Session before, Session after, Func<object, object?>? about = null)
    {
        var (old, now) = (Concluded(before), Concluded(after));
        var gone = old.Where(fact => !now.Contains(fact)).ToList();
        var come = now.Where(fact => !old.Contains(fact)).ToList();
        var changed = new List<ProofChange>();
        foreach (var subject in come.GroupBy(fact => about?.Invoke(fact) ?? fact).ToList())
        {
            var earlier = gone.Where(fact => Equals(about?.Invoke(fact) ?? fact, subject.Key)).ToList();
            foreach (var (from, to) in earlier.Zip([.. subject]))
            {
                changed.Add(new ProofChange(before.Why(from)!, after.Why(to)!));
                gone.Remove(from);
                come.Remove(to);
            }
        }

        var refounded = old.Where(now.Contains)
            .Select(fact => new ProofChange(before.Why(fact)!, after.Why(fact)!))
            .Where(pair => !GroundsOf(pair.Before).SetEquals(GroundsOf(pair.After)));
        return new SessionDiff(
            [.. come.Select(fact => after.Why(fact)!)],
            [.. gone.Select(fact => before.Why(fact)!)],
            changed,
            [.. refounded]);
    }

    private static HashSet<object> Concluded(Session session) =>
        [.. session.Query<object>().Where(session.IsConcluded)];

    private static HashSet<string> GroundsOf(Proof proof) => [.. proof.Grounds.Select(ground =>
        $"{ground.Rule.Name}: "
        + $"{string.Join("; ", ground.Premises.OfType<FactPremise>().Select(premise => premise.Proof.Fact))}")];
}

/// <summary>A conclusion before and after.</summary>
/// <param name="Before">The earlier conclusion, and why.</param>
/// <param name="After">The later one, and why.</param>
public sealed record ProofChange(Proof Before, Proof After);
