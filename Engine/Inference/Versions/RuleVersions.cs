using System.Reflection;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Model;
using CcmPlanner.Engine.Inference.Simulation;
using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Engine.Inference.Versions;

/// <summary>
/// The rules of every time. Rules of one name are versions of one rule, each in force on its days; for every day there
/// is a rule book. It never changes; any number of threads may share it.
/// </summary>
public sealed class RuleVersions
{
    private readonly Lock gate = new();
    private readonly Dictionary<LocalDate, RuleBook> books = [];
    private readonly Dictionary<(LocalDate Since, string Names), SimulationProgram> programs = [];
    private readonly IReadOnlyList<Timeline<RuleVersion>> histories;
    private readonly Func<string, bool>? isCitation;

    private RuleVersions(IReadOnlyList<Timeline<RuleVersion>> histories, Func<string, bool>? isCitation)
    {
        this.histories = histories;
        this.isCitation = isCitation;
        Changes = [.. histories.SelectMany(history => history.Changes).Distinct().Order()];
    }

    /// <summary>The days on which the rules change, in order; empty when they are the same at all times.</summary>
    public IReadOnlyList<LocalDate> Changes { get; }

    /// <summary>The rule book after every change.</summary>
    public RuleBook Latest => On(LocalDate.MaxIsoValue);

    /// <summary>The rule books of all times, oldest first.</summary>
    public IEnumerable<RuleBook> Books => Changes.Prepend(LocalDate.MinIsoValue).Distinct().Select(On);

    /// <summary>The names of all rules of all times, in the order they were given.</summary>
    public IEnumerable<string> Names => histories.Select(NameOf);

    /// <summary>
    /// Reads versions. Throws <see cref="RuleBookException"/> with all problems: versions of one name whose days
    /// overlap or leave a gap, days that are none. What a rule says is read when the book of a day is first asked for.
    /// </summary>
    /// <param name="rules">The versions.</param>
    /// <param name="isCitation">
    /// Whether there is what a rule cites, written "INSTRUMENT paragraph"; null to accept all citations.
    /// </param>
    public static RuleVersions Load(IEnumerable<Rule> rules, Func<string, bool>? isCitation = null)
    {
        var problems = new List<string>();
        var versions = new List<Dated<RuleVersion>>();
        foreach (var rule in rules)
        {
            try
            {
                versions.Add(RuleVersion.Of(rule));
            }
            catch (NodaTime.Text.UnparsableValueException fault)
            {
                problems.Add($"rule '{RuleVersion.Undated(rule).Name}': {fault.Message}; write days as YYYY-MM-DD");
            }
        }

        var timelines = new List<Timeline<RuleVersion>>();
        foreach (var history in versions.GroupBy(version => version.Value.Name, StringComparer.Ordinal))
        {
            if (Joined(history.Key, history, problems) is { } timeline)
            {
                timelines.Add(timeline);
            }
        }

        return problems.Count == 0 ? new RuleVersions(timelines, isCitation) : throw new RuleBookException(problems);
    }

    /// <summary>
    /// Loads every rule of an assembly, as <see cref="RuleBook.FromAssembly"/> does. Throws as <see cref="Load"/>.
    /// </summary>
    public static RuleVersions FromAssembly(Assembly assembly, Func<string, bool>? isCitation = null) =>
        Load(RuleBook.RulesIn(assembly), isCitation);

    /// <summary>
    /// The rules in force on a day; what begins later is not known yet. Versions that were replaced stay for the cases
    /// a transitional version leaves to them. Throws <see cref="RuleBookException"/> as <see cref="RuleBook.Load"/>.
    /// </summary>
    public RuleBook On(LocalDate rulesAt)
    {
        var since = SinceOf(rulesAt);
        lock (gate)
        {
            if (!books.TryGetValue(since, out var book))
            {
                book = RuleBook.LoadAmended(histories.SelectMany(history => InForce(history, since)), isCitation);
                books.Add(since, book);
            }

            return book;
        }
    }

    /// <summary>
    /// Those rules in force on a day that have one of the names, lowered; once for all days between two changes. Throws
    /// as <see cref="SimulationProgram.Compile(RuleBook, IReadOnlySet{string})"/> and <see cref="On"/>.
    /// </summary>
    public SimulationProgram Program(LocalDate rulesAt, IReadOnlySet<string> names)
    {
        var key = (SinceOf(rulesAt), string.Join('\n', names.Order(StringComparer.Ordinal)));
        var book = On(rulesAt);
        lock (gate)
        {
            if (!programs.TryGetValue(key, out var program))
            {
                program = SimulationProgram.Compile(book, names);
                programs.Add(key, program);
            }

            return program;
        }
    }

