using System.Collections.Concurrent;
using System.Globalization;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Decisions;

/// <summary>What drives a State's date: the same figures however they are asked for, from its futures alone.</summary>
public sealed class DriversTests
{
    private const string Asked = "--as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 500";

    [Theory]
    [InlineData("baseline", "DEU")]
    [InlineData("funding-minus-20", "IRQ")]
    public void A_State_played_alone_has_the_futures_it_has_among_all(string scenario, string state)
    {
        var (plan, trials) = Plans.Of(scenario, 512, "clearance");
        var settings = plan.Plan.Settings;
        var all = ClearanceForecast.ModelOf(plan.Plan.Cases!, settings);
        var told = all.Outcomes.Named($"completion/{state}");
        var kept = KeptTrials.Of(all, trials, settings.Split, [told])!;
        var words = new WordSource(settings.Seed, settings.Split.Width);
        var inputs = all.Inputs.Where(input => input.State is null || input.State.Value == state)
            .Select(input => new InputWord(input.Name, input.Address, input.Table)).ToList();

        var alone = new SensitivityStudy(plan, $"completion/{state}").Run(trials);

        alone.Inputs.OrderBy(input => input.Name, StringComparer.Ordinal).Select(input => input.Effect).ShouldBe(
            InputEffect.Of(InputSample.Of(kept, told, words, inputs))
                .OrderBy(effect => effect.Name, StringComparer.Ordinal));
        alone.Inputs.Count.ShouldBeGreaterThan(6);
        alone.Mean!.Value.ShouldBe(
            Enumerable.Range(0, 512).Select(trial => kept.At(told, trial)).OfType<long>().Average(), 1e-9);
        alone.MeanMonth!.Value.Year.ShouldBe((int)(Math.Round(alone.Mean.Value) / 12));
    }

    [Fact]
    public void Inputs_come_by_their_share_and_every_one_has_a_title_short_enough_for_a_bar()
    {
        var (plan, trials) = Plans.Of("baseline", 512, "clearance");

        foreach (var state in new[] { "DEU", "LBN" })
        {
            var inputs = new SensitivityStudy(plan, $"completion/{state}").Run(trials).Inputs;

            var shares = inputs.Where(input => input.Indices is not null).Select(input => input.Indices!.Total.Value)
                .ToList();
            shares.ShouldBe(shares.OrderDescending());
            inputs.Take(shares.Count).ShouldAllBe(input => input.Indices != null);
            inputs.Select(input => input.Title).ShouldAllBe(title => title != null && title.Length <= 17);
            inputs.Select(input => input.Title).ShouldBeUnique();
        }
    }

    [Fact]
    public void It_is_told_how_far_it_is_up_to_all_of_it_and_never_back()
    {
        var (plan, trials) = Plans.Of("baseline", 512, "clearance");
        var study = new SensitivityStudy(plan, "completion/DEU");
        var told = new ConcurrentQueue<long>();

        study.Run(trials, null, new Told<long>(told.Enqueue));

        told.Count.ShouldBeGreaterThan(10);
        told.ShouldBe(told.Order());
        told.Last().ShouldBe(study.MostFutures(trials));
        told.ShouldAllBe(done => done > 0 && done <= study.MostFutures(trials));
    }

    [Fact]
    public void The_chart_has_the_figures_of_the_sensitivity()
    {
        var study = Ccm.Run($"sensitivity --of completion/DEU {Asked} --csv").Output.TrimEnd('\n').Split('\n');
        var chart = Ccm.Run($"chart drivers DEU {Asked} --csv").Output.TrimEnd('\n').Split('\n');

        chart.Length.ShouldBe(study.Length);
        var rows = chart.Skip(1).Select(line => line.Split(',')).ToList();
        var known = rows.Where(row => row[1].Length > 0).ToList();
        known.Count.ShouldBeGreaterThan(5);
        known.Select(row =>
            $"{row[15]},{row[11]} ±{row[12]},{row[9]} ±{row[10]},{row[13]} ±{row[14]},{row[3]} ±{row[4]}")
            .ShouldBe(study.Skip(1).Take(known.Count).Select(line => string.Join(',', line.Split(',')[..5])));
        rows.Select(row => Math.Abs(Number(row[7]) - Number(row[5]) - Number(row[9]))).Max()
            .ShouldBeLessThan(1.6, "high less low, all rounded to months");
        Ccm.Run($"chart drivers DEU {Asked} --threads 2 --csv").Output.TrimEnd('\n').Split('\n').ShouldBe(chart);
        Ccm.Run($"chart drivers DEU funding-minus-20 {Asked} --csv").Output.TrimEnd('\n').Split('\n')
            .ShouldNotBe(chart);
    }

    [Fact]
    public void A_State_that_is_not_forecast_is_said_with_the_reason()
    {
        var (code, output, error) = Ccm.Run($"chart drivers TCD {Asked}");

        (code, output).ShouldBe((ExitCode.NotFound, ""));
        error.ShouldBe("ccm: Chad is not forecast: no public record gives the contaminated area\n");
        Ccm.Run($"chart drivers BIH {Asked}").Error.ShouldContain("no duty to clear is open");
    }

    [Fact]
    public void Data_that_have_changed_since_the_forecast_are_not_looked_into()
    {
        var world = ScenarioSource.Open(null, new Question(
            Invented.Day, Invented.Day, Invented.Day, null, OutputFormat.Table, true, false, "never", 7, 300, 2));

        var (found, problem) = DriversSource.Of(
            world, new DriversAsk(new ForecastAsk(Played.Today, 300, 7), "DEU", "another"), _ => { }, default);

        found.ShouldBeNull();
        problem.ShouldBe("The data have changed since the forecast; r runs it anew.");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
