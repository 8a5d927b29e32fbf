using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>What was found on one day.</summary>
/// <param name="Result">The result, compared by value.</param>
/// <param name="Dates">
/// The days it was found by: every day named in the facts it looked at and in what was concluded.
/// </param>
public sealed record Finding<T>(T Result, IEnumerable<LocalDate> Dates);

/// <summary>A longest run of days with one result.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Result">The result on each of them.</param>
public sealed record Stretch<T>(LocalDate First, LocalDate Last, T Result);

/// <summary>A result over time.</summary>
/// <param name="Stretches">Every day in one stretch, in order; neighbours differ.</param>
/// <param name="Evaluations">On how many days it was looked at.</param>
public sealed record Swept<T>(IReadOnlyList<Stretch<T>> Stretches, int Evaluations);

/// <summary>Finds how a result changes over the days by looking only where it can change.</summary>
/// <remarks>
/// It holds for results that know the day only by comparing it with days that facts or conclusions name: such a
/// comparison turns on the day named or on the day after it, so that between two such days nothing changes. Going
/// forward, the days named today (and those on which a fact begins or ceases to hold) tell the next day to look at; a
/// day that comes to be named later cannot matter earlier. A comparison with a day that nothing names, or with the year
/// or the weekday of the day, would be missed: name it in a conclusion, or give such days beforehand.
/// </remarks>
public static class TimelineSweep
{
    /// <summary>The result on every day from the first to the last, both included.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day; not before the first.</param>
    /// <param name="dates">
    /// Days known beforehand to matter: those named in facts that hold only later, changes of the rules.
    /// </param>
    /// <param name="find">Looks at one day; called for rising days.</param>
    /// <param name="same">Says which results are equal; null for their own equality.</param>
    public static Swept<T> Over<T>(
        LocalDate first,
        LocalDate last,
        IEnumerable<LocalDate> dates,
        Func<LocalDate, Finding<T>> find,
        IEqualityComparer<T>? same = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        same ??= EqualityComparer<T>.Default;
        var known = dates.ToHashSet();
        var stretches = new List<Stretch<T>>();
        var evaluations = 0;
        LocalDate? next = first;
        while (next is { } day && day <= last)
        {
            var finding = find(day);
            evaluations++;
            if (stretches.Count == 0 || !same.Equals(stretches[^1].Result, finding.Result))
            {
                CloseBefore(stretches, day);
                stretches.Add(new Stretch<T>(day, last, finding.Result));
            }

            next = Earlier(NextAfter(day, known), NextAfter(day, finding.Dates));
        }

        return new Swept<T>(stretches, evaluations);
    }

    /// <summary>
    /// The first day after <paramref name="day"/> that is among the dates or the day after one of them.
    /// </summary>
    private static LocalDate? NextAfter(LocalDate day, IEnumerable<LocalDate> dates)
    {
        LocalDate? next = null;
        foreach (var date in dates)
        {
            if (date == day)
            {
                return day.PlusDays(1);
            }

            next = date > day ? Earlier(next, date) : next;
        }

        return next;
    }

    private static LocalDate? Earlier(LocalDate? left, LocalDate? right) =>
        left < right || right is null ? left : right;

    private static void CloseBefore<T>(List<Stretch<T>> stretches, LocalDate day)
    {
        if (stretches.Count > 0)
        {
            stretches[^1] = stretches[^1] with { Last = day.PlusDays(-1) };
        }
    }
}
