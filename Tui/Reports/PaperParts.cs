using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports.Tables;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>The parts that papers share.</summary>
internal static class PaperParts
{
    /// <summary>Every assumption with its badge.</summary>
    public static PaperTable Assumptions(IEnumerable<ForecastAssumption> assumptions) => PaperTable.Of(
        "Assumptions",
        "Numbers that were read in no source as they stand: judgements, or taken from something like it",
        assumptions,
        new("id", CellForm.Text, one => one.Id),
        new("value", CellForm.Number, one => PaperCell.Of((double?)one.Value)),
        new("unit", CellForm.Text, one => one.Unit == "1" ? "" : one.Unit),
        new("status", CellForm.Badge, one => PaperCell.Badge(one.Status == PaperCell.Assumed)),
        new("what it is", CellForm.Text, one => one.Meaning),
        new("taken from", CellForm.Text, one => one.Source),
        new("confidence", CellForm.Text, one => Words.Of(one.Confidence)));

    /// <summary>Each source once, with what was taken from it.</summary>
    public static PaperTable Sources(IEnumerable<(string Source, string For)> uses) => PaperTable.Of(
        "Sources",
        "Every source, and what was taken from it",
        uses.GroupBy(use => use.Source, use => use.For, StringComparer.Ordinal),
        new("source", CellForm.Text, group => group.Key),
        new("used for", CellForm.Text, group => string.Join("; ", group.Distinct(StringComparer.Ordinal))));

    /// <summary>A table under its heading, with how accurate it is.</summary>
    public static IEnumerable<Block> Section(
        string title, PaperTable table, string? lead = null, int most = int.MaxValue)
    {
        yield return Head(title);
        foreach (var block in Table(table, lead, most))
        {
            yield return block;
        }
    }

    /// <summary>A table with what it holds above and how accurate it is below.</summary>
    public static IEnumerable<Block> Table(PaperTable table, string? lead = null, int most = int.MaxValue)
    {
        yield return new Prose(lead ?? $"{table.About}.");
        if (table.Rows.Count == 0)
        {
            yield return new Prose("Nothing is on record.");
            yield break;
        }

        yield return table.ToGrid(most);
        var rest = (table.Rows.Count - most) switch
        {
            <= 0 => "",
            1 => $"The other one is {Where(table)}. ",
            var others => $"The other {others} are {Where(table)}. ",
        };
        if (rest + table.Accuracy() is { Length: > 0 } below)
        {
            yield return new Prose($"*{below.Trim()}*");
        }
    }

    private static string Where(PaperTable table) => (table.HasTotals ? "in the sum and " : "") + "in the spreadsheet";

    /// <summary>A heading of a section.</summary>
    public static Heading Head(string title) => new(
        2,
        string.Concat(title.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).Replace(' ', '-'),
        title);

    /// <summary>A chart with its numbers.</summary>
    /// <param name="fileStem">What the name of its file begins with; null where none is written.</param>
    /// <param name="name">The rest of that name.</param>
    /// <param name="chart">The chart.</param>
    public static Picture Drawn(string? fileStem, string name, Chart chart) => new(
        fileStem is null ? null : $"{fileStem}-{name}.svg",
        chart.Title,
        ChartSvg.Text(chart),
        new Grid(
            chart.Numbers.Headings,
            [.. chart.Numbers.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell ?? "–")])]));

    /// <summary>What a reader must know of charts of land over time.</summary>
    public const string HowToReadLand =
        "Counted in many possible futures and no prediction; what is assumed is listed by *ccm forecast*. In half of "
        + "the "
        + "futures no more is left than P50, in nine of ten something between P05 and P95; each with the error of "
            + "having "
        + "played only so many. What is on record has a dot, in tables the column *record*.";

    /// <summary>How to compute a paper again.</summary>
    public static IEnumerable<Block> Again(
        LocalDate asOf, LocalDate knownAt, LocalDate rulesAt, ForecastProvenance from)
    {
        yield return new Heading(2, "again", "How to compute it again");
        yield return new Terms(
        [
            ("days", $"as of {Iso(asOf)}, known at {Iso(knownAt)}, rules of {Iso(rulesAt)}"),
            ("draws", $"seed {from.Seed}, {from.Trials} trials"),
            ("input", $"`{from.InputHash}`"),
            ("rules", $"`{from.RulesHash}`"),
            ("program", $"CcmPlanner {from.Version}"),
        ]);
    }

    /// <summary>A day.</summary>
    public static string Iso(LocalDate day) => Words.Of((LocalDate?)day)!;
}
