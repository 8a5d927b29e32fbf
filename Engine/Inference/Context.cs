using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference;

/// <summary>The session as one rule's right side sees it.</summary>
internal sealed class Context(Session session, RuleCard rule) : IContext
{
    public RuleCard Rule => rule;

    public void Insert(object fact) => session.Insert(fact);

    public void Retract(object fact) => session.Retract(fact);

    public void Update(object fact) => session.Update(fact);
}
