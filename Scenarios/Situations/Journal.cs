using System.Text.Json;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// Facts recorded one at a time, each a line of JSON; lines are only ever added. A line may take an earlier one back,
/// and be taken back itself. What was taken back counts as never recorded, whatever day is asked about.
/// </summary>
public sealed class Journal
{
    private readonly HashSet<int> undone;

    private Journal(IReadOnlyList<JournalEntry> entries, int tornBytes)
    {
        Entries = entries;
        TornBytes = tornBytes;
        undone = Undone(entries);
    }

    /// <summary>Every line that could be read, in order.</summary>
    public IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>Bytes at the end that are a line cut short; 0 when the last line is whole.</summary>
    public int TornBytes { get; }

    /// <summary>The number of the next line.</summary>
    public int NextSequence => Entries.Count == 0 ? 1 : Entries[^1].Sequence + 1;

    /// <summary>
    /// Reads a journal. A last line without its line end, or that breaks off, is a note and otherwise as if not there.
    /// </summary>
    /// <param name="text">The journal.</param>
    /// <param name="problems">Where problems go.</param>
    public static Journal Read(SourceText text, ICollection<Problem> problems)
    {
        var entries = new List<JournalEntry>();
        var torn = 0;
        for (var start = 0; start < text.Utf8.Length;)
        {
            var rest = text.Utf8[start..];
            var length = rest.IndexOf((byte)'\n');
            var isLast = length < 0 || start + length + 1 == text.Utf8.Length;
            var line = length < 0 ? rest : rest[..length];
            if (!line.Trim(" \t\r"u8).IsEmpty)
            {
                if (isLast && (length < 0 || BreaksOff(line)))
                {
                    torn = rest.Length;
                    problems.Add(Torn(text, start));
                    break;
                }

                Add(entries, text.Part(start, line.Length), problems);
            }

            start += line.Length + 1;
        }

        return new Journal(entries, torn);
    }

    /// <summary>The line of that number; null when there is none.</summary>
    public JournalEntry? Find(int sequence) => Entries.FirstOrDefault(entry => entry.Sequence == sequence);

    /// <summary>True when the line was taken back, and that was not taken back in turn.</summary>
    public bool IsUndone(int sequence) => undone.Contains(sequence);

    /// <summary>The rows that stand, in order; one with the key of an earlier one replaces it.</summary>
    internal IEnumerable<FactRow> Rows(ICollection<Problem> problems) => Entries
        .Where(entry => !IsUndone(entry.Sequence))
        .Select(entry => entry.ReadRow(problems))
        .OfType<FactRow>();

    private static void Add(List<JournalEntry> entries, SourceText line, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var root = LocatedJson.Read(line, problems);
        if (problems.Count > before || root is null)
        {
            return;
        }

        var fields = new ObjectReader(line, root, "$", problems);
        if (!fields.IsSound || JournalEntry.Read(fields) is not { } entry)
        {
            return;
        }

        var last = entries.Count == 0 ? 0 : entries[^1].Sequence;
        if (entry.Sequence <= last)
        {
            fields.Error(
                "sequence", $"line {entry.Sequence} after line {last}", $"{last + 1}: lines are only ever added");
        }
        else if (entry.Sequence > last + 1)
        {
            fields.Note(
                $"line {entry.Sequence} after line {last}, so that lines between are missing",
                "nothing, if that is meant");
        }

        if (entry.Undoes is { } number && entries.TrueForAll(earlier => earlier.Sequence != number))
        {
            fields.Error("undo", $"an undo of line {number}, which is not before it", "the number of a line before");
        }

        entries.Add(entry);
    }

    // Later lines decide over earlier ones: an undo that was itself undone undoes nothing.
    private static HashSet<int> Undone(IReadOnlyList<JournalEntry> entries)
    {
        var taken = new HashSet<int>();
        foreach (var entry in entries.Reverse())
        {
            if (entry.Undoes is { } number && !taken.Contains(entry.Sequence))
            {
                taken.Add(number);
            }
        }

        return taken;
    }

    private static Problem Torn(SourceText text, int start) => new(
        Severity.Note,
        text.PlaceAt(start, "$"),
        "a last line that breaks off, as when a write was cut short; it is not used",
        "a line end after it if it is whole, or nothing: the next recording keeps it aside");

    private static bool BreaksOff(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.None;
    }
}
