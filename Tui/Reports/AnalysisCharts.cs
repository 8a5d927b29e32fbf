using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>The charts of an analysis, each with its numbers as a table.</summary>
/// <param name="analysis">The analysis.</param>
/// <param name="fileStem">What the names of files beside the document begin with; null where none are written.</param>
internal sealed class AnalysisCharts(RequestAnalysis analysis, string? fileStem)
{
    /// <summary>Assumptions shown: the others move the chance less.</summary>
    public const int MostSwings = 6;

    /// <summary>A move of the chance too small to speak of.</summary>
    public const double LeastSwing = 0.005;

    private const int MonthsInAYear = 12;
    private const int MostBins = 40;
    private const int LastShown = 950;
    private const double MostLater = 99;
    private const double LeastChance = 0.01;

    private Credibility Credibility => analysis.Credibility;

    private string From =>
        $"Forecast of {analysis.Provenance.Trials} futures, seed {analysis.Provenance.Seed}, from "
        + $"{Words.Of((LocalDate?)analysis.AsOf)}.";

    /// <summary>
    /// In which year the work ends, the deadline asked for marked; a sentence where hardly any future ends within the
    /// horizon, null without a forecast.
    /// </summary>
    public Block? Completion()
    {
        if (Credibility.Forecast?.States.Single().Completion.Distribution is not { } ends)
        {
            return null;
        }

        var last = ends.Quantile(LastShown).Value is { } month
            ? Math.Max(month.Year, analysis.Cap.FurthestDue?.Year ?? 0)
            : Credibility.Forecast!.Horizon.Year;
        var step = Math.Max(1, (int)Math.Ceiling((last - ends.First.Year + 1) / (double)MostBins));
        var bins = new List<Bin>();
        for (var year = ends.First.Year; year <= last; year += step)
        {
            bins.Add(new Bin(year, year + step, 100.0 * Ending(ends, year, step) / ends.Futures));
        }

        var later = 100 - bins.Sum(bin => bin.Count);
        if (later > MostLater)
        {
            return new Prose(
                $"**Hardly any future ends:** {100 - later:0.##} % of them by {last}, so that there is nothing to "
                + $"draw.");
        }

        return Of("completion", new HistogramChart("When the work ends: share of futures by year, %", bins)
        {
            Mark = analysis.Cap.DueRequested is { } due
                ? new Mark(Place(due), $"deadline asked for, {Words.Of((LocalDate?)due)}") : null,
            TroubleAbove = true,
            Words = value => $"{Math.Round(value):0}",
            Note = $"{From} {later:0.#} % of the futures end later than shown. Years that end after the deadline "
                + $"asked for are orange.",
        });
    }

    /// <summary>What remains at the end of each year, with the plan; null without a forecast.</summary>
    public Picture? Remaining()
    {
        var years = Credibility.Fan.Where(point => point.On is { Month: MonthsInAYear, Day: 31 }).ToList();
        return years.Count == 0 || analysis.Baseline is not { } baseline
            ? null
            : Of("remaining", new FanChart(
                "Area remaining at the end of each year, km²", [.. years.Select(point => Spread(point))])
            {
                Plan = analysis.Request.Milestones is { } plan
                    ? [.. years.Select(point => (double?)PlannedAt(point.On, plan, baseline))]
                    : [],
                Note = $"{From} It starts from {baseline.Area} km² on {Words.Of((LocalDate?)baseline.AsOf)}."
                    + (analysis.Request.Milestones is null ? " The request has no milestones."
                        : " The plan is drawn straight between its milestones."),
            });
    }

