using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>
/// All that is known of one State, line by line: since when it is bound, what it owes and why, and from where we
/// know.
/// </summary>
internal static class Dossier
{
    /// <summary>The lines for a State.</summary>
    public static IReadOnlyList<InfoLine> Of(Digest digest, StateStanding state)
    {
        var lines = new List<InfoLine>
        {
            new(LineKind.Heading, $"{state.Name} ({state.Code})"),
            new(LineKind.Dim, state.Region),
        };
        AddStanding(lines, state);
        foreach (var duty in digest.Of(state.Code).Where(duty => duty.Obligation is not null))
        {
            AddDuty(lines, duty, duty.Obligation!);
        }

        AddNotes(lines, digest.Outlook, state.Code);
        lines.Add(new(LineKind.Text, ""));
        lines.Add(new(LineKind.Dim, $"source: {Source(state.From)}"));
        return lines;
    }

    private static void AddStanding(List<InfoLine> lines, StateStanding state)
    {
        var since = state.Status switch
        {
            StandingStatus.Party => $"party since {Date(state.EntryIntoForce)}",
            StandingStatus.AccededNotInForce => $"in force for it from {Date(state.EntryIntoForce)}",
            StandingStatus.Withdrawn => $"withdrawn, in effect {Date(state.WithdrawalEffective)}",
            _ => Duty.StandingWords(state.Status),
        };
        lines.Add(new(LineKind.Text, since));
        if (state.Deposited is not null)
        {
            var instrument = state.Instrument?.ToString().ToLowerInvariant() ?? "instrument";
            lines.Add(new(LineKind.Text, $"{instrument} deposited {Date(state.Deposited)}"));
        }

        if (state.Signed is not null)
        {
            lines.Add(new(LineKind.Text, $"signed {Date(state.Signed)}"));
        }

        if (state is { Status: not StandingStatus.Withdrawn, WithdrawalEffective: not null })
        {
            lines.Add(new(LineKind.Text, $"withdrawal takes effect {Date(state.WithdrawalEffective)}"));
        }
    }

    private static void AddDuty(List<InfoLine> lines, Duty duty, Obligation owed)
    {
        void Add(LineKind kind, string text) => lines.Add(new(kind, text, duty));
        lines.Add(new(LineKind.Text, ""));
        var year = owed.Year is { } about ? $" for {about}" : "";
        Add(LineKind.Duty, $"{Duty.Mark(duty.Sign)} Art. {duty.Article}{year} {Headline(duty, owed)}".TrimStart());
        Add(LineKind.Text, "  " + owed.Duty);
        Add(LineKind.Text, $"  because {owed.StatusBecause}");
        if (owed.OriginalDue != owed.Due)
        {
            Add(LineKind.Text, $"  first due {Date(owed.OriginalDue)}");
        }

        foreach (var step in owed.Extensions)
        {
            Add(LineKind.Text, "  " + Extension(step));
            Add(LineKind.Dim, $"    source: {Source(step.From)}");
        }

        foreach (var past in owed.History)
        {
            Add(LineKind.Text, $"  {past.Event.Replace('-', ' ')} {Duty.InWords(past.Date)}");
            Add(LineKind.Dim, $"    source: {Source(past.From)}");
        }

        Add(LineKind.Text, $"  confidence {Duty.ConfidenceWord(owed.Confidence)}{(owed.Assumed ? " (assumed)" : "")}");
        Add(LineKind.Dim, $"  rests on {string.Join(", ", owed.Cites)}");
    }

    private static string Headline(Duty duty, Obligation owed) => owed.Status switch
    {
        ObligationStatus.Overdue => $"overdue since {duty.Due}, {-duty.Days} days",
        ObligationStatus.Unknown when owed.Due is null => "unknown",
        ObligationStatus.Unknown => $"unknown; last date known in force {duty.Due}",
        ObligationStatus.Open when owed.Due is null => "open, without a date yet",
        ObligationStatus.Open => $"due {duty.Due}, in {duty.Days} days",
        ObligationStatus.Lapsed => "lapsed",
        _ when owed.Due is null => $"{duty.Status} {Duty.InWords(owed.SatisfiedOn)}",
        _ => $"{duty.Status} {Duty.InWords(owed.SatisfiedOn)} (due {duty.Due})",
    };

    /// <summary>One request in words; a period that was only asked for never reads as one in force.</summary>
    private static string Extension(ExtensionStep step)
    {
        var late = step.Late switch
        {
            true => ", filed late",
            false => "",
            null => ", whether filed in time is not known",
        };
        var granted = step.Months is { } given ? $"{given} months" : "for a time not known";
        var asked = string.Concat(
            step.MonthsRequested is { } months ? $", asked for {months} months" : "",
            step.DueRequested is { } due ? $" to {Date(due)}" : "");
        return $"extension {step.Number}: " + step.Outcome switch
        {
            "granted" => $"granted by {step.DecidedAt}, {granted}, due {Date(step.NewDue)}{late}",
            "refused" => $"refused by {step.DecidedAt}{asked}{late}",
            "considered" => $"considered by {step.DecidedAt}, outcome not known{asked}{late}",
            _ => $"requested, not granted ({step.DecidedAt}){asked}{late}",
        };
    }

    private static void AddNotes(List<InfoLine> lines, Outlook outlook, StateCode state)
    {
        foreach (var note in outlook.Notes.Where(note => note.State == state))
        {
            lines.Add(new(LineKind.Text, ""));
            lines.Add(new(LineKind.Heading, $"Art. {Duty.ArticleOf(note.Provision)}  no obligation"));
            lines.Add(new(LineKind.Text, "  " + note.Note));
            lines.Add(new(LineKind.Dim, $"  source: {Source(note.From)}"));
        }
    }

    /// <summary>A source with its confidence, and whether it is assumed.</summary>
    public static string Source(Provenance from) => string.Concat(
        from.Source,
        $" [{Duty.ConfidenceWord(from.Confidence)}]",
        from.Assumed ? " (assumed)" : "",
        from.Note is null ? "" : $"; {from.Note}");

    private static string Date(LocalDate? day) => day is { } known ? Duty.IsoDate(known) : "unknown";
}