    /// <summary>
    /// True when a rule of any time names the text, such as the id of a parameter, in a condition or conclusion.
    /// </summary>
    public bool Mention(string text) =>
        Books.Any(book => RuleBookText.Of(book).Contains($"\"{text}\"", StringComparison.Ordinal));

    /// <summary>
    /// The rules as a reform would have them. Throws <see cref="RuleBookException"/> with all problems, naming the
    /// rule: a removal or replacement of what is not there, an addition of what is, a change that leaves a gap.
    /// </summary>
    public RuleVersions With(IEnumerable<RuleChange> changes)
    {
        var problems = new List<string>();
        var after = histories.ToDictionary(NameOf, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            Apply(change, after, problems);
        }

        return problems.Count == 0 ? new RuleVersions([.. after.Values], isCitation)
            : throw new RuleBookException(problems);
    }

    /// <summary>The day since which the rules are what they are on a day.</summary>
    private LocalDate SinceOf(LocalDate rulesAt) =>
        Changes.LastOrDefault(change => change <= rulesAt, LocalDate.MinIsoValue);

    private static void Apply(RuleChange change, Dictionary<string, Timeline<RuleVersion>> rules, List<string> problems)
    {
        var version = change switch
        {
            RuleAddition addition => RuleVersion.Undated(addition.Rule),
            RuleReplacement replacement => RuleVersion.Undated(replacement.Rule),
            _ => null,
        };
        var name = version?.Name ?? ((RuleRemoval)change).Name;
        var before = rules.GetValueOrDefault(name);
        if (change is RuleAddition && before is not null)
        {
            problems.Add(
                $"the reform adds rule '{name}', which is there already; replace it, or give the new one another Name");
            return;
        }

        if (change is not RuleAddition && (before is null || before.Spans[^1].Until < change.From))
        {
            problems.Add($"the reform touches rule '{name}', which is not in force then; name a rule that is");
            return;
        }

        var kept = before?.Before(change.From) ?? [];
        Dated<RuleVersion>[] spans =
            version is null ? [.. kept] : [.. kept, new Dated<RuleVersion>(version, change.From, null)];
        if (spans.Length == 0)
        {
            rules.Remove(name);
        }
        else if (Joined(name, spans, problems) is { } timeline)
        {
            rules[name] = timeline;
        }
    }

    private static string NameOf(Timeline<RuleVersion> history) => history.Spans[0].Value.Name;

    private static Timeline<RuleVersion>? Joined(
        string name, IEnumerable<Dated<RuleVersion>> versions, List<string> problems)
    {
        try
        {
            return new Timeline<RuleVersion>($"rule '{name}'", versions);
        }
        catch (TimelineException fault)
        {
            problems.Add($"{fault.Message}, or give one of the rules another Name");
            return null;
        }
    }

    /// <summary>
    /// The version in force on a day; before it, as long as each is transitional, those it leaves old cases to.
    /// </summary>
    private static IEnumerable<(Rule Rule, Func<RuleDraft, RuleDraft> Amend)> InForce(
        Timeline<RuleVersion> history, LocalDate day)
    {
        var begun = history.AsSeenOn(day).ToList();
        if (begun is not [.., { Until: null }])
        {
            yield break;
        }

        Func<RuleDraft, RuleDraft>? oldCases = null;
        for (var at = begun.Count - 1; at >= 0; at--)
        {
            var (version, from) = (begun[at].Value, begun[at].From);
            var entry = at > 0 ? version.Transition : null;
            var (old, fresh) = (oldCases, entry is null ? null : RuleVersion.NewCases(entry, from!.Value));
            yield return (version.Rule, draft => Amended(Amended(draft, fresh), old));
            if (entry is null)
            {
                yield break;
            }

            oldCases = begun[at - 1].Value.OldCases(entry, from!.Value.PlusDays(-1));
        }
    }

    private static RuleDraft Amended(RuleDraft draft, Func<RuleDraft, RuleDraft>? amend) =>
        amend?.Invoke(draft) ?? draft;
}
