using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>Past forecasts as a page in Markdown: how good, against whom, how sure that is, and every row.</summary>
public static class HindcastPage
{
    private const int Bar = 20;

    private static readonly (Forecaster Who, string Name, string Rule)[] Forecasters =
    [
        (Forecaster.Model, "model", "the model with the shipped priors"),
        (Forecaster.WidePriors, "wide priors",
            "the same, told next to nothing of how rates go with areas: learnt from the day's records"),
        (Forecaster.Linear, "linear", "the mean release of the last three years on record goes on"),
        (Forecaster.Plan, "plan", "the State's own: done on the deadline in force, at an even pace"),
        (Forecaster.AlwaysExtension, "always extension",
            "there is always a request, for 60 months, and nothing is finished"),
        (Forecaster.Climatology, "climatology", "what happened to the other States, with hindsight"),
        (Forecaster.SizeRule, "size rule",
            "under 2 km² are done in time, more is not; how surely, the other States say, with hindsight"),
        (Forecaster.LastChange, "last change", "the last year's release and the last change of the area go on"),
    ];

    /// <summary>The page.</summary>
    public static string Markdown(HindcastResult result)
    {
        var page = new StringBuilder();
        AppendHead(page, result);
        page.Append("## Against the others\n\n");
        AppendComparisons(page, result.Comparisons);
        page.Append("""
            ## First deadlines

            Of each State the earliest row about its first deadline; the other forecasters on the same rows.


            """);
        AppendComparisons(page, result.FirstDeadlines);
        AppendCoverage(page, result);
        AppendReliability(page, result);
        AppendOrigins(page, result);
        AppendRows(page, result);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendHead(StringBuilder page, HindcastResult result)
    {
        var settings = result.Settings;
        page.Append(CultureInfo.InvariantCulture, $"""
            # How good the forecasts would have been

            Made by `ccm hindcast --as-of {LocalDatePattern.Iso.Format(settings.EvaluatedOn)} -o docs/hindcast.md`:
            {settings.Trials} futures for each of {settings.Origins.Count} origins, the last days of {settings.Origins[0]} to {settings.Origins[^1]}, seed {settings.Seed},
            scored against what was known on that day.
            {result.Rows.Count} rows, all printed below, also where the model loses.

            Each forecast sees only what was public on its day: figures, releases, deadlines, decisions, other States' records,
            meetings announced. **What it cannot unsee:** the model's form and its fixed priors were chosen by people who knew
            how things went; the forecaster *wide priors* at least learns its rates from the records of the day alone.
            Some of what happened is itself assumed (marked *), and few States stand behind every figure: read the intervals.

            Scores, smaller is better: areas by the continuous ranked probability score of ln(x + 0.1 km²), so that large States
            do not drown small ones; yes or no by Brier; months asked by the ranked probability score over 12, 24, 36, 48 and 60;
            completion by the same integral up to the day of evaluation, in years. Intervals hold nine chances in ten and come
            from drawing whole States {settings.Resamples} times, since forecasts of one State share its fate.

            | forecaster | rule |
            |---|---|

            """);
        foreach (var (_, name, rule) in Forecasters)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {rule} |\n");
        }

        page.Append('\n');
    }

