using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Reports;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Reports;

/// <summary>Lays the State sheet out as a paper: what is read first, what next.</summary>
/// <param name="sheet">What is known.</param>
/// <param name="land">Its land over time; null where no duty to clear is open.</param>
/// <param name="fileStem">What the names of files beside the document begin with; null where none are written.</param>
internal sealed class StateSheetDocument(StateSheet sheet, PlayedLand? land, string? fileStem)
{
    public const string NoOpinion =
        "Not a legal opinion. The authentic text is the treaty’s; unknown is said, never guessed, "
        + "and every status stands beside how well sources support it.";

    /// <summary>The whole paper.</summary>
    public IReadOnlyList<Block> All() =>
    [
        .. Front(),
        .. Membership(),
        .. Dated(),
        .. Section(
            "Transparency reports (Article 7)",
            ["provision", "year", "due", "status", "because", "reports", "confidence"],
            sheet.Obligations.Where(IsReport).Select(Yearly)),
        .. Retention(),
        .. Section(
            "Duties without a date",
            ["provision", "since", "kind", "duty", "what sources show", "confidence"],
            sheet.Duties.Select(Undated),
            "None."),
        .. Land(),
        .. LandAhead(),
        .. Remarks(),
        .. HowFresh(),
        .. Section("Sources", ["source"], sheet.Sources.Select(source => Row(source))),
        new Prose(NoOpinion, Lead: true),
    ];

    private static string History(Obligation owed) => string.Join("; ", owed.History.Select(e =>
        $"{e.Event} {(e.Date is { } date ? Words.Of(date) : "on an unknown day")} {Cited(e.From)}"));

    private static string Status(Obligation owed) => Words.Of(owed.Status) + (owed.Assumed ? " (assumed)" : "");

    private static IReadOnlyList<string> Undated(UndatedDuty duty) => Row(
        duty.Provision,
        Words.Of(duty.Since),
        DutiesOut.Word(duty.Kind),
        duty.Duty,
        string.Join("; ", duty.Shown),
        Words.Of(duty.Confidence));

    private static bool IsReport(Obligation owed) => owed.Provision.StartsWith("CCM-7.", StringComparison.Ordinal);

    private IEnumerable<Block> Front()
    {
        yield return new Heading(1, "top", $"{sheet.State.Name} ({sheet.State.Code})");
        yield return new Prose(
            $"Convention on Cluster Munitions: how the State stands on {Words.Of(sheet.AsOf)}, "
            + $"from what was public by {Words.Of(sheet.KnownAt)}, "
            + $"under the rules in force on {Words.Of(sheet.RulesAt)}.",
            Lead: true);
        if (sheet.Assumptions.Count > 0)
        {
            yield return new Prose($"**Rests on an assumption:** {string.Join(", ", sheet.Assumptions)}.");
        }
    }

    private IEnumerable<Block> Membership()
    {
        var state = sheet.State;
        yield return new Heading(2, "membership", "Membership");
        yield return new Terms(
        [
            ("status", Words.Of(state.Status)),
            ("region", state.Region),
            ("signed", Words.Of(state.Signed) ?? "no signature known"),
            ("deposited", state is { Deposited: { } day, Instrument: { } kind }
                ? $"{Words.Of(day)} ({Words.Of(kind)})"
                : "no instrument known"),
            ("in force", Words.Of(state.EntryIntoForce) ?? "not for this State"),
            ("withdrawal", state.WithdrawalEffective is { } left ? $"effective {Words.Of(left)}" : "none known"),
            ("provisional", sheet.Provisional.Count == 0
                ? "none known"
                : string.Join(
                    "; ", sheet.Provisional.Select(p => $"{p.Scope} since {Words.Of(p.Since)} {Cited(p.From)}"))),
            ("source", Cited(state.From).Trim('[', ']')),
        ]);
    }

    private IEnumerable<Block> Dated()
    {
        var dated = sheet.Obligations.Where(owed => owed.Year is null && !IsReport(owed)).ToList();
        foreach (var block in Section(
            "Dated obligations",
            ["provision", "duty", "due", "status", "confidence"],
            dated.Select(owed => Row(
                owed.Provision, owed.Duty, Words.Of(owed.Due), Status(owed), Words.Of(owed.Confidence))),
            "None."))
        {
            yield return block;
        }

        foreach (var owed in dated)
        {
            yield return new Heading(3, owed.Provision.ToLowerInvariant(), owed.Duty, owed.Provision);
            yield return new Terms([.. Facts(owed).Where(term => term.Text.Length > 0)]);
        }
    }

