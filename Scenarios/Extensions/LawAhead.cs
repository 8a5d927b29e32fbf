using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>Everything the law's answers depend on.</summary>
/// <param name="Law">Rules and numbers.</param>
/// <param name="RulesAt">Those of this day.</param>
/// <param name="Meetings">The meetings there will be.</param>
/// <param name="Window">The months looked at.</param>
internal sealed record LawQuestion(LawBook Law, LocalDate RulesAt, ValueList<Meeting> Meetings, ForecastWindow Window);

/// <summary>What the law says of the years ahead, whatever becomes of any State.</summary>
internal sealed class LawAhead
{
    private readonly LawQuestion question;
    private readonly IReadOnlyDictionary<string, LocalDate> filingDays;
    private readonly Dictionary<LocalDate, DeadlineTable> deadlines = [];

    /// <summary>Asks the law.</summary>
    public LawAhead(LawQuestion question)
    {
        this.question = question;
        Program = new ProgramLaw(question.Law, question.RulesAt, question.Meetings);
        filingDays = Program.FilingDays();
        var (first, last) = (question.Window.AsOf.Year, question.Window.Horizon.Year);
        IEnumerable<LocalDate> ends =
            Enumerable.Range(first, last - first + 1).Select(year => new LocalDate(year, 12, 31));
        NewDueEnds = new ValueList<int>(Program.NewDuties([.. ends]).Select(MonthTime.LastEndBy));
    }

    /// <summary>The law, to be asked more.</summary>
    public ProgramLaw Program { get; }

    /// <summary>
    /// Of hostilities that end in a year, by year from that of the forecast on: the end of the last month that is over
    /// by the date due for what they leave.
    /// </summary>
    public ValueList<int> NewDueEnds { get; }

    /// <summary>A deadline and every later one a trial can reach.</summary>
    public DeadlineTable From(LocalDate due)
    {
        if (!deadlines.TryGetValue(due, out var table))
        {
            table = new DeadlineTable(due, Program, filingDays, question.Meetings, question.Window.LastMonth);
            deadlines.Add(due, table);
        }

        return table;
    }
}
