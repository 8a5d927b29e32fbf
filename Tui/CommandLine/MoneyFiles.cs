using System.CommandLine;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// What a question about money is asked of; null for the usual scenario, plan, and nothing learned or spent.
/// </summary>
/// <param name="Scenario">A scenario.</param>
/// <param name="Plan">A plan's file.</param>
/// <param name="Ledger">A ledger's file.</param>
/// <param name="Actuals">A file of what was spent.</param>
internal sealed record MoneyFiles(
    string? Scenario = null, string? Plan = null, string? Ledger = null, string? Actuals = null);

/// <summary>The options that name files of money.</summary>
internal sealed class MoneyOptions
{
    private readonly Option<string?> plan = File(
        "--plan", "A plan document (default: the workspace's, or the 2026 budget carried on)");

    private readonly Option<string?> ledger = File(
        "--ledger", "A ledger of contributions to learn payers from (as ccm fit contributions)");

    private readonly Option<string?> actuals = File(
        "--actuals", "What was spent, as CSV: year, line, amount (besides what ccm record actual keeps)");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[plan, ledger, actuals])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What a command line says of them.</summary>
    public MoneyFiles Read(ParseResult parsed) => new(
        Plan: parsed.GetValue(plan), Ledger: parsed.GetValue(ledger), Actuals: parsed.GetValue(actuals));

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };
}
