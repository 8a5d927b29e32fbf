using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CsvHelper;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Reads what was spent from CSV: year, line, amount; each line of the budget once a year.</summary>
public static class ActualsReader
{
    private const int MostYear = 2100;

    private static readonly string[] Required = ["year", "line", "amount"];
    private static readonly string[] Optional = ["note"];

    private static readonly Dictionary<string, BudgetItem> Items = new(StringComparer.Ordinal)
    {
        ["salaries"] = BudgetItem.Salaries,
        ["social-charges"] = BudgetItem.SocialCharges,
        ["communication"] = BudgetItem.Communication,
        ["travel"] = BudgetItem.Travel,
        ["other-support"] = BudgetItem.OtherSupport,
    };

    /// <summary>The spending, or every mistake of the text at once.</summary>
    /// <param name="text">The file.</param>
    /// <param name="firstYear">First year in which there can be any.</param>
    public static Checked<IReadOnlyList<SpendingRecorded>> Read(SourceText text, int firstYear)
    {
        var problems = new List<Problem>();
        var spending = new List<SpendingRecorded>();
        using var csv = CsvReader.Create(text.Utf8.ToArray(), new CsvReaderOptions { TrimWhitespace = true });
        csv.ReadHeader();
        if (CsvColumns.AreSound([.. csv.Headers], Required, Optional, text, problems))
        {
            while (csv.Read())
            {
                var row = new LedgerRow(csv, text, problems);
                if (SpendingOf(row, text.File, firstYear) is not { } found)
                {
                    continue;
                }

                if (spending.Exists(other => other.Year == found.Year && other.Item == found.Item))
                {
                    row.Error("line", $"a second amount of {found.Year} for the same line", "each line once a year");
                }

                spending.Add(found);
            }
        }

        problems.Sort(Problem.ByPlace);
        return new Checked<IReadOnlyList<SpendingRecorded>>(spending, problems);
    }

    private static SpendingRecorded? SpendingOf(LedgerRow row, string file, int firstYear)
    {
        var year = row.Year("year", firstYear, MostYear);
        var item = row.Word("line", Items);
        var amount = row.Money("amount", required: true);
        if (amount < 0)
        {
            row.Error("amount", $"{amount}", "0 or more");
        }

        return row.IsSound
            ? new SpendingRecorded(
                year!.Value, item!.Value, amount!.Value, new Provenance(file, Confidence.High, null, false, null))
            : null;
    }
}
