using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm fit contributions</c>: how States pay, learned from a ledger.</summary>
internal static class FitCommand
{
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("FILE.csv")
        {
            Description = "The ledger: date, state, amount, currency, channel (shared, voluntary, reserve), year; "
                + "balance where there is one",
        };
        file.RefuseOptions();
        var contributions = new Command("contributions", "Payer behaviour from a ledger of contributions") { file };
        contributions.SetAction(parsed => Run(
            options.Read(parsed), parsed.GetValue(file) ?? "", parsed.InvocationConfiguration.Output));
        return new Command("fit", "Learn what the forecasts assume from records") { contributions };
    }

    /// <summary>What a ledger teaches. One with mistakes ends the command with all of them, exit code 3.</summary>
    public static FittedContributions Fit(string file, FinanceCase data, Question question)
    {
        var read = LedgerReader.Read(Workspace.Text(file), data, question.KnownAt);
        return read.Succeeded ? ContributionFit.Of(read.Value, data) : throw Cli.WrongInput(read.Problems);
    }

    private static int Run(Question question, string file, TextWriter output)
    {
        var world = ScenarioSource.Open(null, question);
        var data = FinanceCase.Of(world.Situation, world.Assessment, PlanSource.Open(null, question));
        var fitted = Fit(file, data, question);
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, world.Assessment, json => FitJson.Write(json, fitted));
            return ExitCode.Done;
        }

        new Table(
            ["state", "class", "years", "paid", "probability", "5 %", "95 %", "mostly paid in month"],
            [.. fitted.Payers.Select(Row)]).Write(output, question.Format);
        if (question.Format == OutputFormat.Table)
        {
            var last = fitted.LastYear?.ToString(CultureInfo.InvariantCulture) ?? "none that is over";
            output.Write($"\nBudget years {fitted.FirstYear} to {last}.\n");
            foreach (var change in fitted.Changes)
            {
                output.Write($"* {change}\n");
            }

            output.Write($"\nTo forecast with it: ccm budget --ledger {file}\n");
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<string?> Row(FittedPayer payer) =>
    [
        payer.Belief.State.Value,
        JsonNamingPolicy.CamelCase.ConvertName(payer.Belief.Class.ToString()),
        payer.Belief.Exposed.ToString(CultureInfo.InvariantCulture),
        payer.Belief.Paid.ToString(CultureInfo.InvariantCulture),
        payer.Belief.Posterior.Mean.ToString("0.00", CultureInfo.InvariantCulture),
        payer.Belief.Posterior.Quantile(0.05).ToString("0.00", CultureInfo.InvariantCulture),
        payer.Belief.Posterior.Quantile(0.95).ToString("0.00", CultureInfo.InvariantCulture),
        payer.MedianMonth?.ToString(CultureInfo.InvariantCulture),
    ];
}
