using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Dsl;

/// <summary>One rule: what must be the case, and what follows. Facts and conclusions are immutable records.</summary>
public abstract class Rule
{
    private readonly Lock composing = new();
    private RuleDraft? draft;

    /// <summary>Says the rule, once, when a rule book is loaded: <c>When()…</c> then <c>Then()…</c>.</summary>
    public abstract void Define();

    /// <summary>Begins, or continues, what must be the case.</summary>
    protected ILeftHandSideExpression When() => Draft.Left;

    /// <summary>Begins, or continues, what follows.</summary>
    protected IRightHandSideExpression Then() => Draft.Right;

    /// <summary>
    /// Names this rule in place of its <see cref="NameAttribute"/>; for rules made in numbers from one class.
    /// </summary>
    protected void Name(string value) => Draft.Name = value;

    /// <summary>Ranks this rule in place of its <see cref="PriorityAttribute"/>.</summary>
    protected void Priority(int value) => Draft.Priority = value;

    private RuleDraft Draft =>
        draft ?? throw new InvalidOperationException("a rule is defined by loading it into a rule book");

    // A law and its reforms share their rules, and their books may be loaded at once from several threads.
    internal RuleDraft Compose()
    {
        lock (composing)
        {
            draft = new RuleDraft();
            try
            {
                Define();
                return draft;
            }
            finally
            {
                draft = null;
            }
        }
    }
}
