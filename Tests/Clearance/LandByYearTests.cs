using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Tests.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Clearance;

/// <summary>Land year by year is told from the futures of the model, trial by trial.</summary>
public sealed class LandByYearTests
{
    private const int Trials = 2_048;

    private static readonly IReadOnlyList<ClearanceCase> Cases =
    [
        Lands.Case("ALP", 7.1m, new LocalDate(2030, 8, 1),
            releases: [Lands.Cleared("ALP", 2023, 1.5m), Lands.Cleared("ALP", 2024, 2.5m)]),
        Lands.Case("BET", 30, new LocalDate(2029, 3, 1), baseline: new LocalDate(2023, 6, 30), suspected: 20),
        Lands.Case("DEL", 400, new LocalDate(2031, 10, 1), releases: [Lands.Cleared("DEL", 2024, 20)]),
        Lands.Case("EPS", 0.9m, new LocalDate(2028, 5, 1), baseline: new LocalDate(2024, 12, 31),
            releases: [Lands.Cleared("EPS", 2022, 1), Lands.Cleared("EPS", 2024, 0.5m)]),
    ];

    [Theory]
    [InlineData("ALP")]
    [InlineData("BET")]
    [InlineData("DEL")]
    [InlineData("EPS")]
    public void In_the_year_a_trial_completes_nothing_is_left_and_in_the_year_before_something(string code)
    {
        var (model, land) = Models(code);
        var told = KeptTrials.Of(model, TrialRange.FirstTrials(Trials), new WorkSplit())!;
        var left = KeptTrials.Of(land, TrialRange.FirstTrials(Trials), new WorkSplit())!;
        var (completion, newDuty) =
            (model.Outcomes.Named($"completion/{code}"), model.Outcomes.Named($"new-duty/{code}"));
        var checkedTrials = 0;

        for (var trial = 0; trial < Trials; trial++)
        {
            if (told.At(completion, trial) is not { } month)
            {
                left.At(land.Outcomes.All[0], trial).ShouldBeNull($"trial {trial} contradicts the open duty");
                continue;
            }

            var before = land.Years.Where(year => year < month / 12).Select(year => Left(year, trial));
            before.ShouldAllBe(area => area > 0, $"trial {trial}, done in {month / 12}");
            if (told.At(newDuty, trial) == 0 && land.Years.Contains((int)(month / 12)))
            {
                Left((int)(month / 12), trial).ShouldBe(0, $"trial {trial}, done in {month / 12}");
                checkedTrials++;
            }
        }

        checkedTrials.ShouldBeGreaterThan(code == "DEL" ? 100 : 1_000);

        long Left(int year, long trial) => left.At(land.Outcomes.Named($"left-{year}/{code}"), trial)!.Value;
    }

    [Fact]
    public void Only_years_that_are_played_and_over_by_the_horizon_are_told()
    {
        Models("ALP").Land.Years.ShouldBe(Enumerable.Range(2026, 40));
        Models("BET").Land.Years.ShouldBe(Enumerable.Range(2023, 43));
        LastUpTo(new(2030, 12, 31)).ShouldBe(2030);
        LastUpTo(new(2030, 12, 30)).ShouldBe(2029);

        static int LastUpTo(LocalDate horizon) =>
            LandByYear.WatchedOf([Cases[0]], new ForecastWindow(Lands.AsOf, horizon)).Max();
    }

    /// <summary>
    /// A work done before the month of the forecast contradicts what is known; Epsilonia's is done so in some futures.
    /// </summary>
    [Fact]
    public void Futures_that_contradict_the_open_duty_are_absent_in_every_year()
    {
        var (model, land) = Models("EPS");
        var left = KeptTrials.Of(land, TrialRange.FirstTrials(Trials), new WorkSplit())!;
        var told = KeptTrials.Of(model, TrialRange.FirstTrials(Trials), new WorkSplit())!;
        var absent = told.Of(model.Outcomes.Named("completion/EPS")).ToArray().Count(month => month == Outcome.Absent);

        absent.ShouldBeInRange(20, Trials - 20);
        land.Outcomes.All.ShouldAllBe(year => left.Of(year).ToArray().Count(area => area == Outcome.Absent) == absent);
    }

    [Fact]
    public void The_futures_are_those_of_the_model_without_a_question_about_years()
    {
        var plain = new ClearanceModel(Cases, Lands.Settings().Question, new WordSource(7));
        var (watching, _) = Models("ALP");
        var (one, other) = (
            KeptTrials.Of(plain, TrialRange.FirstTrials(512), new WorkSplit())!,
            KeptTrials.Of(watching, TrialRange.FirstTrials(512), new WorkSplit())!);

        foreach (var outcome in plain.Outcomes.All)
        {
            other.Of(watching.Outcomes.Named(outcome.Name)).ToArray().ShouldBe(one.Of(outcome).ToArray(), outcome.Name);
        }
    }

    [Fact]
    public void A_batch_allocates_nothing()
    {
        var (_, land) = Models("BET");
        var batch = new OutcomeBatch(land.Outcomes);
        var kernel = land.NewKernel();
        batch.Begin(0, 256);
        kernel(batch);

        Memory.TakenBy(() =>
        {
            batch.Begin(256, 256);
            kernel(batch);
        }).ShouldBe(0);
    }

    private static (ClearanceModel Model, LandByYear Land) Models(string code)
    {
        var settings = Lands.Settings();
        var model = new ClearanceModel(
            Cases,
            settings.Question with { Watched = LandByYear.WatchedOf(Cases, settings.Window) },
            new WordSource(7));
        return (model, new LandByYear(model, new StateCode(code)));
    }
}
