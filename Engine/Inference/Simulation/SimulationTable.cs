using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Simulation;

/// <summary>What the columns of one type of fact are: its record's constructor parameters, in their order.</summary>
internal sealed class TableShape
{
    private Action<object, Array[], int>? writer;

    public TableShape(Type type, int ordinal)
    {
        Type = type;
        Ordinal = ordinal;
        Constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        Columns = [.. Constructor.GetParameters().Select(parameter => type.GetProperty(parameter.Name!)!)];
    }

    public Type Type { get; }

    public int Ordinal { get; }

    public ConstructorInfo Constructor { get; }

    public PropertyInfo[] Columns { get; }

    /// <summary>Place of a column by name; -1 when the record has none of that name.</summary>
    public int ColumnOf(string name)
    {
        for (var place = 0; place < Columns.Length; place++)
        {
            if (Columns[place].Name == name)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Writes a fact's members into the columns, without boxing them.</summary>
    public void Write(object fact, Array[] columns, int row) => (writer ??= MakeWriter())(fact, columns, row);

    private Action<object, Array[], int> MakeWriter()
    {
        var (fact, columns, row) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(Array[])),
            Expression.Parameter(typeof(int)));
        var writes = Columns.Select((column, place) => Expression.Assign(
            Expression.ArrayAccess(
                Expression.Convert(
                    Expression.ArrayIndex(columns, Expression.Constant(place)), column.PropertyType.MakeArrayType()),
                row),
            Expression.Property(Expression.Convert(fact, Type), column)));
        return Expression.Lambda<Action<object, Array[],
        int>>(Expression.Block(typeof(void), writes), fact, columns, row).Compile();
    }

    /// <summary>True when facts of the type are no more than their columns.</summary>
    public static bool Fits(Type type) =>
        type is { IsSealed: true, IsAbstract: false }
        && type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length) is { } constructor
        && Array.TrueForAll(constructor.GetParameters(),
            p => p.Name is { } name && type.GetProperty(name)?.PropertyType == p.ParameterType);
}

/// <summary>Facts of one type in a simulation run, column by column. Rows are reused by the next run.</summary>
public sealed class SimulationTable
{
    private readonly TableShape shape;
    private readonly object?[] whole;

    internal SimulationTable(TableShape shape, int capacity)
    {
        this.shape = shape;
        Capacity = capacity;
        Columns = [.. shape.Columns.Select(column => Array.CreateInstance(column.PropertyType, capacity))];
        Buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
        Next = new int[capacity];
        whole = new object?[capacity];
    }

    /// <summary>Rows in use.</summary>
    public int Count { get; internal set; }

    /// <summary>Most rows.</summary>
    public int Capacity { get; }

    internal Array[] Columns { get; }

    /// <summary>First row of each hash, plus one; used for types that rules conclude.</summary>
    internal int[] Buckets { get; }

    internal int[] Next { get; }

    /// <summary>
    /// A column by the name of the record's property, to be written for rows below <see cref="Count"/> only. Throws
    /// <see cref="ArgumentException"/> when there is none of that name and type.
    /// </summary>
    public T[] Column<T>(string name) =>
        shape.ColumnOf(name) is >= 0 and var place && Columns[place] is T[] column
            ? column
            : throw new ArgumentException($"{shape.Type.Name} has no column {name} of {typeof(T).Name}", nameof(name));

    /// <summary>
    /// Takes a new row into use and returns its place; the caller writes every column. Throws
    /// <see cref="InvalidOperationException"/> when the table is full.
    /// </summary>
    public int Append()
    {
        var row = Take();
        whole[row] = null;
        return row;
    }

    /// <summary>
    /// Writes a fact as a row. A fact made beforehand can be added to run after run without allocating.
    /// </summary>
    public void Add(object fact)
    {
        var row = Take();
        shape.Write(fact, Columns, row);
        whole[row] = fact;
    }

    /// <summary>
    /// The fact a row was added as. Throws <see cref="InvalidOperationException"/> for a row written column by column.
    /// </summary>
    public object Whole(int row) => whole[row]
        ?? throw new InvalidOperationException(
            $"a rule reads {shape.Type.Name} as a whole; put it in with Add, not column by column");

    /// <summary>The rows as facts; for reading results out, since it makes the records.</summary>
    public IEnumerable<object> Facts() => Enumerable.Range(0, Count)
        .Select(row => shape.Constructor.Invoke([.. Columns.Select(column => column.GetValue(row))]));

    /// <summary>A new row for a conclusion, which is never read as a whole.</summary>
    internal int Take() => Count < Capacity
        ? Count++
        : throw new InvalidOperationException(
            $"the table of {shape.Type.Name} holds {Capacity} rows; make the run with more");

    internal void Clear()
    {
        if (Count > 0)
        {
            Count = 0;
            Array.Clear(Buckets);
        }
    }
}
