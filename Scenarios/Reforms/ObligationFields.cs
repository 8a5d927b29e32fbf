using CcmPlanner.Rules.Conclusions;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>One thing about an obligation that differs.</summary>
/// <param name="Name">status, due, originalDue, satisfiedOn, or extension with the request's number.</param>
/// <param name="From">As it was, in the words of the command line; null for nothing.</param>
/// <param name="To">As it is; null for nothing.</param>
public sealed record FieldChange(string Name, string? From, string? To);

/// <summary>What of two versions of an obligation differs, and what of it counts.</summary>
internal static class ObligationFields
{
    public static bool Differ(Obligation before, Obligation after) => Between(before, after).Count > 0;

    /// <summary>Status, dates, fulfilment and extensions; history and sources are not compared.</summary>
    public static IReadOnlyList<FieldChange> Between(Obligation before, Obligation after)
    {
        var changes = new List<FieldChange>
        {
            new("status", Word(before.Status), Word(after.Status)),
            new("originalDue", Iso(before.OriginalDue), Iso(after.OriginalDue)),
            new("due", Iso(before.Due), Iso(after.Due)),
            new("satisfiedOn", before.SatisfiedOn?.Text, after.SatisfiedOn?.Text),
        };
        var numbers = before.Extensions.Concat(after.Extensions).Select(step => step.Number).Distinct().Order();
        changes.AddRange(numbers.Select(number => new FieldChange(
            $"extension {number}", Words(before, number), Words(after, number))));
        changes.RemoveAll(change => change.From == change.To);
        return changes;
    }

    private static string? Words(Obligation obligation, int number)
    {
        if (obligation.Extensions.FirstOrDefault(step => step.Number == number) is not { } step)
        {
            return null;
        }

        var months = step.Months is { } known ? $" {known} months" : "";
        var due = step.NewDue is { } day ? $" to {Iso(day)}" : "";
        var by = step.Outcome is "granted" or "refused" or "considered" ? " by " : " of ";
        return $"{step.Outcome}{months}{due}{by}{step.DecidedAt}";
    }

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string Word(ObligationStatus status) =>
        status == ObligationStatus.MetLate ? "met-late" : status.ToString().ToLowerInvariant();
}
