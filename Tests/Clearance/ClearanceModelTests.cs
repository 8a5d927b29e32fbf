using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tests.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Clearance;

/// <summary>The model trial by trial: what must hold in every possible future, not only on average.</summary>
public sealed class ClearanceModelTests
{
    private const int Trials = 2_048;
    private static readonly YearSpan Ahead = new(2026, 2066);

    private static readonly IReadOnlyList<ClearanceCase> Cases =
    [
        Lands.Case("ALP", 7.1m, new LocalDate(2030, 8, 1),
            releases: [Lands.Cleared("ALP", 2023, 1.5m), Lands.Cleared("ALP", 2024, 2.5m)]),
        Lands.Case("BET", 30, new LocalDate(2029, 3, 1), suspected: 20),
        Lands.Case("DEL", 400, new LocalDate(2031, 10, 1), releases: [Lands.Cleared("DEL", 2024, 20)]),
        Lands.Case("EPS", 3, new LocalDate(2028, 5, 1),
            releases: [Lands.Cleared("EPS", 2022, 1), Lands.Cleared("EPS", 2024, 0)]),
    ];

    [Fact]
    public void More_funding_never_raises_an_extension_in_any_future_and_avoids_some()
    {
        var plain = Play(ClearanceLevers.None);
        var richer = Play(new ClearanceLevers { Efforts = [new StateEffort(null, Ahead) { Funding = 1.5 }] });
        var avoided = 0;

        foreach (var state in Cases.Select(data => data.State))
        {
            var (before, after) = (plain[$"extension/{state}"], richer[$"extension/{state}"]);
            for (var trial = 0; trial < Trials; trial++)
            {
                after[trial].ShouldBeLessThanOrEqualTo(before[trial], $"{state} {trial}");
                avoided += before[trial] > after[trial] ? 1 : 0;
            }
        }

        avoided.ShouldBeGreaterThan(20);
    }

    /// <summary>
    /// Where most years are lost for lack of money, the same draw must move poor and rich programmes alike.
    /// </summary>
    [Fact]
    public void More_funding_never_delays_a_fragile_programme_in_any_future()
    {
        var fragile = ClearancePriorsReader.Shipped()
            .With("gate.interruption.probability", 0.35)
            .With("gate.money.share", 0.9)
            .With("gate.money.sensitivity", 2);
        ClearanceModel With(double funding) => new(
            Cases,
            (Lands.Settings(priors: fragile) with
            {
                Money = ClearanceMoney.Unknown,
                Levers = new ClearanceLevers { Efforts = [new StateEffort(null, Ahead) { Funding = funding }] },
            }).Question,
            new WordSource(7));
        var (plain, richer) = (Values(With(1), 1_024), Values(With(1.4), 1_024));

        foreach (var state in Cases.Select(data => data.State))
        {
            Pairs(richer, plain, $"completion/{state}").ShouldAllBe(pair => pair.First <= pair.Second);
            Pairs(richer, plain, $"extension/{state}").ShouldAllBe(pair => pair.First <= pair.Second);
        }
    }

    [Fact]
    public void Doubling_all_rates_never_delays_anything()
    {
        var plain = Play(ClearanceLevers.None);
        var faster = Play(new ClearanceLevers { Efforts = [new StateEffort(null, Ahead) { Teams = 2 }] });

        foreach (var state in Cases.Select(data => data.State))
        {
            Pairs(faster, plain, $"completion/{state}").ShouldAllBe(pair => pair.First <= pair.Second);
            Pairs(faster, plain, $"remaining/{state}").ShouldAllBe(pair => pair.First <= pair.Second);
            Pairs(faster, plain, $"missed/{state}").ShouldAllBe(pair => pair.First <= pair.Second);
            Pairs(faster, plain, $"completion/{state}").Count(pair => pair.First < pair.Second)
                .ShouldBeGreaterThan(Trials / 3);
        }
    }

    [Fact]
    public void Neutral_levers_change_no_bit()
    {
        var neutral = new ClearanceLevers
        {
            Efforts = [new StateEffort(new StateCode("ALP"), Ahead)],
            Squeezes = [new FundingSqueeze(Ahead, 1)],
        };

        var result = ClearanceForecast.Run(Cases, Lands.Settings() with { Levers = neutral });

        ForecastJson.Text(result).ShouldBe(ForecastJson.Text(ClearanceForecast.Run(Cases, Lands.Settings())));
    }

