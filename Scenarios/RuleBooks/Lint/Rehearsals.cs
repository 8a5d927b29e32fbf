using System.Reflection;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>
/// The shipped data, and an invented world in which happens what has not happened yet, played through on many days:
/// which rules apply at all, on what.
/// </summary>
/// <param name="Fired">Names of the rules that concluded something.</param>
/// <param name="Supplied">Names of the types of facts that were stated.</param>
/// <param name="Unportable">What another engine would not take, each rule and kind of conclusion once.</param>
public sealed record Rehearsals(
    IReadOnlySet<string> Fired, IReadOnlySet<string> Supplied, IReadOnlyList<LintFinding> Unportable)
{
    private const string Folder = "Fixtures/";

    // One day a year through the life of the Convention and past its last known date, and the days of known lists.
    private static readonly LocalDate[] Days =
        [.. Enumerable.Range(2010, 28).Select(year => new LocalDate(year, 7, 1)), new(2015, 6, 18)];

    /// <summary>
    /// Plays the shipped data and the fixtures through. Throws <see cref="InvalidOperationException"/> when a fixture
    /// has a mistake.
    /// </summary>
    public static Rehearsals Play()
    {
        var fired = new HashSet<string>(StringComparer.Ordinal);
        var supplied = new HashSet<string>(StringComparer.Ordinal);
        var unportable = new HashSet<LintFinding>();
        foreach (var situation in new[] { Situation.Shipped(), Invented() })
        {
            foreach (var day in Days)
            {
                var watched = Play(situation, day, fired, supplied);
                unportable.UnionWith(RuleLint.Check(watched));
            }
        }

        return new Rehearsals(fired, supplied, [.. unportable]);
    }

    private static Session Play(Situation situation, LocalDate day, HashSet<string> fired, HashSet<string> supplied)
    {
        var concluded = ConventionRules.Conclude(situation.FactsAt(day, day), day, day);
        var stated = concluded.Query<object>()
            .Where(fact => !concluded.IsConcluded(fact))
            .Concat(Clocks(day))
            .Distinct()
            .ToList();
        supplied.UnionWith(stated.Select(fact => fact.GetType().Name));
        var watched = new Session(ConventionRules.Book);
        watched.Events.RuleFiredEvent += (_, what) => fired.Add(what.Rule.Name);
        watched.InsertAll(stated);
        watched.Fire();
        return watched;
    }

    /// <summary>The facts that only say which day is asked about; some are stated for some questions alone.</summary>
    private static IEnumerable<object> Clocks(LocalDate day) => typeof(ConventionRules).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == typeof(AsOfDay).Namespace
            && type.Name.EndsWith("Day", StringComparison.Ordinal))
        .Select(type => type.GetConstructor([typeof(LocalDate)]))
        .OfType<ConstructorInfo>()
        .Select(made => made.Invoke([day]));

    private static Situation Invented()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new List<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            texts.Add(new SourceText(name, bytes));
        }

        return Situation.Load([new DataLayer(texts)]).Value;
    }
}
