using System.CommandLine;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>The options that name a pot of money to share out in a paper.</summary>
internal sealed class PotOptions
{
    private const string UsualObjective = "exposure";

    private readonly Option<decimal?> pot = new("--pot")
    {
        Description = "Money for clearance to share out in the outlook (as ccm allocate)",
        HelpName = "AMOUNT",
    };

    private readonly Option<string?> currency = new("--currency")
    {
        Description = "Its currency: USD, CHF or EUR",
        HelpName = "CODE",
    };

    private readonly Option<int?> years = new("--years")
    {
        Description = "Spent evenly over so many years, from the next on",
        HelpName = "N",
    };

    private readonly Option<string?> objective = new("--objective")
    {
        Description = $"misses, months, exposure or completions-by-YEAR (default: {UsualObjective})",
        HelpName = "WHAT",
    };

    private readonly Option<string[]> costs = Costs();

    private readonly Option<bool> onlyKnown = OnlyKnownCosts();

    /// <summary>What a square metre costs.</summary>
    public static Option<string[]> Costs() => StateAmounts.Option(
        "--cost", "What a square metre costs there, in the pot's currency, instead of what is on record");

    /// <summary>Whether States of which no cost is known are left out.</summary>
    public static Option<bool> OnlyKnownCosts() => new("--only-known-costs")
    {
        Description =
            "Leave out States of which no cost is known, instead of taking the usual range (assumed) for them",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[pot, currency, years, objective, costs, onlyKnown])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>
    /// What a command line says of them; null where it says nothing. A pot without its currency or its years, or they
    /// without a pot, end the command.
    /// </summary>
    public AllocationQuestion? Read(ParseResult parsed)
    {
        List<string> problems = [];
        var known = StateAmounts.Read(parsed.GetValue(costs), "--cost", problems);
        if (problems.Count > 0)
        {
            throw new CommandEnds(ExitCode.Usage, problems);
        }

        var isKnownOnly = parsed.GetValue(onlyKnown);
        var aim = parsed.GetValue(objective);
        return (parsed.GetValue(pot), parsed.GetValue(currency), parsed.GetValue(years)) switch
        {
            (null, null, null) when aim is null && known.Count == 0 && !isKnownOnly => null,
            ({ } amount, { } code, { } span) =>
                new(amount, code.ToUpperInvariant(), span, new AllocationObjective(aim ?? UsualObjective))
                {
                    Costs = known,
                    OnlyKnownCosts = isKnownOnly
                },
            _ => throw ReportKinds.Usage(
                "found a part of a pot of money; write --pot AMOUNT --currency CODE --years N together"),
        };
    }
}
