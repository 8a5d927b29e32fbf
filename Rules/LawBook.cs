using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Parameters;
using NodaTime;

namespace CcmPlanner.Rules;

/// <summary>Rules of every time with their numbers: the law as adopted, or as a reform would have it.</summary>
/// <param name="Versions">The rules.</param>
/// <param name="Parameters">Every number they use, of every time.</param>
public sealed record LawBook(RuleVersions Versions, ParameterBook Parameters)
{
    // Adoption; and as far as a calendar looks ahead.
    private const int FirstYear = 2008;
    private const int YearsAhead = 2;

    /// <summary>Concludes from facts for one day.</summary>
    /// <param name="facts">Facts that hold on that day and were public when asked; nothing else is seen.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="rulesAt">
    /// The rules and parameters in force on this day are used; none that begins later is seen.
    /// </param>
    /// <returns>A session that has been fired.</returns>
    public Session Conclude(IEnumerable<object> facts, LocalDate asOf, LocalDate rulesAt)
    {
        var session = new Session(Versions.On(rulesAt));
        session.InsertAll(Stated(facts, asOf, rulesAt));
        session.Fire();
        return session;
    }

    /// <summary>All that is stated for one day: the law's numbers and tables, the day itself and the facts.</summary>
    public IEnumerable<object> Stated(IEnumerable<object> facts, LocalDate asOf, LocalDate rulesAt) => Parameters
        .InForceOn(rulesAt)
        .Concat<object>(Parameters.BegunBy(rulesAt).Select(span => new DatedParameter(span)))
        .Concat(ArticleDuties.All)
        .Concat(ArticleDuties.Plans)
        .Concat(RequestItems.All)
        .Concat(Enumerable.Range(FirstYear, Math.Max(0, asOf.Year + YearsAhead - FirstYear + 1))
            .Select(year => new CalendarYear(year)))
        .Append(new AsOfDay(asOf))
        .Concat(facts);

    /// <summary>
    /// The law as a reform would have it. Throws <see cref="RuleBookException"/> with all problems, naming the reform:
    /// it changes nothing, a rule that is not there, or a parameter that no rule reads.
    /// </summary>
    /// <param name="reform">What the reform is called.</param>
    /// <param name="rules">What it does to rules.</param>
    /// <param name="parameters">Values it gives to parameters, each from its first day on.</param>
    public LawBook With(string reform, IReadOnlyCollection<RuleChange> rules, IReadOnlyCollection<Parameter> parameters)
    {
        if (rules.Count + parameters.Count == 0)
        {
            throw new RuleBookException([$"reform '{reform}' changes nothing; give it a change"]);
        }

        RuleVersions versions;
        try
        {
            versions = Versions.With(rules);
        }
        catch (RuleBookException fault)
        {
            throw new RuleBookException([.. fault.Problems.Select(problem => $"reform '{reform}': {problem}")], fault);
        }

        var unread =
            parameters.Where(parameter => !versions.Mention(parameter.Id) || !Parameters.Has(parameter.Id)).ToList();
        return unread.Count == 0
            ? new LawBook(versions, parameters.Aggregate(Parameters, (book, parameter) => book.With(parameter)))
            : throw new RuleBookException(
            [
                .. unread.Select(parameter =>
                    $"reform '{reform}' changes {parameter.Id}, which no rule reads, so that it touches nothing; name "
                    + $"one that rules read"),
            ]);
    }
}