    private static void AppendComparisons(StringBuilder page, IReadOnlyList<Comparison> comparisons)
    {
        page.Append(
            "| about | lead | rows | States | model | other | its score | skill | difference (other less model) | "
            + "verdict |\n");
        page.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var line in comparisons)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| {Word(line.Quantity)} | {Lead(line.Lead, line.Quantity)} | {line.Rows} | {line.States} ");
            page.Append(CultureInfo.InvariantCulture,
                $"| {line.Model:0.000} | {Name(line.Other)} | {line.Score:0.000} ");
            page.Append(CultureInfo.InvariantCulture,
                $"| {(line.Skill is { } skill ? Percent(skill) : "–")} | {line.Difference.Low:0.000} to "
                + $"{line.Difference.High:0.000} ");
            page.Append(CultureInfo.InvariantCulture, $"| {line.Verdict} |\n");
        }

        page.Append('\n');
    }

    private static void AppendCoverage(StringBuilder page, HindcastResult result)
    {
        page.Append("""
            ## Intervals

            How often what happened lay within the model's central intervals, and how wide these are (upper over lower end,
            median; 0.1 km² added to both).

            | about | should hold | rows | held | uncertainty | width |
            |---|---|---|---|---|---|

            """);
        foreach (var line in result.Coverage)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| {Word(line.Quantity)} | {Percent(line.Level)} | {line.Rows} | {Percent(line.Share)} ");
            page.Append(CultureInfo.InvariantCulture,
                $"| {Percent(line.Interval.Low)} to {Percent(line.Interval.High)} | {line.Width:0.0} |\n");
        }

        page.Append(
            "\nWhere in the model's distribution it lay (PIT), in five equal parts; even parts would be "
            + "right:\n\n```\n");
        foreach (var quantity in (Quantity[])[Quantity.Released, Quantity.Remaining, Quantity.Months])
        {
            var pits = result.Rows.Where(row => row.Quantity == quantity).Select(row => row.Pit).OfType<double>()
                .ToList();
            page.Append(CultureInfo.InvariantCulture, $"{Word(quantity)}, {pits.Count} rows\n");
            for (var bin = 0; bin < 5 && pits.Count > 0; bin++)
            {
                var share = pits.Count(pit => Math.Min(4, (int)(pit * 5)) == bin) / (double)pits.Count;
                page.Append(CultureInfo.InvariantCulture,
                    $"  {bin / 5.0:0.0}-{(bin + 1) / 5.0:0.0} {Bars(share)} {Percent(share)}\n");
            }
        }

        page.Append("```\n\n");
    }

    private static void AppendReliability(StringBuilder page, HindcastResult result)
    {
        page.Append(
            "## Reliability\n\nHow often it came true where the model gave it about that probability: `o` what was "
            + "said, `X` how often it came.\n\n```\n");
        foreach (var bins in result.Reliability.GroupBy(bin => bin.Quantity))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"{Word(bins.Key)}\n  said     rows  0{new string(' ', (2 * Bar) - 2)}1\n");
            foreach (var bin in bins)
            {
                page.Append(CultureInfo.InvariantCulture,
                    $"  {bin.From:0.0}-{bin.To:0.0}  {bin.Rows,4}  {Diagram(bin)}\n");
            }
        }

        page.Append("```\n\n");
    }

    private static string Diagram(ReliabilityBin bin)
    {
        var line = new string('.', 2 * Bar).ToCharArray();
        if (bin is { Forecast: { } forecast, Share: { } share })
        {
            line[(int)Math.Round(forecast * ((2 * Bar) - 1))] = 'o';
            line[(int)Math.Round(share * ((2 * Bar) - 1))] = 'X';
            return string.Create(CultureInfo.InvariantCulture,
                $"{new string(line)}  said {forecast:0.00}, came {share:0.00}");
        }

        return new string(line);
    }

    private static void AppendOrigins(StringBuilder page, HindcastResult result)
    {
        page.Append("## Origins\n\n| origin | forecast | not forecast, and why | fingerprint |\n|---|---|---|---|\n");
        foreach (var origin in result.Origins)
        {
            var not = string.Join("; ", origin.NotForecast.Select(one => $"{one.State}: {one.Because}"));
            page.Append(CultureInfo.InvariantCulture,
                $"| {origin.Origin} | {string.Join(' ', origin.States)} | {not} | `{origin.ResultHash[..12]}` |\n");
        }

        page.Append('\n');
    }

    private static void AppendRows(StringBuilder page, HindcastResult result)
    {
        page.Append(
            "## Every row\n\nThe model's P10, median and P90, or its probability of yes; what happened; every "
            + "forecaster's score.\n\n");
        foreach (var rows in result.Rows.GroupBy(row => row.Quantity).OrderBy(group => group.Key))
        {
            var others = Forecasters.Where(one => rows.Any(row => row.Scores.ContainsKey(one.Who))).ToList();
            page.Append(CultureInfo.InvariantCulture,
                $"### {Word(rows.Key)}\n\n| origin | State | lead | about | P10 | P50 | P90 | happened | PIT |");
            page.AppendJoin("", others.Select(one => $" {one.Name} |"));
            page.Append("\n|---|---|---|---|---|---|---|---|---|");
            page.AppendJoin("", others.Select(_ => "---|"));
            page.Append('\n');
            foreach (var row in rows)
            {
                page.Append(CultureInfo.InvariantCulture,
                    $"| {row.Origin} | {row.State} | {Lead(row.Lead, row.Quantity)} | "
                    + $"{LocalDatePattern.Iso.Format(row.About)} ");
                page.Append(CultureInfo.InvariantCulture,
                    $"| {Number(row.Low)} | {Number(row.Middle)} | {Number(row.High)} ");
                page.Append(CultureInfo.InvariantCulture,
                    $"| {Number(row.Observed)}{(row.Assumed ? "*" : "")} | "
                    + $"{row.Pit?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–"} |");
                page.AppendJoin("",
                    others.Select(one =>
                    $" {(row.Scores.TryGetValue(one.Who, out var score)
                    ? score.ToString("0.000", CultureInfo.InvariantCulture)
                    : "–")} |"));
                page.Append('\n');
            }

            page.Append('\n');
        }
    }

    /// <summary>A quantity in words, with its unit.</summary>
    public static string Word(Quantity quantity) => quantity switch
    {
        Quantity.Released => "released in the year, km²",
        Quantity.Remaining => "left at its end, km²",
        Quantity.Request => "extension asked for",
        Quantity.DoneByDue => "done by the deadline",
        Quantity.Months => "months asked for",
        _ => "months to completion",
    };

    /// <summary>A forecaster's name.</summary>
    public static string Name(Forecaster who) => Array.Find(Forecasters, one => one.Who == who).Name;

    private static string Lead(int? lead, Quantity quantity) =>
        lead is { } years ? $"{years} y" : quantity == Quantity.Completion ? "all" : "deadline";

    private static string Number(double? number) => number switch
    {
        null => "–",
        double.PositiveInfinity => "not yet",
        { } value => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    private static string Percent(double share) =>
        Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Bars(double share) => new string('#', (int)Math.Round(share * Bar)).PadRight(Bar);
}
