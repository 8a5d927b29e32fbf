using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// The places in one stratum's rules where facts of a type are matched, or looked at in tails, with one function that
/// says for which of them a fact meets the conditions on itself: most facts fit few rules, and every fact is asked.
/// </summary>
internal sealed class SeatFilter(Type type, Seat[] seats)
{
    private const int Width = 64;
    private readonly Lazy<ulong> first = new(() => FirstOf(seats));
    private Func<object, ulong>? mask;
    private int asked;

    /// <summary>At most 64 places.</summary>
    public Seat[] Seats => seats;

    /// <summary>A bit for each place.</summary>
    public ulong All { get; } = ulong.MaxValue >> (Width - seats.Length);

    /// <summary>A bit for each place from which its production starts when all facts are new.</summary>
    public ulong First => first.Value;

    public static SeatFilter[] For(Type type, Seat[] seats) =>
        [.. seats.Chunk(Width).Select(chunk => new SeatFilter(type, chunk))];

    /// <summary>
    /// A bit for each place whose conditions the fact meets; null when a condition throws, or when too few facts have
    /// come for a function to be worth its making, so that each place must be asked by name.
    /// </summary>
    public ulong? MaskOf(object fact)
    {
        if (mask is null && asked < Formula.Patience)
        {
            asked++;
            return null;
        }

        try
        {
            return (mask ??= Compile())(fact);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static ulong FirstOf(Seat[] seats) =>
        seats.Select((seat, place) => seat.IsFirst ? 1UL << place : 0).Aggregate((all, bit) => all | bit);

    private Func<object, ulong> Compile()
    {
        var (fact, own) = (Expression.Parameter(typeof(object), "fact"), Expression.Variable(type, "own"));
        var bits = Seats
            .Select((seat, place) => (Expression)Expression.Condition(
                Meets(seat, own),
                Expression.Constant(1UL << place),
                Expression.Constant(0UL)))
            .Aggregate(Expression.Or);
        var body = Expression.Block([own], Expression.Assign(own, Expression.Convert(fact, type)), bits);
        return Expression.Lambda<Func<object, ulong>>(body, fact).Compile();
    }

    private static Expression Meets(Seat seat, ParameterExpression own) => seat.Plan.StartTests.Parts
        .Select(test => RowCompiler.Closed(new Substitution(seat.Variable, own).Visit(test.Body)))
        .DefaultIfEmpty(Expression.Constant(true))
        .Aggregate(Expression.AndAlso);
}
