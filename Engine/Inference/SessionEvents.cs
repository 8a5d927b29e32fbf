namespace CcmPlanner.Engine.Inference;

/// <summary>What happens in a session. Listeners must not change the session.</summary>
public sealed class SessionEvents
{
    private readonly Session session;
    private EventHandler<FactEventArgs>? inserted;
    private EventHandler<FactEventArgs>? retracted;
    private EventHandler<RuleFiredEventArgs>? fired;

    internal SessionEvents(Session session) => this.session = session;

    /// <summary>A fact became visible to rules, stated or concluded.</summary>
    public event EventHandler<FactEventArgs> FactInsertedEvent
    {
        add
        {
            inserted += value;
            session.Memory.Moved = Moved;
        }

        remove => inserted -= value;
    }

    /// <summary>A fact ceased to hold.</summary>
    public event EventHandler<FactEventArgs> FactRetractedEvent
    {
        add
        {
            retracted += value;
            session.Memory.Moved = Moved;
        }

        remove => retracted -= value;
    }

    /// <summary>A rule found a new ground.</summary>
    public event EventHandler<RuleFiredEventArgs> RuleFiredEvent
    {
        add
        {
            fired += value;
            session.Evaluator.Fired = ground => fired?.Invoke(session, new RuleFiredEventArgs(
                ground.Production.Card,
                [.. ground.Premises.Select(use => use.Fact.Value)],
                ground.Conclusion?.Value));
        }

        remove => fired -= value;
    }

    private void Moved(Memory.FactNode node, bool came) =>
        (came ? inserted : retracted)?.Invoke(session, new FactEventArgs(node.Value));
}

/// <summary>A fact that came or went.</summary>
/// <param name="fact">The fact.</param>
public sealed class FactEventArgs(object fact) : EventArgs
{
    /// <summary>The fact.</summary>
    public object Fact { get; } = fact;
}

/// <summary>A rule that found a new ground.</summary>
/// <param name="rule">The rule.</param>
/// <param name="facts">The facts its matches found, in the order the rule says them.</param>
/// <param name="conclusion">What it concludes; null for an action.</param>
public sealed class RuleFiredEventArgs(RuleCard rule, IReadOnlyList<object> facts, object? conclusion) : EventArgs
{
    /// <summary>The rule.</summary>
    public RuleCard Rule { get; } = rule;

    /// <summary>The facts its matches found.</summary>
    public IReadOnlyList<object> Facts { get; } = facts;

    /// <summary>What it concludes; null for an action.</summary>
    public object? Conclusion { get; } = conclusion;
}
