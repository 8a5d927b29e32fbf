using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>One obligation before and after, and what the difference rests on.</summary>
/// <param name="Before">As it was; null when it was not there.</param>
/// <param name="After">As it is; null when it is not there any more.</param>
/// <param name="Fields">What differs; empty when one side is missing.</param>
/// <param name="Appeared">Facts and rules the later side rests on and the earlier does not.</param>
/// <param name="Vanished">Facts and rules the earlier side rests on and the later does not.</param>
/// <param name="ProofBefore">The shortest proof of the earlier standing; null when there is none.</param>
/// <param name="ProofAfter">The shortest proof of the later standing; null when there is none.</param>
public sealed record ObligationChange(
    Obligation? Before,
    Obligation? After,
    IReadOnlyList<FieldChange> Fields,
    Support Appeared,
    Support Vanished,
    Proof? ProofBefore,
    Proof? ProofAfter)
{
    /// <summary>The side that is there; the later one where both are.</summary>
    public Obligation Obligation => After ?? Before!;
}

/// <summary>How the obligations concluded in one assessment differ from those of another.</summary>
/// <param name="Added">Only in the later one.</param>
/// <param name="Removed">Only in the earlier one.</param>
/// <param name="Changed">In both, with another status, date, day of fulfilment or other extensions.</param>
public sealed record ObligationDiff(
    IReadOnlyList<ObligationChange> Added,
    IReadOnlyList<ObligationChange> Removed,
    IReadOnlyList<ObligationChange> Changed)
{
    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>Compares two assessments.</summary>
    /// <param name="before">The earlier, or the law as it is.</param>
    /// <param name="after">The later, or the law as reformed.</param>
    /// <param name="query">Which obligations to compare.</param>
    public static ObligationDiff Between(Assessment before, Assessment after, ObligationQuery query)
    {
        var old = ByKey(before.Obligations(query));
        var now = ByKey(after.Obligations(query));
        ObligationChange Change(Obligation? from, Obligation? to) => ChangeOf(before, after, from, to);
        return new ObligationDiff(
            [.. now.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => Change(null, pair.Value))],
            [.. old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => Change(pair.Value, null))],
            [
                .. now.Where(pair => old.ContainsKey(pair.Key))
                    .Where(pair => ObligationFields.Differ(old[pair.Key], pair.Value))
                    .Select(pair => Change(old[pair.Key], pair.Value)),
            ]);
    }

    private static ObligationChange ChangeOf(Assessment before, Assessment after, Obligation? from, Obligation? to)
    {
        var was = from is null ? null : before.Why(from);
        var now = to is null ? null : after.Why(to);
        var earlier = was is null ? Support.None : Support.Of(was, from!.State);
        var later = now is null ? Support.None : Support.Of(now, to!.State);
        var (appeared, vanished) = Support.Between(earlier, later);
        return new ObligationChange(
            from,
            to,
            from is null || to is null ? [] : ObligationFields.Between(from, to),
            appeared,
            vanished,
            was is null ? null : Support.Shortest(was),
            now is null ? null : Support.Shortest(now));
    }

    // A State may owe the same duty several times over, such as a reply to each request; they are told apart in order.
    private static Dictionary<(string State, string Provision, int? Year, int Turn), Obligation> ByKey(
        IEnumerable<Obligation> obligations)
    {
        var keyed = new Dictionary<(string State, string Provision, int? Year, int Turn), Obligation>();
        foreach (var o in obligations)
        {
            var turn = 1;
            while (!keyed.TryAdd((o.State.Value, o.Provision, o.Year, turn), o))
            {
                turn++;
            }
        }

        return keyed;
    }
}