    [Fact]
    public void Every_lever_moves_what_it_should()
    {
        var donors =
            new ClearanceMoney([new(new StateCode("DEL"), "ZET", 0.8, 2024, "invented", Confidence.High, "read")], []);
        double Mean(string outcome, ClearanceLevers levers) =>
            Values(Model(levers, donors), 512)[outcome].Where(v => v != Outcome.Absent).Average();
        void Raises(string outcome, ClearanceLevers levers) =>
            Mean(outcome, levers).ShouldBeGreaterThan(Mean(outcome, ClearanceLevers.None) * 1.00001, outcome);
        StateCode epsilonia = new("EPS");

        Raises("exposure/DEL", new() { Freezes = [new DonorFreeze("ZET", Ahead, 1)] });
        Raises("exposure/ALP", new() { Squeezes = [new FundingSqueeze(new(2027, 2029), 0.2)] });
        Raises("new-duty/EPS", new() { Conflicts = [new Conflict(epsilonia, new(2027, 2028))] });
        Raises("completion/EPS", new() { Conflicts = [new Conflict(epsilonia, new(2027, 2028))] });
        Raises("completion/ALP", new() { LostYears = [new LostYear(null, 2027)] });
        Raises("found/BET", new() { DiscoveryFactor = 2 });
        Raises("completion/ALP", new() { TailFactor = 0.5 });
        Raises("cleared/DEL",
            new() { Efforts = [new StateEffort(null, Ahead) { Rate = new RatePercentiles(60, 90, 130) }] });
        Raises("exposure/ALP", new() { Efforts = [new StateEffort(null, new(2027, 2027)) { SurveyFirst = true }] });
    }

    [Fact]
    public void A_batch_of_one_and_a_batch_of_many_play_the_same_futures()
    {
        var model = Model(ClearanceLevers.None, ClearanceMoney.Unknown);
        var many = Play(ClearanceLevers.None);
        var batch = new OutcomeBatch(model.Outcomes);
        var kernel = model.NewKernel();
        foreach (var trial in (int[])[0, 1, 255, 256, 1000])
        {
            batch.Begin(trial, 1);
            kernel(batch);

            foreach (var outcome in model.Outcomes.All)
            {
                batch.Of(outcome)[0].ShouldBe(many[outcome.Name][trial], outcome.Name);
            }
        }
    }

    [Fact]
    public void A_replaced_word_moves_the_State_it_belongs_to_and_no_other()
    {
        var question = Lands.Settings().Question;
        var input = new ClearanceModel(Cases, question, new WordSource(7))
            .Inputs.Single(one => one.Name == "level/ALP");
        var slow = Values(new ClearanceModel(Cases, question, new WordSource(7).With(input.Address, _ => 1u << 24)));
        var plain = Play(ClearanceLevers.None);

        slow["completion/ALP"].Average().ShouldBeGreaterThan(plain["completion/ALP"].Average());
        slow["completion/DEL"].ShouldBe(plain["completion/DEL"]);
        slow["requests/BET"].ShouldBe(plain["requests/BET"]);
    }

    [Fact]
    public void A_batch_allocates_nothing()
    {
        var model = Model(ClearanceLevers.None, ClearanceMoney.Unknown);
        var batch = new OutcomeBatch(model.Outcomes);
        var kernel = model.NewKernel();
        batch.Begin(0, 256);
        kernel(batch);

        Memory.TakenBy(() =>
        {
            for (var i = 1; i < 4; i++)
            {
                batch.Begin(i * 256, 256);
                kernel(batch);
            }
        }).ShouldBe(0);
    }

    [Theory]
    [InlineData(1.23, 0.7)]
    [InlineData(7.1, 2)]
    [InlineData(33.3, 1.9)]
    public void Without_chance_completion_equals_area_over_rate_to_the_day(double area, double rate)
    {
        var data = Lands.Case("ALP", (decimal)area, releases: [Lands.Cleared("ALP", 2024, (decimal)rate)]);
        var question = Lands.Settings(priors: Lands.Certain.With("rate.betweenStates.sd", 10)).Question;

        var done = new ClearanceModel([data], question, new WordSource(1)).EventsOf(data.State, 3)
            .Single(entry => entry.Kind == PathEventKind.Completed).Instant;

        done.ShouldBe((2026 * 12) + (area / rate * 12), 1 / 31.0);
    }

