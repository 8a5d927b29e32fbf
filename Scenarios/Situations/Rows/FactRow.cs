using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>
/// One row of a data file, read as far as it could be; what could not be read is null and already reported.
/// </summary>
internal abstract class FactRow
{
    private static readonly (string, Confidence)[] Confidences =
    [
        ("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low), ("none", Confidence.None),
    ];

    private readonly string? source;
    private readonly Confidence? confidence;
    private readonly string? note;
    private readonly bool assumed;

    protected FactRow(ObjectReader fields)
    {
        Fields = fields;
        source = fields.Text("source", required: true);
        confidence = fields.Choice("confidence", Confidences, required: true);
        note = fields.Text("note");
        assumed = fields.Flag("assumed");
        KnownOn = fields.Date("knownOn");
    }

    public ObjectReader Fields { get; }

    /// <summary>
    /// What the row is about; a second row with the same key is about the same thing. Null when unreadable.
    /// </summary>
    public abstract string? Key { get; }

    /// <summary>The State it is about; null when it is about none, or unreadable.</summary>
    public StateCode? State { get; protected init; }

    /// <summary>The keys under which the row names meetings; each must be a meeting of the data.</summary>
    public virtual IEnumerable<string> MeetingKeys => [];

    /// <summary>The day it was public, where the row says so itself.</summary>
    public LocalDate? KnownOn { get; private set; }

    /// <summary>Says when it was public, unless the row does.</summary>
    public void KnownFrom(LocalDate day) => KnownOn ??= day;

    /// <summary>Adds what the row states. Called only when no row has an error.</summary>
    public abstract void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings);

    /// <summary>Where the row comes from, public on <paramref name="knownOn"/> (null: always).</summary>
    protected Provenance From(LocalDate? knownOn, bool assumption = false) =>
        new(source!, confidence!.Value, knownOn, assumed || assumption, note);

    /// <summary>
    /// The provenance of something that happened: public on the last day it can have happened, unless the row says
    /// otherwise.
    /// </summary>
    protected Provenance Happened(UncertainDate on) => From(KnownOn ?? on.Latest);

    /// <summary>Reads when something happened; with no last day, the row must say when it was public.</summary>
    protected UncertainDate? WhenHappened(string key, int firstYear = DateText.FirstYear)
    {
        var date = Fields.Uncertain(key, firstYear: firstYear);
        if (date is { Latest: null } && KnownOn is null)
        {
            Fields.Error(key, $"\"{date}\" with no last day", "\"knownOn\" as well: the day it was public");
        }

        return date;
    }
}
