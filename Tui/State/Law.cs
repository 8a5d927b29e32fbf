using CcmPlanner.Rules.Provisions;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.State;

/// <summary>A provision as the rule book lists it.</summary>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Covered">The provision and the rules that say it.</param>
/// <param name="Rules">Those rules in words.</param>
internal sealed record LawEntry(string Heading, CoveredProvision Covered, IReadOnlyList<RulePage> Rules)
{
    /// <summary>Whom it binds on the day shown, of the duties without a date.</summary>
    public IReadOnlyList<UndatedDuty> Undated { get; init; } = [];

    /// <summary>Its id.</summary>
    public string Id => Covered.Provision.Id;

    /// <summary>In one word, whether a rule says it.</summary>
    public string Kind => Covered.Kind switch
    {
        CoverageKind.Encoded => "rule",
        CoverageKind.Reasoned => "reasoned",
        CoverageKind.Both => "both",
        _ => "not yet",
    };

    /// <summary>True when every word occurs in it.</summary>
    public bool IsAbout(IEnumerable<string> words) => words.All(word =>
        ($"{Id} {Covered.Provision.Citation} {Heading} {Covered.Provision.Summary} {Covered.Provision.Addressee} "
            + $"{Kind} {string.Join(' ', Covered.EncodedBy)}")
            .Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The law in words, sorted for the screens.</summary>
/// <param name="Entries">Every provision, in the order of the register.</param>
internal sealed record Law(IReadOnlyList<LawEntry> Entries)
{
    /// <summary>Takes what the screens show out of the compendium and the duties without a date of a day.</summary>
    public static Law Of(Compendium book, IReadOnlyList<UndatedDuty> undated)
    {
        var bound = undated.ToLookup(duty => duty.Provision, StringComparer.Ordinal);
        var covered = book.Coverage.Provisions.ToDictionary(one => one.Provision.Id, StringComparer.Ordinal);
        return new(
            [.. book.Parts.SelectMany(part => part.Groups).SelectMany(group => group.Provisions.Select(provision =>
            new LawEntry(
                group.Heading, covered[provision.Id], [.. covered[provision.Id].EncodedBy.Select(book.Page)])
            {
                Undated = [.. bound[provision.Id]],
            }))]);
    }
}
