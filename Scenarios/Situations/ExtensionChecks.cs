using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// Requests of one State follow each other: numbers without a gap, each deadline after the one before, none over
/// the cap.
/// </summary>
internal sealed class ExtensionChecks(IReadOnlyDictionary<string, FactRow> rows, bool someUnread, ExtensionLaw? law)
{
    public void Run(IEnumerable<ExtensionRow> extensions)
    {
        var series = new Dictionary<string, List<ExtensionRow>>();
        foreach (var row in extensions)
        {
            if (row.Key is not null)
            {
                if (!series.TryGetValue(row.Series!, out var list))
                {
                    series[row.Series!] = list = [];
                }

                list.Add(row);
            }
        }

        foreach (var list in series.Values)
        {
            list.Sort((left, right) => left.Number!.Value.CompareTo(right.Number!.Value));
            CheckSeries(list);
        }
    }

    private void CheckSeries(List<ExtensionRow> list)
    {
        var due = OriginalDue(list[0]);
        var expected = 1;
        foreach (var row in list)
        {
            if (row.Number > expected && !someUnread)
            {
                row.Fields.Error(
                    "number",
                    $"request number {row.Number} with no number {expected} before it",
                    $"{expected}, or add the request that is missing");
            }

            expected = row.Number!.Value + 1;
            if (row.Fields.IsSound && row.NewDue is { } newDue)
            {
                CheckDue(row, newDue, due);
            }

            due = row.NewDue ?? due;
        }
    }

    private void CheckDue(ExtensionRow row, LocalDate newDue, LocalDate? due)
    {
        if (newDue <= due)
        {
            row.Fields.Error(
                "newDue",
                $"a new deadline of {DateText.Iso(newDue)}, not after the one it extends, {DateText.Iso(due)}",
                "the later deadline that was granted");
            return;
        }

        var cap = Provision.IsClearance(row.Provision) ? law?.ClearanceCapMonths : law?.StockpileCapMonths;
        if (row.Months > cap)
        {
            row.Fields.Error(
                "months",
                $"an extension of {row.Months} months",
                $"at most {cap}, the cap under {row.Provision}");
        }
        else if (cap is { } months && due?.PlusMonths(months) < newDue)
        {
            row.Fields.Error(
                "newDue",
                $"a new deadline of {DateText.Iso(newDue)}, more than {cap} months after {DateText.Iso(due)}",
                $"at most {DateText.Iso(due?.PlusMonths(months))}, the cap under {row.Provision}");
        }
    }

    private LocalDate? OriginalDue(ExtensionRow row) =>
        law is not null
        && rows.GetValueOrDefault(InstrumentRow.KeyOf(row.State!.Value, withdrawal: false)) is InstrumentRow joined
        && joined.ToInstrument() is { } instrument
            ? law.OriginalDue(instrument, HostilitiesRow.Among(rows, row.State), row.Provision)
            : null;
}
