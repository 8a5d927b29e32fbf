using System.Linq.Expressions;
using NodaTime;

namespace CcmPlanner.Engine.Inference.Versions;

/// <summary>The conditions that bind a version of a rule to what entered within its time.</summary>
internal static class EntryDay
{
    /// <summary>A fact without a day is not before anything, so that the newest version governs it.</summary>
    public static LambdaExpression NotBefore(TransitionalAttribute entry, LocalDate since) =>
        Condition(entry, day => Expression.Not(Expression.LessThan(day, Bound(since))));

    /// <summary>Entered on the day or before it.</summary>
    public static LambdaExpression NotAfter(TransitionalAttribute entry, LocalDate until) =>
        Condition(entry, day => Expression.LessThanOrEqual(day, Bound(until)));

    private static LambdaExpression Condition(TransitionalAttribute entry, Func<Expression, Expression> compare)
    {
        var fact = Expression.Parameter(entry.Fact, "entered");
        var day = Expression.Property(fact, entry.Day);
        return day.Type == typeof(LocalDate?) ? Expression.Lambda(compare(day), fact)
            : day.Type == typeof(LocalDate)
                ? Expression.Lambda(compare(Expression.Convert(day, typeof(LocalDate?))), fact)
            : throw new InvalidOperationException(
                $"{entry.Fact.Name}.{entry.Day}, which tells old cases from new ones, is no day");
    }

    private static ConstantExpression Bound(LocalDate day) => Expression.Constant(day, typeof(LocalDate?));
}
