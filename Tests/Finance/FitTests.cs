using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Finance;
using NodaTime;

namespace CcmPlanner.Tests.Finance;

/// <summary>What a ledger teaches is what it was made from, and no surer than it can be.</summary>
public sealed class FitTests
{
    private const int Sets = 400;
    private const int Payers = 12;
    private const int Years = 5;
    private const double Weight = 4;

    private static readonly Beta Prior = new(3, 2);

    [Fact]
    public void Simulation_based_calibration_finds_every_rank_equally_often()
    {
        var bins = new int[10];
        var prior = Prior.Tabulate();
        for (var set = 0; set < Sets; set++)
        {
            var share = prior.At(Word("share", set, 0));
            var posterior = ContributionFit.Posterior(Prior, Simulated(share, set), Weight);
            var (below, _) = BetaFunctions.Tails(posterior.A, posterior.B, share, 1 - share);
            bins[Math.Min((int)(below * bins.Length), bins.Length - 1)]++;
        }

        // Chi-squared with nine degrees of freedom: mean 9, standard deviation 4.24; four of them above the mean.
        var expected = (double)Sets / bins.Length;
        bins.Sum(count => (count - expected) * (count - expected) / expected).ShouldBeLessThan(9 + (4 * Math.Sqrt(18)));
    }

    [Fact]
    public void Records_make_what_is_believed_narrower_and_draw_it_towards_them()
    {
        var posterior = ContributionFit.Posterior(Prior, [.. Enumerable.Repeat((5.0, 5.0), 20)], Weight);
        posterior.StandardDeviation.ShouldBeLessThan(Prior.StandardDeviation / 3);
        posterior.Mean.ShouldBeGreaterThan(0.9);
        ContributionFit.Posterior(Prior, [], Weight).ShouldBe(Prior);
    }

    [Fact]
    public void Payers_that_differ_teach_less_about_their_class_than_payer_years_that_do_not()
    {
        var alike = ContributionFit.Posterior(
            Prior, [.. Enumerable.Repeat((1.0, 1.0), 50), .. Enumerable.Repeat((1.0, 0.0), 50)], Weight);
        var unlike = ContributionFit.Posterior(
            Prior, [.. Enumerable.Repeat((10.0, 10.0), 5), .. Enumerable.Repeat((10.0, 0.0), 5)], Weight);
        unlike.StandardDeviation.ShouldBeGreaterThan(1.5 * alike.StandardDeviation);
    }

    [Fact]
    public void A_payer_that_always_paid_is_believed_more_than_one_that_never_did_and_both_less_than_their_records()
    {
        var fitted = ContributionFit.Of(Ledger(), InventedFund.Case());
        double Of(StateCode state) => fitted.Payers.Single(payer => payer.Belief.State == state).Belief.Posterior.Mean;
        Of(InventedFund.Alphaland).ShouldBeInRange(0.85, 0.999);
        Of(InventedFund.Gammastan).ShouldBeInRange(0.1, 0.6);
        fitted.Payers.Single(payer => payer.Belief.State == InventedFund.Alphaland).MedianMonth.ShouldBe(3);
        fitted.Payers.Single(payer => payer.Belief.State == InventedFund.Gammastan).MedianMonth.ShouldBeNull();
        (fitted.FirstYear, fitted.LastYear).ShouldBe((2031, 2035));
        fitted.Changes[0].ShouldBe(
            "Large payers: 15 of 20 payer-years paid; the share that pays within two years was 0.85 (90 % between "
            + "0.70 and 0.96) "
            + "and is 0.85 (90 % between 0.73 and 0.94); what was assumed counts for 20 payer-years.");
        fitted.Changes[^2]
            .ShouldBe("Of those who pay within two years, 0.93 pay within the year, where 0.88 was assumed.");
    }

    [Fact]
    public void A_forecast_with_a_ledger_differs_from_one_without_it_for_every_payer_it_knows()
    {
        var data = InventedFund.Case(years: 2);
        var learned = data with { Beliefs = ContributionFit.Of(Ledger(), data).Beliefs };
        var before = data.Model().Values("finance/paidUp/2031", 4_000).Average();
        var after = learned.Model().Values("finance/paidUp/2031", 4_000).Average();

        // Three always paid in the year, one never: nearer to three than four times 0.85 * 0.88.
        before.ShouldBeInRange(2.9, 3.1);
        after.ShouldBeInRange(2.8, 3.2);
        var gone = learned.Model(new FinanceLevers { Payers = [PayerChange.Stops(InventedFund.Gammastan)] });
        (after - gone.Values("finance/paidUp/2031", 4_000).Average()).ShouldBeLessThan(0.6);
    }

