using CcmPlanner.Scenarios.Finance;
using NodaTime;

namespace CcmPlanner.Tests.Finance;

/// <summary>Each lever moves what it says, and nothing else.</summary>
public sealed class LeverTests
{
    private const int Trials = 1_000;

    private static FinanceCase Data => InventedFund.Case(years: 2, shared: 100);

    [Fact]
    public void Every_input_that_is_offered_moves_something_when_its_word_is_held_low_or_high()
    {
        var data = InventedFund.Case(
            years: 2, shared: 60) with
        { Priors = FinancePriors.Shipped().With("class.large.percent", 30) };
        var levers = new FinanceLevers { VoluntaryCurrency = "USD" };
        data = data with { Priors = data.Priors.With("class.small.percent", 15) };
        var source = new Engine.Chance.WordSource(3);
        foreach (var input in data.Model(levers).Inputs)
        {
            long[] Under(uint word) => new FinanceModel(data, levers, source.With(input.Address, _ => word))
                .Values("finance/cash/2032-12", 200);
            Under(0x10000000).ShouldNotBe(Under(0xF0000000), input.Name);
        }
    }

    [Fact]
    public void A_State_named_by_rank_is_the_one_asked_for_that_much()
    {
        var byRank = new FinanceLevers { Payers = [new PayerChange(null, 1, 0)] };
        var byName = new FinanceLevers { Payers = [PayerChange.Stops(InventedFund.Alphaland)] };
        Data.Model(byRank).Values("finance/income/2032", Trials)
            .ShouldBe(Data.Model(byName).Values("finance/income/2032", Trials));
    }

    [Fact]
    public void A_change_of_some_years_leaves_the_others()
    {
        var levers = new FinanceLevers { Payers = [new PayerChange(InventedFund.Alphaland, null, 0, FromYear: 2032)] };
        Data.Model(levers).Values("finance/income/2031", Trials)
            .ShouldBe(Data.Model().Values("finance/income/2031", Trials));
        Data.Model(levers).Values("finance/income/2032", Trials).Sum()
            .ShouldBeLessThan(Data.Model().Values("finance/income/2032", Trials).Sum());
    }

    [Fact]
    public void Who_paid_nothing_for_the_first_year_pays_nothing_later()
    {
        var levers = new FinanceLevers { OnlyFirstYearPayers = true };
        var first = Data.Model(levers).Values("finance/paidUp/2031", Trials);
        Data.Model(levers).Values("finance/paidUp/2032", Trials).Zip(first)
            .ShouldAllBe(pair => pair.First <= pair.Second);
        Data.Model().Values("finance/paidUp/2032", Trials).Zip(first).ShouldContain(pair => pair.First > pair.Second);
    }

    [Fact]
    public void A_post_filled_more_costs_its_part_of_salaries_and_charges()
    {
        var levers = new FinanceLevers
        {
            Budget =
            new BudgetLevers { Posts = [new PostChange(Rules.Facts.UnitPost.Assistant, 100)] }
        };

        PayerTable.Of(Data, levers).Sum(payer => payer.AskedChf).ShouldBe(120_000);

        // Director 100 and Assistant 50 of equal grade: 90,000 become 90,000 * 200 / 150.
        Data.Model(levers).Values("finance/expenditure/2031", 3).ShouldAllBe(spent => spent == 15_000_000);
    }

    [Fact]
    public void An_extra_cost_falls_into_its_month_and_years()
    {
        var levers =
            new FinanceLevers { Budget = new BudgetLevers { Extra = [new ExtraCost("review", 500, 2032, 2032, 9)] } };
        var model = Data.Model(levers);
        model.Trace(0).Months.Single(m => m.Month is { Year: 2032, Month: 9 }).Expenditure.ShouldBe(10_500);
        model.Values("finance/expenditure/2031", 1).Single().ShouldBe(12_000_000);
    }

    [Fact]
    public void A_State_that_joins_is_asked_for_its_share_from_the_next_first_of_January_and_one_that_leaves_no_longer()
    {
        var levers = new FinanceLevers
        {
            EveryonePays = true,
            Membership =
            [
                new MembershipChange(new("EPS"), new LocalDate(2031, 3, 1), true, 10),
                new MembershipChange(InventedFund.Deltaland, new LocalDate(2031, 12, 31), false),
            ],
        };
        Data.SharersOf(2031, levers).Select(s => s.State.Value).ShouldBe(["ALP", "BET", "DEL", "GAM"]);
        Data.SharersOf(2032, levers).Select(s => s.State.Value).ShouldBe(["ALP", "BET", "EPS", "GAM"]);
        Data.Model(levers).Values("finance/income/2032", 5).ShouldAllBe(income => income == 12_000_000);
    }

    [Fact]
    public void A_third_of_the_small_payers_stops_for_good()
    {
        var small = Data with
        {
            Priors =
            Data.Priors.With("class.small.percent", 100).With("class.large.percent", 101 - 1).Paying(0.999)
        };
        var levers = new FinanceLevers { SmallPayersStopping = 1.0 / 3 };
        var paid = small.Model(levers).Values("finance/paidUp/2031", 4_000);
        var later = small.Model(levers).Values("finance/paidUp/2032", 4_000);
        var usual = small.Model().Values("finance/paidUp/2031", 4_000).Average();
        paid.Average().ShouldBe(usual * 2 / 3, 4 * Math.Sqrt(4 * 2.0 / 9 / 4_000) * 2);
        Math.Abs(paid.Average() - later.Average()).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_forecast_that_begins_within_a_year_counts_only_what_is_still_to_come()
    {
        var plan = Data.Plan with { Opening = new OpeningBalance(new LocalDate(2031, 7, 1), 1_000, 0, false) };
        var model = (Data with { Plan = plan }).Model(new FinanceLevers { EveryonePays = true });
        model.Values("finance/expenditure/2031", 2).ShouldAllBe(spent => spent == 6_000_000);
        model.Values("finance/income/2031", 50).ShouldAllBe(income => income == 12_000_000);
        model.Trace(0).Months[0].Month.ShouldBe(new YearMonth(2031, 7));
    }

    [Fact]
    public void What_was_paid_before_the_opening_is_not_asked_for_again()
    {
        var source = new Engine.Values.Provenance("made up", Engine.Values.Confidence.High, null, false, null);
        var paid = new Rules.Facts.ContributionPaid(
            InventedFund.Alphaland, 2031, Rules.Facts.ContributionChannel.Shared, 48_000, new LocalDate(2031, 2, 1),
            source);
        var plan = Data.Plan with { Opening = new OpeningBalance(new LocalDate(2031, 7, 1), 1_000, 0, false) };
        var model = (Data with { Plan = plan, Payments = [paid] }).Model(new FinanceLevers { EveryonePays = true });
        model.Values("finance/income/2031", 20).ShouldAllBe(income => income == 7_200_000);
    }
}
