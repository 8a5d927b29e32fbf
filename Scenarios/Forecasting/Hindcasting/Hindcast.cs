using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>
/// Makes past forecasts again, each from what was public then, and scores them against what happened.
/// </summary>
public static class Hindcast
{
    private static readonly double[] Levels = [0.5, 0.8, 0.95];
    private const double WidePriorsSpread = 2;
    private const double Offset = 0.1;

    /// <summary>Runs it. Progress is told how many origins are done.</summary>
    public static HindcastResult Run(
        Situation situation,
        HindcastSettings settings,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        var questionsOf = new PastQuestions(new WhatHappened(situation, settings.EvaluatedOn), settings);
        var wide = WidePriors(settings.Priors);
        var made = new (OriginForecast Model, IReadOnlyList<PastQuestion> Questions)[settings.Origins.Count];
        var done = 0;
        Parallel.For(
            0,
            made.Length,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Split.Threads, CancellationToken = cancellation },
            i =>
            {
                var origin = settings.Origins[i];
                var model = OriginForecast.Of(situation, origin, settings, settings.Priors);
                var other = OriginForecast.Of(situation, origin, settings, wide);
                made[i] = (model, [.. questionsOf.Of(origin, model, other)]);
                progress?.Report(Interlocked.Increment(ref done));
            });
        List<PastQuestion> questions = [.. made.SelectMany(one => one.Questions)];
        var baselines = new Baselines(questions);
        List<HindcastRow> rows = [.. questions.Select(question => RowOf(question, baselines))];
        var bootstrap = new BlockBootstrap(settings.Seed, settings.Resamples);
        return new HindcastResult(
            settings,
            [.. made.Select((one, i) => SummaryOf(settings.Origins[i], one.Model))],
            rows,
            ComparisonsOf(rows, bootstrap),
            ComparisonsOf(FirstDeadlines(rows, made), bootstrap),
            CoverageOf(rows, questions, bootstrap),
            ReliabilityOf(rows));
    }

    /// <summary>The same priors, but next to nothing said of how rates go with areas.</summary>
    internal static ClearancePriors WidePriors(ClearancePriors priors) => priors
        .With("rate.atOneSquareKilometre.sd", WidePriorsSpread)
        .With("rate.elasticity.sd", WidePriorsSpread / 4)
        .With("rate.betweenStates.scale", WidePriorsSpread);

    private static OriginSummary SummaryOf(int origin, OriginForecast forecast) => new(
        origin,
        forecast.Hash,
        [.. forecast.Cases.Where(data => forecast.Of(data.State, "completion").Count > 0).Select(data => data.State)],
        [
            .. forecast.Cases.Where(data => forecast.Of(data.State, "completion").Count == 0)
                .Select(data => (data.State, data.NotForecastBecause ?? "every future contradicts the open duty")),
        ]);

    private static HindcastRow RowOf(PastQuestion question, Baselines baselines)
    {
        var said = baselines.Of(question).ToDictionary(entry => entry.Key, entry => entry.Value);
        said[Forecaster.Model] = question.Model;
        if (question.WidePriors is { } wide)
        {
            said[Forecaster.WidePriors] = wide;
        }

        var isYesNo = question.Quantity is Quantity.Request or Quantity.DoneByDue;
        return new HindcastRow(
            question.Origin,
            question.State,
            question.Quantity,
            question.Lead,
            question.About,
            isYesNo ? null : question.Model.Quantile(0.1),
            isYesNo ? question.Model.Probability : question.Model.Quantile(0.5),
            isYesNo ? null : question.Model.Quantile(0.9),
            question.Observed,
            question.Assumed,
            isYesNo || double.IsInfinity(question.Observed) ? null : question.Model.Pit(question.Observed),
            said.OrderBy(entry => entry.Key)
                .ToDictionary(entry => entry.Key, entry =>
                    entry.Value.Score(question.Quantity, question.Observed, question.Months)));
    }

    private static List<Comparison> ComparisonsOf(IReadOnlyList<HindcastRow> rows, BlockBootstrap bootstrap) =>
    [
        .. from row in rows
           group row by (row.Quantity, row.Lead) into asked
           orderby asked.Key.Quantity, asked.Key.Lead
           from other in Enum.GetValues<Forecaster>()
           where other != Forecaster.Model
           let both = asked.Where(row => row.Scores.ContainsKey(other)).ToList()
           where both.Count > 0
           select ComparisonOf(asked.Key.Quantity, asked.Key.Lead, other, both, bootstrap),
    ];

    private static Comparison ComparisonOf(
        Quantity quantity, int? lead, Forecaster other, List<HindcastRow> rows, BlockBootstrap bootstrap)
    {
        var (model, score) =
            (rows.Average(row => row.Scores[Forecaster.Model]), rows.Average(row => row.Scores[other]));
        return new Comparison(
            quantity,
            lead,
            other,
            rows.Count,
            rows.Select(row => row.State).Distinct().Count(),
            model,
            score,
            score > 0 ? 1 - (model / score) : null,
            bootstrap.Mean([.. rows.Select(row => (row.State, row.Scores[other] - row.Scores[Forecaster.Model]))]));
    }

    /// <summary>
    /// Of each State the earliest row about its first deadline, done in time or not and asked for or not.
    /// </summary>
    private static List<HindcastRow> FirstDeadlines(
        List<HindcastRow> rows, (OriginForecast Model, IReadOnlyList<PastQuestion> Questions)[] made)
    {
        var byOrigin = made.ToDictionary(one => one.Model.Day.Year, one => one.Model);
        return
        [
            .. rows.Where(row => row.Quantity is Quantity.Request or Quantity.DoneByDue)
                .Where(row => byOrigin[row.Origin].RequestsOf(row.State).Decided == 0)
                .GroupBy(row => (row.State, row.Quantity))
                .Select(group => group.MinBy(row => row.Origin)!),
        ];
    }

    private static List<CoverageLine> CoverageOf(
        List<HindcastRow> rows, List<PastQuestion> questions, BlockBootstrap bootstrap) =>
    [
        .. from quantity in (Quantity[])[Quantity.Released, Quantity.Remaining, Quantity.Months]
           let asked = questions.Where(question => question.Quantity == quantity).ToList()
           where asked.Count > 0
           from level in Levels
           let within = asked.ConvertAll(question => (question.State, Within(question, level)))
           select new CoverageLine(
               quantity,
               level,
               asked.Count,
               within.Average(one => one.Item2),
               bootstrap.Mean(within),
               Median(asked.Select(question => WidthOf(question, level)))),
    ];

    private static double Within(PastQuestion question, double level) =>
        question.Observed >= question.Model.Quantile((1 - level) / 2)
            && question.Observed <= question.Model.Quantile((1 + level) / 2) ? 1 : 0;

    private static double WidthOf(PastQuestion question, double level) =>
        (question.Model.Quantile((1 + level) / 2) + Offset) / (question.Model.Quantile((1 - level) / 2) + Offset);

    private static double Median(IEnumerable<double> values) =>
        values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static List<ReliabilityBin> ReliabilityOf(List<HindcastRow> rows) =>
    [
        .. from quantity in (Quantity[])[Quantity.Request, Quantity.DoneByDue]
           from bin in Enumerable.Range(0, 5)
           let held = rows.Where(row => row.Quantity == quantity && Math.Min(4, (int)(row.Middle * 5)) == bin).ToList()
           select new ReliabilityBin(
               quantity,
               bin / 5.0,
               (bin + 1) / 5.0,
               held.Count,
               held.Count == 0 ? null : held.Average(row => row.Middle),
               held.Count == 0 ? null : held.Average(row => row.Observed)),
    ];
}
