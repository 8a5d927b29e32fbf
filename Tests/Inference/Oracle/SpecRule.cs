using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Tests.Inference.Oracle;

/// <summary>A random rule written in the language of rules.</summary>
public sealed class SpecRule(RuleSpec spec) : Rule
{
    public override void Define()
    {
        Name(spec.Name);
        var when = When();
        for (var i = 0; i < spec.Matches.Length; i++)
        {
            Match(when, spec.Matches[i], i);
            if (i == 0 && spec.NamedPlus is { } plus)
            {
                var sum =
                    Expression.Add(Field(Kinds.All[spec.Matches[0].Kind].Variable(0), 0), Expression.Constant(plus));
                when.Let(
                    Expression.Lambda<Func<int>>(Names.Of<int>(0)),
                    Expression.Lambda<Func<int>>(Expression.Modulo(sum, Expression.Constant(6))));
            }
        }

        foreach (var tail in spec.Tail)
        {
            Kinds.All[tail.Kind].Quantify(when, tail, fact => Tests(tail.Tests, fact));
        }

        if (spec.Query is { } query)
        {
            Kinds.All[query.Kind].Query(when, query, fact => Tests(query.Tests, fact));
        }

        if (spec.Either is var (match, absence))
        {
            when.Or(either =>
            {
                Match(either, match, spec.Matches.Length);
                Kinds.All[absence.Kind].Quantify(either, absence, fact => Tests(absence.Tests, fact));
            });
        }

        Kinds.All[spec.Yields].Yield(Then(), Value(spec.A), Value(spec.B));
    }

    private void Match(ILeftHandSideExpression when, MatchSpec match, int place) =>
        Kinds.All[match.Kind].Match(when, place, fact => Tests(match.Tests, fact));

    private Expression[] Tests(TestSpec[] tests, Expression fact) => [.. tests.Select(test => Test(test, fact))];

    private BinaryExpression Test(TestSpec test, Expression fact)
    {
        var (own, other) = (Field(fact, test.Field), Value(test.With));
        return test.Comparison switch
        {
            Comparison.Same => Expression.Equal(own, other),
            Comparison.Below => Expression.LessThan(own, other),
            _ => Expression.NotEqual(own, other),
        };
    }

    private Expression Value(Source source) => source.Match switch
    {
        Source.Fixed => Expression.Constant(source.Constant),
        Source.Named => Names.Of<int>(0),
        Source.Queried => Names.Of<int>(1),
        _ => Field(Kinds.All[spec.Matches[source.Match].Kind].Variable(source.Match), source.Field),
    };

    private static MemberExpression Field(Expression fact, int field) =>
        Expression.Property(fact, field == 0 ? "A" : "B");
}
