using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CsvHelper;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Reads a ledger of contributions from CSV: date, state, amount, currency, channel, year; and, where the books carry
/// one, balance, the running total of the amounts in that currency. Every line is checked; a ledger that does not add
/// up is refused, line by line.
/// </summary>
public sealed class LedgerReader
{
    private static readonly string[] Required = ["date", "state", "amount", "currency", "channel", "year"];
    private static readonly string[] Optional = ["balance", "note"];

    private static readonly Dictionary<string, ContributionChannel> Channels = new(StringComparer.Ordinal)
    {
        ["shared"] = ContributionChannel.Shared,
        ["voluntary"] = ContributionChannel.Voluntary,
        ["reserve"] = ContributionChannel.Reserve,
    };

    private readonly SourceText text;
    private readonly FinanceCase data;
    private readonly LocalDate today;
    private readonly List<Problem> problems = [];
    private readonly List<LedgerLine> lines = [];
    private readonly LedgerTotals totals = new();

    private LedgerReader(SourceText text, FinanceCase data, LocalDate today) =>
        (this.text, this.data, this.today) = (text, data, today);

    /// <summary>The ledger, or every mistake of the text at once.</summary>
    /// <param name="text">The file.</param>
    /// <param name="data">Who is bound, and since when there can be money.</param>
    /// <param name="today">No payment can be later.</param>
    public static Checked<ContributionLedger> Read(SourceText text, FinanceCase data, LocalDate today) =>
        new LedgerReader(text, data, today).Read();

    private Checked<ContributionLedger> Read()
    {
        if (text.FirstInvalid() is not null)
        {
            return new Checked<ContributionLedger>(null, Sorted("bytes that are not UTF-8"));
        }

        using var csv = CsvReader.Create(text.Utf8.ToArray(), new CsvReaderOptions { TrimWhitespace = true });
        csv.ReadHeader();
        if (!CsvColumns.AreSound([.. csv.Headers], Required, Optional, text, problems))
        {
            return new Checked<ContributionLedger>(null, Sorted(null));
        }

        while (csv.Read())
        {
            var row = new LedgerRow(csv, text, problems);
            if (LineOf(row) is { } line)
            {
                AddUp(row, line);
                lines.Add(line);
            }
        }

        if (lines.Count == 0 && problems.Count == 0)
        {
            return new Checked<ContributionLedger>(null, Sorted("a ledger without a line"));
        }

        return new Checked<ContributionLedger>(new ContributionLedger(lines), Sorted(null));
    }

    private List<Problem> Sorted(string? found)
    {
        if (found is not null)
        {
            var at = new Place(text.File, 1, 1, "$");
            problems.Add(
                new Problem(Severity.Error, at, found, string.Join(',', Required) + " and a line for each payment"));
        }

        problems.Sort(Problem.ByPlace);
        return problems;
    }

    private LedgerLine? LineOf(LedgerRow row)
    {
        var on = row.Day("date", today);
        var state = row.State("state");
        var amount = row.Money("amount", required: true);
        var currency = row.Currency("currency");
        var channel = row.Word("channel", Channels);
        var year = row.Year("year", (int)data.Priors["ledger.firstYear"], today.Year + 10);
        if (on?.Year < data.Priors["ledger.firstYear"])
        {
            row.Error("date", $"{on:yyyy-MM-dd}, before the Unit existed",
                $"a day from {data.Priors["ledger.firstYear"]} on");
        }

        if (amount == 0)
        {
            row.Error("amount", "nothing", "what was paid; below 0 to take an earlier line back");
        }

        if (state is not null && year is { } budget)
        {
            CheckParty(row, state, budget);
        }

        return row.IsSound
            ? new LedgerLine(row.Line, on!.Value, state!, amount!.Value, currency!, channel!.Value, year!.Value)
            : null;
    }

    private void CheckParty(LedgerRow row, StateCode state, int year)
    {
        if (data.Members.FirstOrDefault(member => member.State == state) is not { } member)
        {
            var near = Spelling.Nearest(state.Value, data.Members.Select(known => known.State.Value));
            row.Error(
                "state",
                $"{state}, which was never a State Party",
                near is null ? "a State Party" : $"{near} if that was meant, or a State Party");
        }
        else if (member.From.Year > year || member.Until <= new LocalDate(year, 1, 1))
        {
            var span = member.Until is { } until
                ? $"from {member.From:yyyy-MM-dd} to {until.PlusDays(-1):yyyy-MM-dd}"
                : $"since {member.From:yyyy-MM-dd}";
            row.Error(
                "state", $"{state} for {year}, when it was no State Party", $"a year in which it was one ({span})");
        }
    }

    private void AddUp(LedgerRow row, LedgerLine line)
    {
        if (lines.Find(other => other with { Line = line.Line } == line) is { } twin)
        {
            row.Error("amount", $"the same payment as on line {twin.Line}", "each payment once");
        }

        if (totals.Take(line) is { } below)
        {
            row.Error(
                "amount",
                $"{line.Amount}, which leaves {below} of what {line.State} paid for {line.Year}",
                "at most what was paid before");
        }

        if (row.Has("balance")
            && row.Money("balance", required: true) is { } balance
            && totals.Carry(line, balance) is { } wanted)
        {
            row.Error(
                "balance",
                $"{balance}, while the lines up to here come to {wanted}",
                $"{wanted}, or the amount that is wrong");
        }
    }
}

/// <summary>Running sums of a ledger.</summary>
internal sealed class LedgerTotals
{
    private readonly Dictionary<(StateCode, int, ContributionChannel, string), decimal> paid = [];
    private readonly Dictionary<string, decimal> carried = [];

    /// <summary>Adds a payment; what is left when more was taken back than had been paid, else null.</summary>
    public decimal? Take(LedgerLine line)
    {
        var key = (line.State, line.Year, line.Channel, line.Currency);
        var sum = paid.GetValueOrDefault(key) + line.Amount;
        paid[key] = sum;
        return sum < 0 ? sum : null;
    }

    /// <summary>Carries a currency's balance on; what it should be when it is another, else null.</summary>
    public decimal? Carry(LedgerLine line, decimal balance)
    {
        var wanted = carried.TryGetValue(line.Currency, out var before) ? before + line.Amount : balance;
        carried[line.Currency] = balance;
        return wanted == balance ? null : wanted;
    }
}
