namespace CcmPlanner.Engine.Inference.Model;

/// <summary>An expression of a rule threw.</summary>
internal sealed class FormulaFault : Exception
{
    public FormulaFault(Formula formula, object?[] row, Exception cause)
        : base(cause.Message, cause) => (Formula, Values) = (formula, formula.ValuesRead(row));

    public Formula Formula { get; }

    /// <summary>What the expression read.</summary>
    public IReadOnlyList<object> Values { get; }
}