    [Fact]
    public void A_simulated_ledger_gives_back_the_share_it_was_made_from_and_makes_the_belief_narrower()
    {
        const double share = 0.6;
        List<StateCode> states = [.. Enumerable.Range(0, 60)
            .Select(n => new StateCode($"Q{(char)('A' + (n / 26))}{(char)('A' + (n % 26))}"))];
        var source = new Provenance("made up", Confidence.High, null, false, null);
        var data = InventedFund.Case() with
        {
            Members = [.. states.Select(state => new Member(state, state.Value, new LocalDate(2020, 1, 1), null))],
            Scale = new AssessmentScale([.. states.Select(state => new AssessmentRate(state, 2028, 2036, 1, source))]),
        };
        var own = new Beta(Weight * share, Weight * (1 - share)).Tabulate();
        ContributionLedger books = new(
        [
            .. from state in states
               let p = own.At(Word("simulated", 0, states.IndexOf(state)))
               from year in Enumerable.Range(2023, 9)
               where Draws.Unit(Word($"pays {year}", 0, states.IndexOf(state))) < p
               select new LedgerLine(1, new LocalDate(year, 6, 1), state, 10, "CHF", ContributionChannel.Shared, year),
            new LedgerLine(1, new LocalDate(2031, 12, 31), states[0], 10, "CHF", ContributionChannel.Reserve, 2031),
        ]);

        // Sixty equal payers are middling ones.
        var belief = ContributionFit.Of(books, data).Beliefs.Classes.Single(found => found.Class == PayerClass.Medium);
        belief.Posterior.StandardDeviation.ShouldBeLessThan(belief.Prior.StandardDeviation / 2);
        Math.Abs(belief.Posterior.Mean - share).ShouldBeLessThan(4 * belief.Posterior.StandardDeviation);
    }

    [Fact]
    public void Donors_on_record_give_what_they_gave_in_their_currency()
    {
        var data = InventedFund.Case(years: 2, shared: 0);
        ContributionLedger books = new(
        [
            .. Enumerable.Range(2031, 4).Select(year =>
                new LedgerLine(1, new LocalDate(year, 5, 1), InventedFund.Betaria, 1_000, "EUR",
                    ContributionChannel.Voluntary, year)),
            new LedgerLine(2, new LocalDate(2034, 12, 31), InventedFund.Deltaland, 400, "CHF",
                ContributionChannel.Voluntary, 2034),
        ]);
        var fitted = ContributionFit.Of(books, data);
        var voluntary = fitted.Beliefs.Voluntary!;
        var euro = data.Rates.Of("EUR", 2031)!.Chf;
        voluntary.Donors.ShouldBe(
        [
            new DonorRecord(InventedFund.Betaria, "EUR", 4, decimal.Round(1_000 * euro, 2)),
            new DonorRecord(InventedFund.Deltaland, "CHF", 1, 100),
        ]);

        // Three renewals of three; one return of three.
        voluntary.Renewal.ShouldBe(((20 * 0.85) + 3) / 23, 1e-12);
        voluntary.Return.ShouldBe(((20 * 0.25) + 1) / 23, 1e-12);
        var learned = data with { Beliefs = fitted.Beliefs, Rates = new ExchangeRates(data.Rates.Rates, []) };
        learned.Model(new FinanceLevers { EveryonePays = true }).Values("finance/voluntary/2032", 3)
            .ShouldAllBe(given => given == (long)(100 * (decimal.Round(1_000 * euro, 2) + 100)));
        var usual = learned.Model().Values("finance/voluntary/2031", 20_000).Average();
        usual.ShouldBeInRange(0.93 * 100 * (double)(1_000 * euro + 100), 1.12 * 100 * (double)(1_000 * euro + 100));
    }

    // Three States pay each March for five years; Gammastan never does.
    private static ContributionLedger Ledger() => new(
    [
        .. from year in Enumerable.Range(2031, 5)
           from state in (StateCode[])[InventedFund.Alphaland, InventedFund.Betaria, InventedFund.Deltaland]
           select new LedgerLine(1, new LocalDate(year, 3, 1), state, 100, "CHF", ContributionChannel.Shared, year),
        new LedgerLine(
            1, new LocalDate(2036, 6, 30), InventedFund.Alphaland, 1, "CHF", ContributionChannel.Voluntary, 2036),
    ]);

    private static List<(double Years, double Paid)> Simulated(double share, int set)
    {
        var own = new Beta(Weight * share, Weight * (1 - share)).Tabulate();
        return [.. Enumerable.Range(0, Payers).Select(payer =>
        {
            var p = own.At(Word("own", set, payer));
            var paid = Enumerable.Range(0, Years).Count(year => Draws.Unit(Word($"year {year}", set, payer)) < p);
            return ((double)Years, (double)paid);
        })];
    }

    private static uint Word(string stream, int set, int step) =>
        new WordSource(17).Word(set, new WordAddress(StreamId.Of(stream), step, 0));
}
