using System.Reflection;
using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference;

/// <summary>Rules made ready to run. It never changes; any number of sessions may share it.</summary>
public sealed class RuleBook
{
    private readonly Lock gate = new();
    private readonly Dictionary<Type, TypeRole> roles = [];
    private readonly HashSet<Type> readTypes;

    private RuleBook(
        IReadOnlyList<RuleCard> cards, Production[] productions, bool[] recursive, IndexCatalogue catalogue)
    {
        Rules = cards;
        Productions = productions;
        Recursive = recursive;
        Catalogue = catalogue;
        readTypes = productions.SelectMany(production => production.Reads()).Select(read => read.Type).ToHashSet();
        Matchless = [.. recursive.Select(
            (_, stratum) => Array.FindAll(productions, p => p.Stratum == stratum && p.MatchCount == 0))];
        TailLength = productions is [.., var last] ? last.TailOffset + last.Tail.Length : 0;
        RowLength = productions.Length == 0 ? 0 : productions.Max(production => production.Layout.Count);
    }

    /// <summary>The rules, in the order they were given.</summary>
    public IReadOnlyList<RuleCard> Rules { get; }

    internal Production[] Productions { get; }

    /// <summary>For each stratum, whether its rules feed one another.</summary>
    internal bool[] Recursive { get; }

    /// <summary>By stratum, the productions that match no facts.</summary>
    internal Production[][] Matchless { get; }

    /// <summary>How many steps the tails of all productions have.</summary>
    internal int TailLength { get; }

    internal IndexCatalogue Catalogue { get; }

    internal int RowLength { get; }

    /// <summary>
    /// Loads rules. Throws <see cref="RuleBookException"/> with all problems: two rules of one name, a rule that cannot
    /// be read, an alias used before it is bound, a circle through an absence or a collection, a citation that is none.
    /// </summary>
    /// <param name="rules">The rules.</param>
    /// <param name="isCitation">
    /// Whether there is what a rule cites, written "INSTRUMENT paragraph"; null to accept all citations.
    /// </param>
    public static RuleBook Load(IEnumerable<Rule> rules, Func<string, bool>? isCitation = null) =>
        LoadAmended(rules.Select(rule => (rule, (Func<RuleDraft, RuleDraft>)(draft => draft))), isCitation);

    /// <summary>Loads rules, each as somebody else amends it.</summary>
    internal static RuleBook LoadAmended(
        IEnumerable<(Rule Rule, Func<RuleDraft, RuleDraft> Amend)> rules, Func<string, bool>? isCitation)
    {
        var loader = new RuleLoader(isCitation ?? (_ => true));
        foreach (var (rule, amend) in rules)
        {
            loader.Add(rule, amend);
        }

        var (recursive, circles) = Stratifier.Order(loader.Productions);
        loader.Problems.AddRange(circles);
        return loader.Problems.Count == 0
            ? new RuleBook(loader.Cards, [.. loader.Productions], recursive, loader.Catalogue)
            : throw new RuleBookException(loader.Problems, loader.FirstFault);
    }

    /// <summary>
    /// Loads every public rule class of an assembly that has a constructor without parameters, by name, but for those
    /// marked <see cref="AlternativeAttribute"/>. Throws as <see cref="Load"/>.
    /// </summary>
    public static RuleBook FromAssembly(Assembly assembly) => Load(RulesIn(assembly));

    /// <summary>One of every public rule class that <see cref="FromAssembly"/> loads, by name.</summary>
    internal static IEnumerable<Rule> RulesIn(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && typeof(Rule)
            .IsAssignableFrom(type))
        .Where(type => type.GetConstructor(Type.EmptyTypes) is not null
            && !type.IsDefined(typeof(AlternativeAttribute), false))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (Rule)Activator.CreateInstance(type)!);

    /// <summary>
    /// Those rules alone that have one of the names, to be lowered, not to be run by a session. Throws
    /// <see cref="RuleBookException"/> when a name is missing.
    /// </summary>
    internal RuleBook Only(IReadOnlySet<string> names)
    {
        var missing = names.Except(Rules.Select(rule => rule.Name)).Order(StringComparer.Ordinal).ToList();
        return missing.Count > 0
            ? throw new RuleBookException(
                [.. missing.Select(name => $"there is no rule '{name}'; name one of the book")])
            : new RuleBook(
                [.. Rules.Where(rule => names.Contains(rule.Name))],
                [.. Productions.Where(production => names.Contains(production.Card.Name))],
                Recursive,
                Catalogue);
    }

    /// <summary>True when a rule looks for facts under this very type.</summary>
    internal bool Reads(Type type) => readTypes.Contains(type);

    /// <summary>The rule an expression belongs to; of a key that several rules share, the first of them.</summary>
    internal RuleCard RuleOf(Formula formula) => Productions.First(production =>
        production.Layout == formula.Layout || formula.Layout.Variables.Any(production.Layout.Holds)).Card;

    internal TypeRole RoleOf(Type type)
    {
        lock (gate)
        {
            if (!roles.TryGetValue(type, out var role))
            {
                role = new TypeRole(type, Productions);
                roles.Add(type, role);
            }

            return role;
        }
    }
}
