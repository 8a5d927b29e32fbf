using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference;

// What a session does so that a failure leaves it as it was, and so that another can begin where it stands.
public sealed partial class Session
{
    private RuleFailedException Named(FormulaFault fault) =>
        new(Book.RuleOf(fault.Formula).Name, fault.Formula.ToString(), fault.Values, fault.InnerException!);

    /// <summary>
    /// Conclusions as they were before the evaluation that failed; what was stated since waits again.
    /// </summary>
    private void Restore()
    {
        var (stated, changes) = Remember();
        memory.Clear();
        propagation.Restart();
        Recall(stated, changes);
    }

    /// <summary>What was stated at the last evaluation, and what was stated, taken back or renewed since.</summary>
    private (List<object> Stated, List<(object Fact, bool Was, bool Is)> Changes) Remember()
    {
        var added = memory.Unfired.Where(node => !node.WasStated).ToHashSet();
        var removed =
            memory.Unfired.Where(node => node is { WasStated: true, Stated: false }).Select(node => node.Value);
        var stated = memory.Facts.All()
            .Where(node => node.Stated && !added.Contains(node))
            .OrderBy(node => node.Sequence)
            .Select(node => node.Value);
        return ([.. stated, .. removed], memory.Unfired.ConvertAll(node => (node.Value, node.WasStated, node.Stated)));
    }

    /// <summary>
    /// States again what was stated; no action is done and no listener told, for all of it was told before.
    /// </summary>
    private void Recall(List<object> stated, List<(object Fact, bool Was, bool Is)> changes)
    {
        if (stated.Count > 0)
        {
            var (moved, fired) = (memory.Moved, evaluator.Fired);
            (memory.Moved, evaluator.Fired, silent) = (null, null, true);
            InsertAll(stated);
            Fire();
            (memory.Moved, evaluator.Fired, silent) = (moved, fired, false);
        }

        foreach (var (fact, was, isNow) in changes)
        {
            _ = (was, isNow) switch
            {
                (false, true) => Insert(fact),
                (true, false) => Retract(fact),
                _ => isNow && Update(fact),
            };
        }
    }
}
