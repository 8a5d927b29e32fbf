using System.CommandLine;
using System.Globalization;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Amounts by State, each written as ISO=AMOUNT.</summary>
internal static class StateAmounts
{
    /// <summary>An option that takes them.</summary>
    public static Option<string[]> Option(string name, string description) => new(name)
    {
        Description = $"{description}; may be given for several States",
        HelpName = "ISO=AMOUNT",
    };

    /// <summary>The amounts in texts; what is wrong with one is added to the problems.</summary>
    public static Dictionary<StateCode, decimal> Read(string[]? texts, string option, List<string> problems)
    {
        Dictionary<StateCode, decimal> amounts = [];
        foreach (var text in texts ?? [])
        {
            if (text.Split('=') is [var code, var number]
                && StateCode.IsWellFormed(code.ToUpperInvariant())
                && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
                && amounts.TryAdd(new StateCode(code.ToUpperInvariant()), amount))
            {
                continue;
            }

            problems.Add($"ccm: {option}: found {text}; write ISO=AMOUNT, each State once, such as LAO=1000000");
        }

        return amounts;
    }
}