    /// <summary>
    /// What the chance rests on; a sentence where it rests on none alone, null without a forecast or a deadline asked
    /// for.
    /// </summary>
    public Block? Swings() => Credibility.Swings is not { Count: > 0 } swings
        ? null
        : swings[0].Size < LeastSwing
        ? new Prose(
            "**No assumption carries this alone:** none of them, halved or doubled, moves the chance by half a per "
            + "cent.")
        : Of("assumptions", BarChart.Tornado(
            "Chance of completion by the deadline asked for, %, with each assumption halved and doubled",
            PerCent(swings[0].Base),
            swings.Take(MostSwings).Select(swing => new BarRow(
                swing.Assumption.Id, PerCent(swing.AtHalf), PerCent(swing.AtDouble))))
        with
        {
            Note = $"Low input: half of it; high input: double. As assumed: {100 * swings[0].Base:0.#} %. All of "
                + $"these are assumed.",
        });

    /// <summary>
    /// What shocks do to the chance, or where hardly any future ends in time to the area left; null where none were
    /// played.
    /// </summary>
    public Picture? Stress()
    {
        var shocks = Credibility.Stress;
        if (shocks.Count == 0)
        {
            return null;
        }

        var isHopeless = shocks.All(shock => !(shock.Probability?.Value >= LeastChance));
        return Of("stress", isHopeless
            ? BarChart.FromZero(
                "Area left on the deadline asked for under stress, km², half of the futures below",
                shocks.Select(
                    shock => (shock.Words, shock.Remaining?.Value is { } area ? (double?)Math.Round(area, 2) : null)))
            with
            {
                Note = $"{From} Hardly any future is complete by then.",
            }
            : BarChart.FromZero(
                "Chance of completion by the deadline asked for under stress, %",
                shocks.Select(
                    shock => (shock.Words, shock.Probability?.Value is { } chance ? (double?)PerCent(chance) : null)))
            with
            {
                Note = From,
            });
    }

    /// <summary>Achieved over planned for plans of extension periods; null where none is known.</summary>
    public Picture? Plans() => analysis.Comparables.ExtensionPlans is not { Count: > 0 } plans
        ? null
        : Of("plans", BarChart.FromZero(
            "Plans for the periods of extensions: achieved over planned",
            plans.Select(plan => ($"{plan.State} {Span(plan)}", (double?)Math.Round((double)plan.Ratio, 2))))
        with
        {
            Note = "Sources stand in the table below.",
        });

    private static double? PerCent(double? share) => share is not { } known ? null : PerCent(known);

    private static double PerCent(double share) => Math.Round(100 * share, 1);

    private static string Span(PlanResult plan) =>
        plan.FirstYear == plan.LastYear ? $"{plan.FirstYear}" : $"{plan.FirstYear}–{plan.LastYear}";

    private static long Ending(MonthDistribution ends, int year, int step) => ends.Counts
        .Take(ends.Counts.Count - 1)
        .Where((_, at) => ends.First.PlusMonths(at).Year is var ending && ending >= year && ending < year + step)
        .Sum();

    private static double Place(LocalDate day) =>
        day.Year + ((day.DayOfYear - 1) / (double)CalendarSystem.Iso.GetDaysInYear(day.Year));

    private static Charts.FanPoint Spread(RemainingPoint point) => new(
        $"{point.On.Year}",
        point.Remaining.P05.Value,
        point.Remaining.P25.Value,
        point.Remaining.P50.Value,
        point.Remaining.P75.Value,
        point.Remaining.P95.Value);

    /// <summary>What the plan leaves on a day, on the straight line between its steps.</summary>
    private static double PlannedAt(LocalDate day, MilestonePlan plan, ForecastBaseline baseline)
    {
        var (from, done) = (baseline.AsOf, 0m);
        foreach (var step in plan.Steps)
        {
            if (day <= step.By)
            {
                var share = (decimal)Period.DaysBetween(from, day) / Math.Max(1, Period.DaysBetween(from, step.By));
                return (double)Math.Max(0, baseline.Area - done - (share * (step.Done - done)));
            }

            (from, done) = (step.By, step.Done);
        }

        return (double)Math.Max(0, baseline.Area - done);
    }

    private Picture Of(string name, Chart chart) => PaperParts.Drawn(fileStem, name, chart);
}
