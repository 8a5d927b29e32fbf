using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Provisions;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.State;

/// <summary>A provision for readers: what it says, the rules that say it, their numbers, whom it binds now.</summary>
internal static class LawText
{
    private static readonly IReadOnlyList<string> EveryParty = ["State Party", "States Parties", "any State Party"];

    /// <summary>The lines; without an outlook they do not say whom it binds.</summary>
    public static IReadOnlyList<InfoLine> Of(LawEntry entry, Digest? digest)
    {
        var provision = entry.Covered.Provision;
        var lines = new List<InfoLine>
        {
            new(LineKind.Heading, $"{provision.Citation}  ({provision.Id})"),
            new(LineKind.Dim, entry.Heading),
            new(LineKind.Text, provision.Summary),
            new(LineKind.Text, ""),
        };
        lines.AddRange(Terms(entry.Covered).Where(term => term.Text is { Length: > 0 })
            .Select(term => new InfoLine(LineKind.Text, $"{term.Term}: {term.Text}")));
        foreach (var rule in entry.Rules)
        {
            AddRule(lines, rule);
        }

        AddBound(lines, entry, digest);
        return lines;
    }

    /// <summary>The duties under a provision, and those of the paragraphs below it.</summary>
    public static IEnumerable<Duty> Bound(LawEntry entry, Digest? digest) => (digest?.Duties ?? [])
        .Where(duty => duty.Obligation is { } owed
            && (owed.Provision == entry.Id || owed.Provision.StartsWith(entry.Id + ".", StringComparison.Ordinal)));

    private static IEnumerable<(string Term, string? Text)> Terms(CoveredProvision covered)
    {
        var provision = covered.Provision;
        yield return ("binds", provision.Addressee);
        yield return ("starts with", provision.Trigger);
        yield return ("period", PeriodWords.Of(provision.Period));
        yield return ("fulfilled by", provision.SatisfiedBy);
        yield return ("if missed", provision.Consequence);
        yield return ("except", provision.Exceptions);
        yield return ("confidence", provision.Confidence == "high" ? null : provision.Confidence);
        yield return ("no rule", covered.NotEncodedBecause);
    }

    private static void AddRule(List<InfoLine> lines, RulePage rule)
    {
        lines.Add(new(LineKind.Text, ""));
        lines.Add(new(LineKind.Rule, $"rule {rule.Name}"));
        if (rule.Says.Length > 0)
        {
            lines.Add(new(LineKind.Text, "  " + Plain(rule.Says)));
        }

        foreach (var way in rule.Ways)
        {
            lines.AddRange(way.When.Select(
                (line, i) => new InfoLine(LineKind.Text, $"  {(i == 0 ? "when" : "and")} {Plain(line)}")));
            lines.AddRange(way.Then.Select(
                (line, i) => new InfoLine(LineKind.Text, $"  {(i == 0 ? "then" : "  with")} {Plain(line)}")));
        }

        lines.AddRange(rule.Numbers.Select(number => new InfoLine(LineKind.Dim, $"  number: {Plain(number)}")));
        lines.AddRange(rule.Readings.Select(reading => new InfoLine(LineKind.Dim, $"  reading: {Plain(reading)}")));
    }

    private static void AddBound(List<InfoLine> lines, LawEntry entry, Digest? digest)
    {
        if (digest is null)
        {
            return;
        }

        var bound = Bound(entry, digest).ToList();
        if (bound.Count > 0)
        {
            var open = bound.Where(duty => !duty.IsSettled).ToList();
            AddHeading(lines,
                $"binds now: {open.Count} open or unsettled, {bound.Count - open.Count} met or lapsed");
            lines.AddRange(open.Select(duty => new InfoLine(
                LineKind.Duty,
                $"{Duty.Mark(duty.Sign)} {duty.State.Name}{Year(duty)}: {duty.Status} {duty.Due}".TrimEnd(), duty)));
        }

        if (entry.Undated.Count > 0)
        {
            var names = digest.Outlook.States.ToDictionary(state => state.Code, state => state.Name);
            AddHeading(lines, $"binds now, without a date: {States(entry.Undated.Count)}");
            lines.AddRange(entry.Undated.Select(duty => (duty, Name: names[duty.State]))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .Select(pair => Undated(pair.duty, pair.Name)));
        }
        else if (bound.Count == 0 && EveryParty.Contains(entry.Covered.Provision.Addressee))
        {
            var parties = digest.Outlook.States.Count(state => state.Status == StandingStatus.Party);
            AddHeading(lines, $"binds now: every State Party, {States(parties)}");
        }
    }

    private static void AddHeading(List<InfoLine> lines, string heading)
    {
        lines.Add(new(LineKind.Text, ""));
        lines.Add(new(LineKind.Heading, heading));
    }

    private static InfoLine Undated(UndatedDuty duty, string name)
    {
        var how = duty.Kind == DutyKind.Obligation ? "" : $" ({duty.Kind.ToString().ToLowerInvariant()})";
        List<InfoLine> reasons =
        [
            new(LineKind.Text, $"{duty.Duty}{how}"),
            new(LineKind.Text, $"since {Duty.IsoDate(duty.Since)}"
                + (duty.By is { } by ? $", by {Duty.IsoDate(by)}" : "")),
            .. duty.Shown.Select(shown => new InfoLine(LineKind.Text, $"shown: {shown}")),
            new(LineKind.Text, $"confidence {Duty.ConfidenceWord(duty.Confidence)}"),
            new(LineKind.Dim, $"rests on {string.Join(", ", duty.Cites)}"),
        ];
        return new(LineKind.Text, $"  {name}{how}: since {Duty.IsoDate(duty.Since)}"
            + string.Concat(duty.Shown.Select(shown => $"; {shown}")))
        {
            Because = new($"{name}, {duty.Duty}", reasons, $"ccm why {duty.State} {duty.Provision}"),
        };
    }

    private static string States(int count) => count == 1 ? "1 State" : $"{count} States";

    private static string Year(Duty duty) => duty.Obligation?.Year is { } year ? $" for {year}" : "";

    /// <summary>What stands in marks for documents, without the marks.</summary>
    private static string Plain(string text) => text
        .Replace("**", "", StringComparison.Ordinal)
        .Replace("*", "", StringComparison.Ordinal)
        .Replace("`", "", StringComparison.Ordinal);
}
