namespace CcmPlanner.Engine.Inference.Simulation;

/// <summary>
/// A rule book that cannot be lowered to a simulation program; the message names rules, expressions and remedies.
/// </summary>
public sealed class SimulationRefusedException(IReadOnlyList<string> problems) : Exception(string.Join("\n", problems))
{
    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>
/// A rule book lowered to columns and straight-line code: it concludes what a session would, without grounds and
/// without allocating. It never changes; each thread uses its own run.
/// </summary>
public sealed class SimulationProgram
{
    private readonly TableShape[] shapes;
    private readonly Action<SimulationRun> code;

    private SimulationProgram(TableShape[] shapes, Action<SimulationRun> code) => (this.shapes, this.code) =
        (shapes, code);

    /// <summary>
    /// Lowers a rule book. Throws <see cref="SimulationRefusedException"/> when a rule uses what columns cannot carry:
    /// a conclusion as a whole, a grouping, an action, a collection other than through Count, Any, All, Sum, Min or
    /// Max.
    /// </summary>
    public static SimulationProgram Compile(RuleBook book)
    {
        var types = book.Productions
            .SelectMany(production => production.Reads().Select(read => read.Type).Append(production.Concludes))
            .OfType<Type>()
            .Distinct()
            .ToList();
        var problems = types.Where(type => !TableShape.Fits(type))
            .Select(type =>
                $"{type.Name} is not a sealed record of its constructor's parameters; only such facts have columns")
            .ToList();
        if (problems.Count > 0)
        {
            throw new SimulationRefusedException(problems);
        }

        var tables = types.Select((type, ordinal) => new TableShape(type, ordinal)).ToArray();
        return new Lowering(tables, book).Lower(problems) is { } function
            ? new SimulationProgram(tables, function)
            : throw new SimulationRefusedException(problems);
    }

    /// <summary>
    /// Lowers those rules of a book that have one of the names, for questions that need no more. Throws as
    /// <see cref="Compile(RuleBook)"/>, and <see cref="RuleBookException"/> when a name is missing.
    /// </summary>
    public static SimulationProgram Compile(RuleBook book, IReadOnlySet<string> names) => Compile(book.Only(names));

    /// <summary>Room for one run after another.</summary>
    /// <param name="capacity">Most rows of each table, at least 1.</param>
    public SimulationRun NewRun(int capacity = 256) => new(shapes, code, capacity);
}

/// <summary>
/// Columns of one run: reset, write facts, run, read conclusions. Not for use from several threads at once.
/// </summary>
public sealed class SimulationRun
{
    private readonly Action<SimulationRun> code;
    private readonly Dictionary<Type, SimulationTable> byType;

    internal SimulationRun(TableShape[] shapes, Action<SimulationRun> code, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.code = code;
        Tables = [.. shapes.Select(shape => new SimulationTable(shape, capacity))];
        byType = shapes.ToDictionary(shape => shape.Type, shape => Tables[shape.Ordinal]);
    }

    internal SimulationTable[] Tables { get; }

    /// <summary>The types that rules read or conclude; each has a table.</summary>
    public IReadOnlyCollection<Type> Types => byType.Keys;

    /// <summary>
    /// The table of a type. Throws <see cref="ArgumentException"/> when no rule reads or concludes it.
    /// </summary>
    public SimulationTable Table<T>() => Table(typeof(T));

    /// <inheritdoc cref="Table{T}"/>
    public SimulationTable Table(Type type) => byType.TryGetValue(type, out var table)
        ? table
        : throw new ArgumentException($"no rule reads or concludes {type.Name}", nameof(type));

    /// <summary>Empties all tables.</summary>
    public void Reset()
    {
        foreach (var table in Tables)
        {
            table.Clear();
        }
    }

    /// <summary>
    /// Draws all conclusions from the rows at hand. Conclusions of an earlier run must have been reset.
    /// </summary>
    public void Run() => code(this);

    /// <summary>
    /// Runs the same question for many draws: for each draw everything is reset, <paramref name="write"/> puts the
    /// draw's facts into the columns, and <paramref name="read"/> takes the conclusions out.
    /// </summary>
    /// <param name="draws">How many, zero or more.</param>
    /// <param name="state">What the two functions share, so that they need not capture it.</param>
    /// <param name="write">Writes the facts of a draw.</param>
    /// <param name="read">Reads the conclusions of a draw.</param>
    public void RunAll<TState>(
        int draws,
        TState state,
        Action<SimulationRun, TState, int> write,
        Action<SimulationRun, TState, int> read)
    {
        for (var draw = 0; draw < draws; draw++)
        {
            Reset();
            write(this, state, draw);
            code(this);
            read(this, state, draw);
        }
    }
}
