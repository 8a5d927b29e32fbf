namespace CcmPlanner.Engine.Inference.Model;

/// <summary>What is still to be seen once all matches of a rule have their facts, step by step.</summary>
internal abstract record TailStep
{
    /// <summary>The facts it looks at; null when it looks at none.</summary>
    public virtual Scan? Scan => null;
}

internal sealed record LetStep(int Slot, Formula Value) : TailStep;

internal sealed record TestStep(Formula Test) : TailStep;

internal sealed record QuantifierStep(bool Wanted, Scan Facts, Condition[] Conditions, QuantifierElement Element)
    : TailStep
{
    public override Scan? Scan => Facts;
}

internal sealed record QueryStep(
    int Slot,
    Scan? Facts,
    Formula? From,
    StageStep[] Stages,
    Condition[] Conditions,
    QueryElement Element) : TailStep
{
    public override Scan? Scan => Facts;

    /// <summary>True when it always has one result, a collection.</summary>
    public bool IsSingle { get; } = Stages.Any(stage => stage.Verb == QueryVerb.Collect)
        && Stages.SkipWhile(stage => stage.Verb != QueryVerb.Collect).Skip(1)
            .All(stage => stage.Verb is QueryVerb.OrderBy or QueryVerb.OrderByDescending);
}

internal sealed record StageStep(QueryVerb Verb, int Slot, Formula[] Formulas, IGather? Gather);
