using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Simulation;

/// <summary>How code reads and appends the rows of one table. Its arrays are fetched once for each run.</summary>
internal sealed class TableCode
{
    private readonly TableShape shape;
    private readonly bool isConcluded;
    private readonly ParameterExpression table;
    private readonly ParameterExpression[] columns;

    public TableCode(TableShape shape, bool isConcluded, ParameterExpression run, List<ParameterExpression> variables,
        List<Expression> prologue)
    {
        this.shape = shape;
        this.isConcluded = isConcluded;
        table = Expression.Variable(typeof(SimulationTable), shape.Type.Name);
        columns =
            [.. shape.Columns.Select(column => Expression.Variable(column.PropertyType.MakeArrayType(), column.Name))];
        variables.Add(table);
        variables.AddRange(columns);
        prologue.Add(Expression.Assign(table, Expression.ArrayIndex(
            Expression.Property(run, nameof(SimulationRun.Tables)),
            Expression.Constant(shape.Ordinal))));
        prologue.AddRange(columns.Select((column, place) => Expression.Assign(column, Expression.Convert(
            Expression.ArrayIndex(
                Expression.Property(table, nameof(SimulationTable.Columns)), Expression.Constant(place)),
            column.Type))));
    }

    /// <summary>Number of columns.</summary>
    public int Width => columns.Length;

    public MemberExpression Count => Expression.Property(table, nameof(SimulationTable.Count));

    /// <summary>A fact's member at a row; null when the member is no column.</summary>
    public Expression? Read(string member, Expression row) => shape.ColumnOf(member) is >= 0 and var place
        ? Expression.ArrayAccess(columns[place], row)
        : null;

    /// <summary>The fact at a row; null when rules conclude such facts, since conclusions are only columns.</summary>
    public Expression? Whole(Expression row) => isConcluded
        ? null
        : Expression.Convert(Expression.Call(table, nameof(SimulationTable.Whole), null, row), shape.Type);

    /// <summary>
    /// A loop over the rows at hand when it begins; <paramref name="body"/> may leave a row through the label it is
    /// given.
    /// </summary>
    public BlockExpression ForEach(ParameterExpression row, Func<LabelTarget, Expression> body)
    {
        var (next, end) = (Expression.Label("next"), Expression.Label("end"));
        var count = Expression.Variable(typeof(int), "count");
        return Expression.Block(
            [row, count],
            Expression.Assign(row, Expression.Constant(0)),
            Expression.Assign(count, Count),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(row, count), Expression.Break(end)),
                    body(next),
                    Expression.Label(next),
                    Expression.PreIncrementAssign(row)),
                end));
    }

    /// <summary>Appends a row unless an equal one is there; sets <paramref name="grown"/> when it did.</summary>
    public BlockExpression Append(IReadOnlyList<Expression> values, ParameterExpression grown)
    {
        var locals = values.Select(
            (value, place) => Expression.Variable(shape.Columns[place].PropertyType, $"v{place}")).ToArray();
        var (hash, row, known) = (Expression.Variable(typeof(int), "hash"), Expression.Variable(typeof(int), "row"),
            Expression.Label("known"));
        var (bucket, next) = (Bucket(hash), Expression.Property(table, nameof(SimulationTable.Next)));
        var search = Expression.Label("search");
        return Expression.Block(
            [.. locals, hash, row],
            [
                .. locals.Select((local, place) => Expression.Assign(local, values[place])),
                Expression.Assign(hash, Hash(locals)),
                Expression.Assign(row, bucket),
                Expression.Loop(
                    Expression.Block(
                        Expression.IfThen(Expression.Equal(row, Expression.Constant(0)), Expression.Break(search)),
                        Expression.PreDecrementAssign(row),
                        Expression.IfThen(SameRow(locals, row), Expression.Goto(known)),
                        Expression.Assign(row, Expression.ArrayAccess(next, row))),
                    search),
                Expression.Assign(row, Expression.Call(table, nameof(SimulationTable.Take), null)),
                .. locals.Select(
                    (local, place) => Expression.Assign(Expression.ArrayAccess(columns[place], row), local)),
                Link(bucket, row),
                Expression.Assign(grown, Expression.Constant(true)),
                Expression.Label(known),
            ]);
    }

    /// <summary>Has rows that the caller wrote found like concluded ones.</summary>
    public BlockExpression IndexStated()
    {
        var (hash, row) = (Expression.Variable(typeof(int), "hash"), Expression.Variable(typeof(int), "row"));
        var values = columns.Select(
            (column, place) => Expression.Variable(shape.Columns[place].PropertyType, column.Name)).ToArray();
        return ForEach(row, _ => Expression.Block(
            [hash, .. values],
            [
                .. values.Select(
                    (value, place) => Expression.Assign(value, Expression.ArrayAccess(columns[place], row))),
                Expression.Assign(hash, Hash(values)),
                Link(Bucket(hash), row),
            ]));
    }

    private IndexExpression Bucket(ParameterExpression hash)
    {
        var buckets = Expression.Property(table, nameof(SimulationTable.Buckets));
        var mask = Expression.Subtract(Expression.ArrayLength(buckets), Expression.Constant(1));
        return Expression.ArrayAccess(buckets, Expression.And(hash, mask));
    }

    private BlockExpression Link(IndexExpression bucket, ParameterExpression row) => Expression.Block(
        Expression.Assign(
            Expression.ArrayAccess(Expression.Property(table, nameof(SimulationTable.Next)), row), bucket),
        Expression.Assign(bucket, Expression.Add(row, Expression.Constant(1))));

    /// <summary>Hashes the columns that hash fast; text only when there is nothing else.</summary>
    private static Expression Hash(ParameterExpression[] locals)
    {
        var fast = locals.Where(local => local.Type.IsValueType).ToArray();
        return (fast.Length > 0 ? fast : locals)
            .Select(KeyHash.Call)
            .Aggregate((left, right) => Expression.Call(typeof(KeyHash), nameof(KeyHash.Combine), null, left, right));
    }

    private Expression SameRow(ParameterExpression[] locals, ParameterExpression row) => locals
        .OrderBy(local => local.Type.IsValueType ? 0 : 1)
        .Select(local => (Expression)Expression.Call(
            typeof(TableCode),
            nameof(Same),
            [local.Type],
            Expression.ArrayAccess(columns[Array.IndexOf(locals, local)], row),
            local))
        .Aggregate(Expression.AndAlso);

    internal static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
}
