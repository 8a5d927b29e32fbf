using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// Conditions that must all hold, compiled into one function when asked often; when that throws, the condition at fault
/// is found and named.
/// </summary>
internal sealed class Conjunction(Formula[] parts, Layout layout)
{
    private Func<object?[], bool>? all;
    private int walks;

    public Formula[] Parts { get; } = parts;

    public bool Holds(object?[] row)
    {
        if (Parts.Length == 0)
        {
            return true;
        }

        try
        {
            return all is { } compiled ? compiled(row) : walks < Formula.Patience ? Walk(row) : (all = Compile())(row);
        }
        catch (Exception fault) when (fault is not FormulaFault)
        {
            return OneByOne(row);
        }
    }

    private bool Walk(object?[] row)
    {
        walks++;
        return OneByOne(row);
    }

    private bool OneByOne(object?[] row) => Array.TrueForAll(Parts, part => part.Test(row));

    private Func<object?[], bool> Compile() =>
        RowCompiler.Compile<bool>(Parts.Select(part => part.Body).Aggregate(Expression.AndAlso), layout);
}
