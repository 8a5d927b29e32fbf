using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Engine.Time;

/// <summary>
/// One value after another, each good until the day before the next begins: no gap, no overlap. It never changes.
/// </summary>
public sealed class Timeline<T>
{
    private readonly Dated<T>[] spans;

    /// <summary>
    /// Puts values in order. Throws <see cref="TimelineException"/> naming the timeline when there is none, when one
    /// ends before it begins, or when two of them overlap or leave days between them without a value.
    /// </summary>
    public Timeline(string name, IEnumerable<Dated<T>> values)
    {
        Name = name;
        spans = [.. values.OrderBy(span => span.From ?? LocalDate.MinIsoValue)];
        if (spans.Length == 0)
        {
            throw new TimelineException($"{name} has no value on any day; give it one");
        }

        foreach (var span in spans)
        {
            if (span.Until < span.From)
            {
                throw new TimelineException($"{name}: {span.Days} ends before it begins; turn its days round");
            }
        }

        foreach (var (before, after) in spans.Zip(spans.Skip(1)))
        {
            RequireAdjacent(name, before, after);
        }
    }

    /// <summary>Whose values they are.</summary>
    public string Name { get; }

    /// <summary>The values with their days, oldest first; never empty.</summary>
    public IReadOnlyList<Dated<T>> Spans => spans;

    /// <summary>The days on which a value begins or the last one has just ended, in order.</summary>
    public IEnumerable<LocalDate> Changes => spans
        .Select(span => span.From)
        .Append(spans[^1].Until?.PlusDays(1))
        .OfType<LocalDate>();

    /// <summary>The value good on a day; null before the first and after the last.</summary>
    public Dated<T>? On(LocalDate day) => Array.Find(spans, span => span.Covers(day));

    /// <summary>
    /// The next day after <paramref name="day"/> on which a value begins or the last has ended; null when nothing
    /// changes any more.
    /// </summary>
    public LocalDate? NextChange(LocalDate day) =>
        Changes.Where(change => change > day).Cast<LocalDate?>().FirstOrDefault();

    /// <summary>
    /// The timeline as it looked on a day: what begins later is not known yet, so the value good then has no end.
    /// Empty before the first value.
    /// </summary>
    public IEnumerable<Dated<T>> AsSeenOn(LocalDate day) => spans
        .Where(span => span.HasBegunBy(day))
        .Select(span => span.Covers(day) ? span with { Until = null } : span);

    /// <summary>
    /// The timeline as it would be with another value from a day on: values that begin later give way, the one before
    /// ends the day before. Throws <see cref="TimelineException"/> when the days before would be left without a value.
    /// </summary>
    /// <param name="value">The new value.</param>
    /// <param name="from">Its first day; null for always.</param>
    /// <param name="until">Its last day; null for no end.</param>
    public Timeline<T> With(T value, LocalDate? from, LocalDate? until = null) =>
        new(Name, Before(from).Append(new Dated<T>(value, from, until)));

    /// <summary>What is left of the timeline before a day; empty when nothing is (null: before always).</summary>
    public IEnumerable<Dated<T>> Before(LocalDate? day) => day is { } first
        ? spans
            .Where(span => span.From is null || span.From < first)
            .Select(span => span.Until < first ? span : span with { Until = first.PlusDays(-1) })
        : [];

    private static void RequireAdjacent(string name, Dated<T> before, Dated<T> after)
    {
        if (after.From is not { } begins || before.Until is not { } ends || begins <= ends)
        {
            throw new TimelineException(
                $"{name}: {before.Days} and {after.Days} overlap; end the earlier on the day before the later begins");
        }

        if (begins != ends.PlusDays(1))
        {
            throw new TimelineException(
                $"{name}: a gap between {before.Days} and {after.Days}; "
                + $"begin the later on {LocalDatePattern.Iso.Format(ends.PlusDays(1))}");
        }
    }
}

/// <summary>
/// Values that do not follow each other without gap or overlap; the message names the timeline and both spans.
/// </summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class TimelineException(string message) : Exception(message);