    [Fact]
    public void Without_chance_every_State_on_record_is_done_after_area_over_rate_to_the_day()
    {
        LocalDate today = new(2026, 11, 22);
        var cases = ClearanceCases.From(Assessment.Of(Situation.Shipped(), today, today, today).Outlook)
            .Where(data => data.NotForecastBecause is null).ToList();

        foreach (var data in cases)
        {
            var (plain, rate) = Plain(data);
            var day = plain.Baseline!.AsOf;
            var question =
                (Lands.Settings(priors: Lands.Certain.With("rate.betweenStates.sd", plain.Releases.Count > 0 ? 10 : 0))
                with
                { AsOf = day.PlusDays(1), Horizon = day.PlusYears(190) }).Question;

            var done = new ClearanceModel([plain], question, new WordSource(1)).EventsOf(data.State, 3)
                .Single(entry => entry.Kind == PathEventKind.Completed).Instant;

            var end = (day.Year * 12) + day.Month;
            done.ShouldBe(
                end + ((double)plain.BaselineArea!.Value / rate * 12), 1 / 31.0, $"{data.State} at {rate} km²");
        }

        cases.Count.ShouldBeGreaterThan(5);
    }

    /// <summary>
    /// A State with its area confirmed and working years before it at one steady rate, the mean of its own.
    /// </summary>
    private static (ClearanceCase Data, double Rate) Plain(ClearanceCase data)
    {
        var baseline = data.Baseline!;
        var working = data.Releases.Where(release => ClearanceCase.Released(release) > 0)
            .Where(release => release.Year < baseline.AsOf.Year && release.Year > baseline.AsOf.PlusDays(1).Year - 10)
            .ToList();
        var rate = working.Count == 0
            ? 0.32 * Math.Pow((double)data.BaselineArea!.Value, 0.66)
            : (double)working.Average(release => ClearanceCase.Released(release)!.Value);
        return (
            data with
            {
                Baseline = Lands.Area(data.State.Value, baseline.AsOf, data.BaselineArea),
                Releases = [.. working.Select(release => Lands.Cleared(data.State.Value, release.Year, (decimal)rate))],
            },
            rate);
    }

    [Fact]
    public void With_lognormal_rate_only_the_completion_quantiles_are_the_analytic_ones()
    {
        const int many = 20_480;
        var question = (Lands.Settings(priors: Lands.Certain.With("rate.betweenStates.sd", 0.75)) with
        {
            Horizon = new LocalDate(2226, 1, 15),
        }).Question;
        var data = Lands.Case("ALP", 9);
        var values = Values(new ClearanceModel([data], question, new WordSource(11)), many)["completion/ALP"].Order()
            .ToList();
        var medianRate = 0.32 * Math.Pow(9, 0.66);

        foreach (var p in (double[])[0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
        {
            // Done by the end of month m: area / rate ≤ m, so p of the futures need at most the (1 - p) quantile's
            // time.
            var months = 12 * 9 / (medianRate * Math.Exp(0.75 * NormalQuantile.At(1 - p)));
            var density = NormalDensity(NormalQuantile.At(p)) / (0.75 * months);
            var error = Math.Sqrt(p * (1 - p) / many) / density;
            ((double)values[(int)(p * many)]).ShouldBe((2026 * 12) + months - 0.5, (4 * error) + 0.5);
        }
    }

    private static double NormalDensity(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    private static IEnumerable<(long First, long Second)> Pairs(
        Dictionary<string, long[]> one, Dictionary<string, long[]> other, string outcome) =>
            one[outcome].Zip(other[outcome]);

    private static ClearanceModel Model(ClearanceLevers levers, ClearanceMoney money) =>
        new(Cases, (Lands.Settings() with { Levers = levers, Money = money }).Question, new WordSource(7));

    private static Dictionary<string, long[]> Play(ClearanceLevers levers) =>
        Values(Model(levers, ClearanceMoney.Unknown));

    private static Dictionary<string, long[]> Values(ClearanceModel model, int trials = Trials)
    {
        var values = model.Outcomes.All.ToDictionary(outcome => outcome.Name, _ => new long[trials]);
        var batch = new OutcomeBatch(model.Outcomes);
        var kernel = model.NewKernel();
        for (var first = 0; first < trials; first += OutcomeBatch.Capacity)
        {
            batch.Begin(first, Math.Min(OutcomeBatch.Capacity, trials - first));
            kernel(batch);
            foreach (var outcome in model.Outcomes.All)
            {
                batch.Of(outcome).CopyTo(values[outcome.Name].AsSpan(first));
            }
        }

        return values;
    }
}
