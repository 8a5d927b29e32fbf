using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>A place in a production where facts of a type are read.</summary>
internal sealed class Seat(Production production, int place, bool inTail)
{
    private JoinPlan? plan;

    public Production Production => production;

    /// <summary>The match, or the step of the tail, that reads the facts.</summary>
    public int Place => place;

    /// <summary>True when all combinations are found by starting from each fact in this match.</summary>
    public bool IsFirst => place == production.FirstPlace;

    /// <summary>
    /// The join that starts from a fact here: in a match, or seen in a step of the tail, where it finds all
    /// combinations that the fact may concern.
    /// </summary>
    public JoinPlan Plan => plan ??= inTail ? production.TailPlan(place) : production.Plan(place);

    /// <summary>The variable that stands for the fact.</summary>
    public ParameterExpression Variable => inTail ? production.TailVariable(place) : production.VariableOf(place);

    /// <summary>Of a step of the tail, where the row holds the fact it looks at.</summary>
    public int TailSlot { get; } = inTail ? production.Tail[place].Scan!.Slot : -1;

    /// <summary>Of a step of the tail, its number among those of all productions.</summary>
    public int TailOrdinal => production.TailOffset + place;
}

/// <summary>What one concrete type of facts means to a rule book: who reads it and who concludes it.</summary>
internal sealed class TypeRole
{
    public TypeRole(Type type, Production[] productions)
    {
        Type = type;
        Stratum = productions.FirstOrDefault(production => production.Concludes == type)?.Stratum ?? -1;
        var patterns = productions.SelectMany(production => production.Reads()).Select(read => read.Type);
        Patterns = [.. patterns.Where(pattern => pattern.IsAssignableFrom(type)).Append(type).Distinct()];
        var strata = productions.Length == 0 ? 0 : productions.Max(production => production.Stratum) + 1;
        MatchSeats = Seats(strata, productions, false, production => Enumerable.Range(0, production.MatchCount)
            .Where(position => production.MatchType(position).IsAssignableFrom(type)));
        TailSeats = Seats(strata, productions, true, production => Enumerable.Range(0, production.Tail.Length)
            .Where(step => production.Tail[step].Scan is { } scan && scan.Type.IsAssignableFrom(type)));
        Filters = [.. MatchSeats.Select(seats => SeatFilter.For(type, seats))];
        TailFilters = [.. TailSeats.Select(seats => SeatFilter.For(type, seats))];
        Readers = [.. Enumerable.Range(0, strata).Where(s => MatchSeats[s].Length + TailSeats[s].Length > 0)];
    }

    public Type Type { get; }

    /// <summary>The stratum that concludes facts of this type; -1 when none does.</summary>
    public int Stratum { get; }

    /// <summary>The types under which rules look for such facts, the type itself among them.</summary>
    public Type[] Patterns { get; }

    /// <summary>By stratum, the matches that read such facts.</summary>
    public Seat[][] MatchSeats { get; }

    /// <summary>The same, with the conditions on the fact alone asked all at once.</summary>
    public SeatFilter[][] Filters { get; }

    /// <summary>By stratum, the absences and queries that read such facts.</summary>
    public Seat[][] TailSeats { get; }

    /// <summary>The same, with the conditions on the fact alone asked all at once.</summary>
    public SeatFilter[][] TailFilters { get; }

    /// <summary>The strata that read such facts, ascending.</summary>
    public int[] Readers { get; }

    private static Seat[][] Seats(
        int strata, Production[] productions, bool inTail, Func<Production, IEnumerable<int>> places)
    {
        var seats = productions.SelectMany(
            production => places(production).Select(place => new Seat(production, place, inTail)))
            .ToLookup(seat => seat.Production.Stratum);
        return [.. Enumerable.Range(0, strata).Select(stratum => seats[stratum].ToArray())];
    }
}
