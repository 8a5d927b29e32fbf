using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// The law applied to the situation for one day after another, each under its own rules. From day to day only what
/// changed is stated anew, and the days that facts and conclusions name are counted as they come and go.
/// </summary>
internal sealed class MovingSession(Situation situation, LocalDate knownAt, LawBook law)
{
    // The day a fact was public plays no part in how things stand with what is known; the day itself names only itself.
    private readonly DateFinder finder = new(typeof(Provenance), typeof(AsOfDay));
    private readonly Dictionary<LocalDate, int> named = [];
    private HashSet<object> stated = [];
    private Session? session;

    /// <summary>
    /// Days that matter though no fact of an earlier day names them: those of facts to come, and changes of the law.
    /// </summary>
    public IEnumerable<LocalDate> DaysAhead => situation.FactsAt(LocalDate.MaxIsoValue, knownAt)
        .SelectMany(finder.In)
        .Concat(law.Parameters.Changes)
        .Concat(law.Versions.Changes);

    /// <summary>The days named by what holds on the day last asked about.</summary>
    public IEnumerable<LocalDate> DaysNamed => named.Keys;

    /// <summary>What is concluded for a day; good until the next is asked for.</summary>
    public Session On(LocalDate day)
    {
        var book = law.Versions.On(day);
        if (session?.Book != book)
        {
            session = Fresh(book);
        }

        var now = law.Stated(situation.FactsAt(day, knownAt), day, day).ToHashSet();
        session.RetractAll(stated.Where(fact => !now.Contains(fact)));
        session.InsertAll(now.Where(fact => !stated.Contains(fact)));
        session.Fire();
        stated = now;
        return session;
    }

    private Session Fresh(RuleBook book)
    {
        stated = [];
        named.Clear();
        var fresh = new Session(book);
        fresh.Events.FactInsertedEvent += (_, e) => Count(e.Fact, 1);
        fresh.Events.FactRetractedEvent += (_, e) => Count(e.Fact, -1);
        return fresh;
    }

    private void Count(object fact, int change)
    {
        foreach (var day in finder.In(fact))
        {
            var count = named.GetValueOrDefault(day) + change;
            if (count == 0)
            {
                named.Remove(day);
            }
            else
            {
                named[day] = count;
            }
        }
    }
}
