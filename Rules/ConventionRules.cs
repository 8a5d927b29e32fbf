using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Parameters;
using NodaTime;

namespace CcmPlanner.Rules;

/// <summary>The Convention as rules: one rule book, and sessions that reason with it.</summary>
public static class ConventionRules
{
    // Adoption; and as far as a calendar looks ahead.
    private const int FirstYear = 2008;
    private const int YearsAhead = 2;

    private static readonly Lazy<RuleBook> LoadedBook = new(() => RuleBook.FromAssembly(typeof(ConventionRules).Assembly));
    private static readonly Lazy<ParameterBook> LoadedParameters = new(ParameterBook.Shipped);

    /// <summary>Every rule of this assembly.</summary>
    public static RuleBook Book => LoadedBook.Value;

    /// <summary>Every number the rules use.</summary>
    public static ParameterBook Parameters => LoadedParameters.Value;

    /// <summary>Concludes from facts for one day.</summary>
    /// <param name="facts">Facts that hold on that day and were public when asked; nothing else is seen.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="rulesAt">The parameters that apply on this day are used.</param>
    /// <returns>A session that has been fired.</returns>
    public static Session Conclude(IEnumerable<object> facts, LocalDate asOf, LocalDate rulesAt)
    {
        var session = new Session(Book);
        session.InsertAll(Parameters.InForceOn(rulesAt).Cast<object>());
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