    private static IEnumerable<(string Term, string Text)> Facts(Obligation owed)
    {
        yield return ("status", $"{Status(owed)}, confidence {Words.Of(owed.Confidence)}");
        yield return ("because", owed.StatusBecause);
        yield return ("due", Words.Of(owed.Due) ?? "no date yet");
        yield return ("first due", owed.OriginalDue == owed.Due ? "" : Words.Of(owed.OriginalDue) ?? "");
        yield return ("since", Words.Of(owed.TriggeredOn) ?? "not begun");
        yield return ("fulfilled", owed.SatisfiedOn is { } day ? Words.Of(day) : "");
        foreach (var step in owed.Extensions)
        {
            yield return ($"request {step.Number}", $"to {step.DecidedAt}: {Words.Of(step)}");
        }

        yield return ("history", History(owed));
        yield return ("rests on", string.Join("; ", owed.Cites));
    }

    private IEnumerable<Block> Retention() =>
    [
        .. Section(
            "Munitions kept for training and research (Article 3(6))",
            ["time", "munitions", "submunitions", "source", "confidence"],
            sheet.Retention.Select(kept => Row(
                Words.Of(kept.AsOf),
                Number(kept.Munitions),
                Number(kept.Submunitions),
                Source(kept.From),
                Words.Of(kept.From.Confidence)))),
        .. sheet.Obligations.Any(IsRetention)
            ? [new Grid(
                ["provision", "year", "due", "status", "because", "known", "confidence"],
                [.. sheet.Obligations.Where(IsRetention).Select(Yearly)])]
            : Array.Empty<Block>(),
    ];

    private static bool IsRetention(Obligation owed) => owed.Year is not null && !IsReport(owed);

    private IEnumerable<Block> Land() =>
    [
        .. Section(
            "Contamination (km²)",
            ["date", "confirmed", "suspected", "total", "source", "confidence"],
            sheet.Areas.Select(area => Row(
                Words.Of(area.AsOf),
                Area(area.Confirmed),
                Area(area.Suspected),
                Area(area.Total),
                Source(area.From),
                Words.Of(area.From.Confidence)))),
        .. Section(
            "Land release by year (km²)",
            ["year", "cleared", "reduced", "cancelled", "newly found", "source", "confidence"],
            sheet.Releases.Select(land => Row(
                Number(land.Year),
                Area(land.Cleared),
                Area(land.Reduced),
                Area(land.Cancelled),
                Area(land.NewlyFound),
                Source(land.From),
                Words.Of(land.From.Confidence)))),
    ];

    private IEnumerable<Block> LandAhead()
    {
        if (land is null)
        {
            yield break;
        }

        yield return PaperParts.Head("Land left in years to come");
        if (land.Fan is not { } fan)
        {
            yield return new Prose($"Not forecast: {land.Land.Because}.");
            yield break;
        }

        yield return new Prose($"{PaperParts.HowToReadLand} {fan.Chart.Note}");
        yield return PaperParts.Drawn(fileStem, "land", fan.Brief);
    }

    private IEnumerable<Block> Remarks()
    {
        if (sheet.Notes.Count + sheet.Warnings.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "notes", "Notes");
        foreach (var note in sheet.Notes)
        {
            yield return new Prose($"{note.Provision}: no obligation: {note.Note} {Cited(note.From)}");
        }

        foreach (var warning in sheet.Warnings)
        {
            var cites = string.Join("; ", warning.Cites);
            yield return new Prose($"{warning.Provision}, request {warning.Number}: {warning.Concern} [{cites}]");
        }
    }

    private IEnumerable<Block> HowFresh() =>
    [
        .. Section(
            "How fresh",
            ["about", "date", "the latest known"],
            sheet.Aged.Select(aged => Row(aged.Kind, Words.Of(aged.On), aged.What)),
            "No dated fact that could have changed is older than a year."),
        new Prose(sheet.Scale.ToString()),
    ];

    private static IEnumerable<Block> Section(
        string title,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows,
        string nothing = "Nothing is known.")
    {
        var all = rows.ToList();
        var words = title.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ');
        yield return new Heading(2, string.Concat(words).Replace(' ', '-'), title);
        yield return all.Count == 0 ? new Prose(nothing) : new Grid(headings, all);
    }

    private static IReadOnlyList<string> Yearly(Obligation owed) => Row(
        owed.Provision,
        Number(owed.Year),
        Words.Of(owed.Due),
        Status(owed),
        owed.StatusBecause,
        History(owed),
        Words.Of(owed.Confidence));

    private static IReadOnlyList<string> Row(params IReadOnlyList<string?> cells) =>
        [.. cells.Select(cell => cell ?? "–")];

    private static string Cited(Provenance from) =>
        $"[{from.Source}; {Words.Of(from.Confidence)}{(from.Assumed ? "; assumed" : "")}]";

    private static string Source(Provenance from) => from.Source + (from.Assumed ? " (assumed)" : "");

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Area(SquareKilometres? area) => area?.Value.ToString(CultureInfo.InvariantCulture);
}
