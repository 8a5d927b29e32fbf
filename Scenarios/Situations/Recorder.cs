using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// Turns a fact into the next line of a journal and checks it as if it were there already: the same readers and cross
/// checks that read a workspace decide whether it may be written.
/// </summary>
public sealed class Recorder
{
    private static readonly JsonSerializerOptions OneLine =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Provenance = ["source", "confidence", "note", "evidence", "assumed", "knownOn"];
    private readonly DataLayer shipped;
    private readonly DataLayer workspace;
    private readonly SourceText text;
    private readonly ExtensionLaw law;
    private readonly RowBook book;
    private readonly Journal journal;

    /// <summary>Opens a workspace for recording.</summary>
    /// <param name="shipped">The data the workspace lies over.</param>
    /// <param name="workspace">Its data files and its journal; an empty text where it has none yet.</param>
    /// <param name="law">What the law says of extensions.</param>
    public Recorder(DataLayer shipped, DataLayer workspace, ExtensionLaw law)
    {
        (this.shipped, this.workspace, this.law) = (shipped, workspace, law);
        text = workspace.Journal ?? throw new ArgumentException("the workspace has no journal", nameof(workspace));
        book = RowBook.Read([shipped, workspace], []);
        journal = Journal.Read(text, []);
    }

    /// <summary>The lines recorded so far.</summary>
    public Journal Journal => journal;

    /// <summary>True for a problem of the line that is to be written.</summary>
    public bool IsInNewLine(Problem problem) =>
        problem.At.File == text.File && problem.At.Line == text.LineAt(text.Utf8.Length - journal.TornBytes);

    /// <summary>Records a fact.</summary>
    /// <param name="draft">The fact.</param>
    /// <param name="today">The day of recording; the fact is public from then on unless it says otherwise.</param>
    public Checked<Recording> Record(FactDraft draft, LocalDate today) => Try(new JsonObject
    {
        ["sequence"] = journal.NextSequence,
        ["recordedOn"] = DateText.Iso(today),
        ["kind"] = draft.Kind,
        [JournalEntry.FactKey] = Row(draft, today),
    });

    /// <summary>Takes a line back; taking back an undo brings back what it took.</summary>
    /// <param name="sequence">The line's number.</param>
    /// <param name="today">The day of recording.</param>
    public Checked<Recording> Undo(int sequence, LocalDate today) => Try(new JsonObject
    {
        ["sequence"] = journal.NextSequence,
        ["recordedOn"] = DateText.Iso(today),
        ["undo"] = sequence,
    });

    /// <summary>The row of a kind that stands for what the given fields name; null when there is none.</summary>
    /// <param name="kind">One of <see cref="FactKinds.Facts"/>.</param>
    /// <param name="key">The fields that say what the row is about.</param>
    public JsonObject? Standing(string kind, JsonObject key) =>
        Replaced(kind, key) is { } row ? Node(row.Fields.Value) as JsonObject : null;

    /// <summary>The requests of a State under a provision that stand, first to last.</summary>
    public IReadOnlyList<RequestOnRecord> Requests(string state, string provision) =>
    [
        .. Series(state, provision)
            .Select(row => new RequestOnRecord(row.Number!.Value, row.MeetingId!, row.IsDecided)),
    ];

    /// <summary>The deadline a request of that number would extend; null when the State has none.</summary>
    public LocalDate? DueBefore(string state, string provision, int number) =>
        Series(state, provision).LastOrDefault(row => row.Number < number && row.NewDue is not null)?.NewDue
        ?? (book.Rows.GetValueOrDefault(InstrumentRow.KeyOf(state, withdrawal: false)) is InstrumentRow joined
            && joined.ToInstrument() is { } instrument
                ? law.OriginalDue(instrument, HostilitiesRow.Among(book.Rows, instrument.State), provision)
                : null);

    private IOrderedEnumerable<ExtensionRow> Series(string state, string provision) => book.Rows.Values
        .OfType<ExtensionRow>()
        .Where(row => row.Key is not null && row.Fields.IsSound)
        .Where(row => row.State?.Value == state && row.Provision == provision)
        .OrderBy(row => row.Number);

    private Checked<Recording> Try(JsonObject line)
    {
        var written = line.ToJsonString(OneLine);
        var whole = text.Utf8[..(text.Utf8.Length - journal.TornBytes)];
        byte[] longer = [.. whole, .. Encoding.UTF8.GetBytes(written + "\n")];
        var after = new SourceText(text.File, longer);
        var before = Situation.Load([shipped, workspace], law);
        var loaded = Situation.Load([shipped, workspace with { Journal = after }], law);
        var recording = loaded.Succeeded
            ? new Recording(
                Journal.Read(after, []).Entries[^1],
                written,
                journal.TornBytes,
                before.Succeeded ? before.Value : loaded.Value,
                loaded.Value)
            : null;
        return new Checked<Recording>(recording, loaded.Problems);
    }

    private JsonObject Row(FactDraft draft, LocalDate today)
    {
        var row = new JsonObject();
        foreach (var (key, value) in draft.Fields)
        {
            row[key] = value?.DeepClone();
        }

        row["knownOn"] ??= DateText.Iso(today);
        if (Replaced(draft.Kind, row) is { } replaced)
        {
            Keep(row, draft.Kept, replaced);
        }

        return row;
    }

    // The row about the same thing that stands now; the draft is read only to learn what it is about.
    private FactRow? Replaced(string kind, JsonObject row)
    {
        var draft = new SourceText(text.File, row.ToJsonString(OneLine));
        var fields = new ObjectReader(draft, LocatedJson.Read(draft, [])!, "$", []);
        return FactKinds.ReadRow(kind, fields).Key is { } key ? book.Rows.GetValueOrDefault(key) : null;
    }

    private static void Keep(JsonObject row, IReadOnlySet<string> kept, FactRow replaced)
    {
        var any = false;
        foreach (var member in replaced.Fields.Value.Members)
        {
            var isOurs = row.ContainsKey(member.Name);
            if (Provenance.Contains(member.Name) || member.Value.Kind == JsonKind.Null || row[member.Name] is not null
                || (isOurs && !kept.Contains(member.Name)))
            {
                continue;
            }

            row[member.Name] = Node(member.Value);
            any = true;
        }

        if (any && replaced.Fields.Value.Find("source")?.Value.Text is { } source)
        {
            var note = row["note"]?.ToString();
            row["note"] = string.Create(
                CultureInfo.InvariantCulture,
                $"{note}{(note is null ? "" : " ")}What this does not change is from: {source}.");
        }
    }

    private static JsonNode? Node(Intake.JsonValue value) => value.Kind switch
    {
        JsonKind.Object => new JsonObject(value.Members.Select(
            member => KeyValuePair.Create(member.Name, Node(member.Value)))),
        JsonKind.List => new JsonArray([.. value.Items.Select(Node)]),
        JsonKind.Text => System.Text.Json.Nodes.JsonValue.Create(value.Text),
        JsonKind.Number => JsonNode.Parse(value.Text!),
        JsonKind.True => System.Text.Json.Nodes.JsonValue.Create(true),
        JsonKind.False => System.Text.Json.Nodes.JsonValue.Create(false),
        _ => null,
    };
}

/// <summary>A request that stands in the data.</summary>
/// <param name="Number">Its number.</param>
/// <param name="MeetingId">The meeting asked to decide.</param>
/// <param name="IsDecided">True when it was granted or refused.</param>
public sealed record RequestOnRecord(int Number, string MeetingId, bool IsDecided);
