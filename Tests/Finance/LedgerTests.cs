using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Tests.Finance;

/// <summary>A ledger of contributions is taken only when every line of it is right and all of it adds up.</summary>
public sealed class LedgerTests
{
    private const string Header = "date,state,amount,currency,channel,year,balance\n";

    [Fact]
    public void A_sound_ledger_is_read_line_by_line()
    {
        var ledger = Read(Header
            + "2031-02-03,ALP,1000.50,CHF,shared,2031,1000.50\n"
            + "2031-04-01,BET,200,EUR,voluntary,2031,200\n"
            + "2032-01-05,BET,99.50,CHF,shared,2031,1100\n").Value;
        ledger.Lines.Count.ShouldBe(3);
        ledger.Lines[2]
            .ShouldBe(new LedgerLine(4, new LocalDate(2032, 1, 5), InventedFund.Betaria, 99.5m, "CHF",
            Rules.Facts.ContributionChannel.Shared, 2031));
        ledger.LagOf(InventedFund.Alphaland, 2031).ShouldBe(1);
        ledger.LagOf(InventedFund.Betaria, 2031).ShouldBe(12);
        ledger.LagOf(InventedFund.Gammastan, 2031).ShouldBeNull();
    }

    [Fact]
    public void Every_mistake_of_every_line_is_told_at_once_with_its_place()
    {
        var read = Read(Header
            + "2031-02-30,ALP,1000,CHF,shared,2031,1000\n"
            + "2009-02-03,ALP,1000,CHF,shared,2031,1000\n"
            + "2031-02-03,ALPX,1000.123,CHFX,shred,2031,1000\n"
            + "2031-02-03,ZET,1000,CHF,shared,2031,1000\n"
            + "2031-02-03,ALP,1000,CHF,shared,2018,1000\n"
            + "2031-03-03,ALP,500,CHF,shared,2031,500\n"
            + "2031-03-03,ALP,500,CHF,shared,2031,1001\n"
            + "2031-04-03,BET,-1,EUR,shared,2031,5\n"
            + "2090-04-03,BET,0,EUR,shared,2031,5\n"
            + "2031-05-03,BET\n");
        read.Problems.Select(problem => problem.ToString()).ShouldBe(
        [
            "books.csv:2:1 date: found \"2031-02-30\"; write a day that exists: 2031-02 has 28 days",
            "books.csv:3:1 date: found 2009-02-03, before the Unit existed; write a day from 2015 on",
            "books.csv:4:12 state: found \"ALPX\"; write the State's code of three capital letters (ISO 3166-1 "
            + "alpha-3)",
            "books.csv:4:17 amount: found 1000.123, which has more than two decimals; write an amount to the centime",
            "books.csv:4:26 currency: found \"CHFX\"; write \"CHF\" if that was meant, or one of CHF, EUR, JPY, NOK, "
            + "SEK, USD",
            "books.csv:4:31 channel: found \"shred\"; write one of shared, voluntary, reserve",
            "books.csv:5:12 state: found ZET, which was never a State Party; write BET if that was meant, or a State "
            + "Party",
            "books.csv:6:12 state: found ALP for 2018, when it was no State Party; write a year in which it was one "
            + "(since 2020-01-01)",
            "books.csv:8:16 amount: found the same payment as on line 7; write each payment once",
            "books.csv:8:36 balance: found 1001, while the lines up to here come to 1000; write 1000, or the amount "
            + "that is wrong",
            "books.csv:9:16 amount: found -1, which leaves -1 of what BET paid for 2031; write at most what was paid "
            + "before",
            "books.csv:10:1 date: found 2090-04-03, which lies ahead; write a day up to 2040-12-31",
            "books.csv:10:16 amount: found nothing; write what was paid; below 0 to take an earlier line back",
            "books.csv:11:15 amount: found nothing; write an amount such as 1234.50",
            "books.csv:11:15 currency: found nothing; write one of CHF, EUR, JPY, NOK, SEK, USD",
            "books.csv:11:15 channel: found nothing; write one of shared, voluntary, reserve",
            "books.csv:11:15 year: found nothing; write a year from 2015 to 2050",
        ]);
    }

    [Theory]
    [InlineData("", "books.csv:1:1 header: found no column \"date\"")]
    [InlineData(
        "date,state,amount,currency,channel\n",
        "books.csv:1:1 header: found no column \"year\"; write the columns date, state, amount, currency, channel, "
        + "year")]
    [InlineData("date,state,amount,currency,chanel,year\n",
        "books.csv:1:1 header: found the unknown column \"chanel\"; write \"channel\" if that was meant")]
    [InlineData("date,state,amount,currency,channel,year\n", "books.csv:1:1 $: found a ledger without a line")]
    public void A_header_that_does_not_fit_is_told(string text, string begins) =>
        Read(text).Problems.Select(problem => problem.ToString())
            .ShouldContain(problem => problem.StartsWith(begins, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "date,state,amount,currency,channel,year\n2031-02-03,ALP,10,CHF,shared,2031,7\n",
        "books.csv:2:35 line: found 7 fields under 6 columns; write one field for each column; a field with a comma "
        + "in double quotes")]
    [InlineData("date,date,state,amount,currency,channel,year\n",
        "books.csv:1:1 header: found the column \"date\" 2 times; write each column once")]
    [InlineData(
        "date,state,amount,currency,channel,year\n2031-02-03,\"ALP,10\n,CHF,shared,2031\n",
        "books.csv:2:12 state: found \"ALP,10 ,CHF,shared,2031\"; write the State's code of three capital letters "
        + "(ISO 3166-1 alpha-3)")]
    public void A_table_that_is_none_is_told(string text, string first) =>
        Read(text).Problems[0].ToString().ShouldBe(first);

    [Fact]
    public void A_payment_taken_back_counts_as_none()
    {
        var ledger =
            Read("date,state,amount,currency,channel,year\n2031-02-03,ALP,10,CHF,shared,2031\n"
                + "2031-03-03,ALP,-10,CHF,shared,2031\n").Value;
        ledger.LagOf(InventedFund.Alphaland, 2031).ShouldBeNull();
    }

    private static Checked<ContributionLedger> Read(string text) =>
        LedgerReader.Read(new SourceText("books.csv", text), InventedFund.Case(), new LocalDate(2040, 12, 31));
}
