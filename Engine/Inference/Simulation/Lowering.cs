using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Simulation;

/// <summary>
/// Writes one function that evaluates all productions, stratum by stratum, over the columns of a run.
/// </summary>
internal sealed class Lowering(TableShape[] shapes, RuleBook book)
{
    private readonly ParameterExpression run = Expression.Parameter(typeof(SimulationRun), "run");
    private readonly List<ParameterExpression> variables = [];
    private readonly List<Expression> prologue = [];
    private readonly Dictionary<TableShape, TableCode> tables = [];

    /// <summary>The function, or null with the problems that stand in its way.</summary>
    public Action<SimulationRun>? Lower(List<string> problems)
    {
        foreach (var shape in shapes)
        {
            var isConcluded = book.Productions.Any(production => production.Concludes == shape.Type);
            tables.Add(shape, new TableCode(shape, isConcluded, run, variables, prologue));
        }

        var body = book.Productions.Select(production => production.Concludes).OfType<Type>().Distinct()
            .Select(type => (Expression)TableOf(type).IndexStated())
            .ToList();
        foreach (var stratum in book.Productions.GroupBy(production => production.Stratum).OrderBy(group => group.Key))
        {
            body.Add(LowerStratum(
                book.Recursive[stratum.Key], [.. stratum.OrderBy(production => production.Ordinal)], problems));
        }

        return problems.Count > 0
            ? null
            : Expression.Lambda<Action<SimulationRun>>(
                Expression.Block(variables, [.. prologue, .. body, Expression.Empty()]), run).Compile();
    }

    private BlockExpression LowerStratum(bool recursive, Production[] productions, List<string> problems)
    {
        var grown = Expression.Variable(typeof(bool), "grown");
        var parts = new List<Expression> { Expression.Assign(grown, Expression.Constant(false)) };
        foreach (var production in productions)
        {
            try
            {
                parts.Add(new ProductionCode(production, TableOf, grown).Write());
            }
            catch (NotLoweredException refused)
            {
                problems.Add(
                    $"rule '{production.Card.Name}' cannot run in a simulation: '{refused.Expression}' "
                    + $"{refused.Message}");
            }
        }

        var once = Expression.Block(parts);
        if (!recursive)
        {
            return Expression.Block([grown], once);
        }

        var done = Expression.Label("done");
        return Expression.Block([grown], Expression.Loop(
            Expression.Block(once, Expression.IfThen(Expression.Not(grown), Expression.Break(done))),
            done));
    }

    private TableCode TableOf(Type type) => tables.First(table => table.Key.Type == type).Value;
}

/// <summary>An expression that columns cannot carry.</summary>
internal sealed class NotLoweredException(Expression expression, string message) : Exception(message)
{
    public string Expression { get; } = ExpressionText.Of(expression);
}
