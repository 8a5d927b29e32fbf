using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// An expression over a row of values: walked the first times it is asked, since most are asked seldom and compiling
/// costs as much as a hundred walks, and compiled when it is asked more often. What it throws names it.
/// </summary>
internal sealed class Formula(Expression body, Layout layout)
{
    /// <summary>Walks before an expression is compiled.</summary>
    public const int Patience = 300;

    private readonly bool isWalkable = body.Type != typeof(void);
    private Interpreter? interpreter;
    private int walks;
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
            return test is null && Walks() ? interpreter!.Test(Body, row)
                : (test ??= RowCompiler.Compile<bool>(Body, layout))(row);
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
            return value is null && Walks()
                ? interpreter!.Evaluate(Body, row)
                : (value ??= RowCompiler.Compile<object?>(AsObject(), layout))(row);
        }
        catch (Exception fault) when (fault is not FormulaFault)
        {
            throw new FormulaFault(this, row, fault);
        }
    }

    /// <summary>The hash; <see cref="KeyHash.Unread"/> of a value that cannot be read.</summary>
    public int Hash(object?[] row)
    {
        try
        {
            return hash is null && Walks()
                ? KeyHash.Of(interpreter!.Evaluate(Body, row))
                : (hash ??= RowCompiler.Compile<int>(KeyHash.Call(Body), layout))(row);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return KeyHash.Unread;
        }
    }

    public IReadOnlyList<object> ValuesRead(object?[] row) =>
        [.. FreeVariables.Of(Body).Where(layout.Holds).OrderBy(read => layout[read]).Select(read => row[layout[read]])
            .OfType<object>()];

    public override string ToString() => ExpressionText.Of(Body);

    /// <summary>
    /// True while walking is the cheaper way; a count lost between threads only delays the compiling.
    /// </summary>
    private bool Walks()
    {
        if (!isWalkable || walks >= Patience)
        {
            return false;
        }

        walks++;
        interpreter ??= new Interpreter(layout);
        return true;
    }

    private Expression AsObject() => Body.Type == typeof(void)
        ? Expression.Block(Body, Expression.Constant(null))
        : Expression.Convert(Body, typeof(object));
}
