using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>An expression over a row of values, compiled when first needed. What it throws names it.</summary>
internal sealed class Formula(Expression body, Layout layout)
{
    private Func<object?[], bool>? test;
    private Func<object?[], object?>? value;
    private Func<object?[], int>? hash;

    public Expression Body { get; } = body;

    /// <summary>The row it reads, which tells the production it belongs to.</summary>
    public Layout Layout => layout;

    public bool Test(object?[] row)
    {
        try
        {
            return (test ??= RowCompiler.Compile<bool>(Body, layout))(row);
        }
        catch (Exception fault) when (fault is not FormulaFault)
        {
            throw new FormulaFault(this, row, fault);
        }
    }

    public object? Value(object?[] row)
    {
        try
        {
            return (value ??= RowCompiler.Compile<object?>(AsObject(), layout))(row);
        }
        catch (Exception fault) when (fault is not FormulaFault)
        {
            throw new FormulaFault(this, row, fault);
        }
    }

    public int Hash(object?[] row)
    {
        try
        {
            return (hash ??= RowCompiler.Compile<int>(KeyHash.Call(Body), layout))(row);
        }
        catch (Exception fault) when (fault is not FormulaFault)
        {
            throw new FormulaFault(this, row, fault);
        }
    }

    public IReadOnlyList<object> ValuesRead(object?[] row) =>
        [.. FreeVariables.Of(Body).Where(layout.Holds).OrderBy(read => layout[read]).Select(read => row[layout[read]]).OfType<object>()];

    public override string ToString() => ExpressionText.Of(Body);

    private Expression AsObject() => Body.Type == typeof(void)
        ? Expression.Block(Body, Expression.Constant(null))
        : Expression.Convert(Body, typeof(object));
}
