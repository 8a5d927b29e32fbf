using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>One line of a journal: a fact, or the number of an earlier line that is taken back.</summary>
/// <param name="Sequence">Its number, counted from 1.</param>
/// <param name="RecordedOn">The day it was written.</param>
/// <param name="Undoes">The line it takes back; null for a fact.</param>
/// <param name="Kind">The kind of the fact; null for a line that takes back.</param>
/// <param name="Fields">The line's fields.</param>
public sealed record JournalEntry(int Sequence, LocalDate RecordedOn, int? Undoes, string? Kind, ObjectReader Fields)
{
    /// <summary>Key of the fact itself, a row as the data files have it.</summary>
    public const string FactKey = "fact";

    /// <summary>Reads one line; null when it is too broken to say what it is.</summary>
    internal static JournalEntry? Read(ObjectReader fields)
    {
        var sequence = fields.Int("sequence", 1, int.MaxValue, required: true);
        var recordedOn = fields.Date("recordedOn", required: true);
        var undoes = fields.Int("undo", 1, int.MaxValue);
        var kind = fields.Choice("kind", [.. FactKinds.Facts.Select(word => (word, true))]) is true
            ? fields.Value.Find("kind")!.Value.Text
            : null;
        fields.Take(FactKey);
        fields.Close();
        if (fields.IsSound && undoes is null == kind is null)
        {
            fields.Error(
                "undo",
                kind is null ? "neither a fact nor an undo" : "a fact and an undo in one line",
                "either \"kind\" and \"fact\", or \"undo\" with the number of a line before");
        }

        return sequence is { } number && recordedOn is { } day
            ? new JournalEntry(number, day, undoes, kind, fields)
            : null;
    }

    /// <summary>The fact's row; null for a line that takes back, or one without a fact.</summary>
    internal FactRow? ReadRow(ICollection<Problem> problems)
    {
        if (Kind is null || Fields.Value.Find(FactKey)?.Value is not { } fact)
        {
            if (Kind is not null)
            {
                Fields.Error(FactKey, "no \"fact\"", "\"fact\": { … }, a row as the data files have it");
            }

            return null;
        }

        var reader = new ObjectReader(Fields.Source, fact, "$." + FactKey, problems);
        if (!reader.IsSound)
        {
            return null;
        }

        var row = FactKinds.ReadRow(Kind, reader);
        reader.Close();
        row.KnownFrom(RecordedOn);
        return row;
    }
}
