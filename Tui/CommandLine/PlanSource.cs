using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Finds the plan a question about money is asked of: the one named, the workspace's, or the shipped one.
/// </summary>
internal static class PlanSource
{
    /// <summary>
    /// Reads it. A file that is not there ends the command with exit code 4, a plan with mistakes with all of them
    /// and exit code 3, a workspace with several plans with exit code 2.
    /// </summary>
    public static BudgetPlan Open(string? file, Question question)
    {
        var text = file is null ? InWorkspace(question) : Workspace.Text(file);
        if (text is null)
        {
            return PlanReader.Shipped();
        }

        var read = PlanReader.Read(text);
        return read.Succeeded ? read.Value : throw Cli.WrongInput(read.Problems);
    }

    /// <summary>The mistakes of a text if it is a plan; none for a document of another kind.</summary>
    public static IReadOnlyList<Problem> ProblemsIn(SourceText text) =>
        IsPlan(text) ? PlanReader.Read(text).Problems : [];

    private static SourceText? InWorkspace(Question question)
    {
        if (question.DataFolder is not { } folder)
        {
            return null;
        }

        var plans = Workspace.Texts(folder).Where(IsPlan).ToList();
        return plans.Count > 1
            ? throw new CommandEnds(
                ExitCode.Usage,
                $"ccm: found {plans.Count} plans in {folder} ({string.Join(", ", plans.Select(plan =>
                    plan.File))}); write --plan FILE")
            : plans.SingleOrDefault();
    }

    private static bool IsPlan(SourceText text) => LocatedJson.Read(text, [])?.Find("kind")?.Value.Text == "plan";
}
