using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Parameters;
using NodaTime;

namespace CcmPlanner.Rules;

/// <summary>Rules with their numbers: the law as adopted, or as a reform would have it.</summary>
/// <param name="Book">The rules.</param>
/// <param name="Parameters">Every number they use, of every time.</param>
public sealed record LawBook(RuleBook Book, ParameterBook Parameters)
{
    // Adoption; and as far as a calendar looks ahead.
    private const int FirstYear = 2008;
    private const int YearsAhead = 2;

    /// <summary>Concludes from facts for one day.</summary>
    /// <param name="facts">Facts that hold on that day and were public when asked; nothing else is seen.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="rulesAt">The parameters in force on this day are used; none that begins later is seen.</param>
    /// <returns>A session that has been fired.</returns>
    public Session Conclude(IEnumerable<object> facts, LocalDate asOf, LocalDate rulesAt)
    {
        var session = new Session(Book);
        session.InsertAll(Parameters.InForceOn(rulesAt).Cast<object>());
        session.InsertAll(Parameters.BegunBy(rulesAt).Select(span => (object)new DatedParameter(span)));
        session.InsertAll(ArticleDuties.All);
        session.InsertAll(ArticleDuties.Plans);
        session.InsertAll(RequestItems.All);
        session.Insert(new AsOfDay(asOf));
        for (var year = FirstYear; year <= asOf.Year + YearsAhead; year++)
        {
            session.Insert(new CalendarYear(year));
        }

        session.InsertAll(facts);
        session.Fire();
        return session;
    }
}
