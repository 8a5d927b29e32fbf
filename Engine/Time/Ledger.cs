using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>A fact with the days it holds and the first day it was known.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="HoldsFrom">First day it holds; null for always.</param>
/// <param name="HoldsUntil">Last day it holds; null for no end.</param>
/// <param name="KnownFrom">First day it was public or recorded; null for always.</param>
public sealed record Entry<T>(T Fact, LocalDate? HoldsFrom, LocalDate? HoldsUntil, LocalDate? KnownFrom);

/// <summary>One entry in the history of a subject.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="SupersededFrom">First day on which a correction was known in its place; null while it stands.</param>
public sealed record Recorded<T>(Entry<T> Entry, LocalDate? SupersededFrom);

/// <summary>What of one subject came to be known, or no longer stands, between two days.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Before">Its facts as known before that are gone.</param>
/// <param name="After">Its facts as known after that are new.</param>
public sealed record LedgerChange<T>(string Subject, IReadOnlyList<T> Before, IReadOnlyList<T> After);

/// <summary>
/// Facts by subject, appended and never erased. A fact is seen from a viewpoint when it holds on the day asked about,
/// was known on the day of knowledge, and no correction of its subject was known by then.
/// </summary>
public sealed class Ledger<T>
{
    // In the order of their first entry: a correction is read in the place of what it corrects.
    private readonly OrderedDictionary<string, List<Recorded<T>>> subjects = new(StringComparer.Ordinal);

    /// <summary>The days on which something came to be known, in order.</summary>
    public IEnumerable<LocalDate> KnownDays => subjects.Values
        .SelectMany(
            records => records.SelectMany(record => (LocalDate?[])[record.Entry.KnownFrom, record.SupersededFrom]))
        .OfType<LocalDate>()
        .Where(day => day > LocalDate.MinIsoValue)
        .Distinct()
        .Order();

    /// <summary>Adds a fact beside those the subject has.</summary>
    public void Append(string subject, Entry<T> entry) => RecordsOf(subject).Add(new Recorded<T>(entry, null));

    /// <summary>
    /// Puts facts in place of all the subject has, as seen from the day the correction was known; seen from earlier
    /// days nothing changes. Of two corrections known by a day, the one made later counts.
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="knownFrom">
    /// First day the correction was known; null for always, so that the earlier facts never show.
    /// </param>
    /// <param name="facts">The facts in their place; none takes the subject back.</param>
    public void Correct(string subject, LocalDate? knownFrom, params IReadOnlyList<Entry<T>> facts)
    {
        var from = knownFrom ?? LocalDate.MinIsoValue;
        var records = RecordsOf(subject);
        for (var at = 0; at < records.Count; at++)
        {
            if (!(records[at].SupersededFrom <= from))
            {
                records[at] = records[at] with { SupersededFrom = from };
            }
        }

        foreach (var fact in facts)
        {
            Append(subject, fact with { KnownFrom = Later(fact.KnownFrom, knownFrom) });
        }
    }

    /// <summary>
    /// The facts seen from a viewpoint, by subject in the order of its first entry; later entries do not show in it.
    /// </summary>
    public Snapshot<T> At(Viewpoint viewpoint)
    {
        var seen = new List<T>(subjects.Count);
        foreach (var records in subjects.Values)
        {
            AddSeen(records, viewpoint.AsOf, viewpoint.KnownAt, seen);
        }

        return new Snapshot<T>(viewpoint, seen);
    }

    /// <summary>Every entry of a subject, in the order of entry; empty when it has none.</summary>
    public IReadOnlyList<Recorded<T>> HistoryOf(string subject) => [.. subjects.GetValueOrDefault(subject) ?? []];

    /// <summary>
    /// What changed between two days of knowledge in what holds on a day, by subject. A correction that says the same
    /// again is no change.
    /// </summary>
    public IReadOnlyList<LedgerChange<T>> Changes(LocalDate asOf, LocalDate knownBefore, LocalDate knownAfter)
    {
        var changes = new List<LedgerChange<T>>();
        foreach (var (subject, records) in subjects)
        {
            List<T> before = [], after = [];
            AddSeen(records, asOf, knownBefore, before);
            AddSeen(records, asOf, knownAfter, after);
            var change = new LedgerChange<T>(subject, [.. before.Except(after)], [.. after.Except(before)]);
            if (change.Before.Count + change.After.Count > 0)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private List<Recorded<T>> RecordsOf(string subject)
    {
        if (!subjects.TryGetValue(subject, out var records))
        {
            subjects.Add(subject, records = []);
        }

        return records;
    }

    private static void AddSeen(List<Recorded<T>> records, LocalDate asOf, LocalDate knownAt, List<T> seen)
    {
        foreach (var ((fact, holdsFrom, holdsUntil, knownFrom), supersededFrom) in records)
        {
            if (!(holdsFrom > asOf || holdsUntil < asOf || knownFrom > knownAt || supersededFrom <= knownAt))
            {
                seen.Add(fact);
            }
        }
    }

    private static LocalDate? Later(LocalDate? left, LocalDate? right) => left > right || right is null ? left : right;
}

/// <summary>Facts as seen from one viewpoint; it never changes.</summary>
/// <param name="From">The viewpoint.</param>
/// <param name="Facts">The facts.</param>
public sealed record Snapshot<T>(Viewpoint From, IReadOnlyList<T> Facts);
