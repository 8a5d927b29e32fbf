namespace CcmPlanner.Engine.Inference;

/// <summary>A rule set that cannot be loaded; the message names every rule at fault and what to do about it.</summary>
public sealed class RuleBookException : Exception
{
    /// <summary>Makes it from all problems found.</summary>
    public RuleBookException(IReadOnlyList<string> problems, Exception? inner = null)
        : base(string.Join("\n", problems), inner) => Problems = problems;

    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }

}

/// <summary>A condition, value or conclusion of a rule threw; the session is as it was before <c>Fire</c>.</summary>
public sealed class RuleFailedException : Exception
{
    /// <summary>Makes it.</summary>
    public RuleFailedException(string rule, string expression, IReadOnlyList<object> facts, Exception inner)
        : base($"rule '{rule}' failed at '{expression}' for {string.Join("; ", facts.Select(Told))}: {inner.Message}",
            inner) =>
        (Rule, Expression, Facts) = (rule, expression, facts);

    /// <summary>The rule's name.</summary>
    public string Rule { get; }

    /// <summary>The expression that threw, as text.</summary>
    public string Expression { get; }

    /// <summary>The facts it was looking at.</summary>
    public IReadOnlyList<object> Facts { get; }

    /// <summary>A fact as text; only its kind when the very member that throws is part of its text.</summary>
    private static string Told(object fact)
    {
        try
        {
            return fact.ToString() ?? "";
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fact.GetType().Name;
        }
    }
}

/// <summary>One evaluation found more grounds than any law can have; a rule seems to feed itself without end.</summary>
public sealed class EndlessRulesException : Exception
{
    /// <summary>Makes it.</summary>
    public EndlessRulesException(string rule)
        : base($"rule '{rule}' and those it feeds find new grounds without end; let it conclude from a bounded set of "
            + $"facts") => Rule = rule;

    /// <summary>The rule that was looking when the limit was passed.</summary>
    public string Rule { get; }
}
