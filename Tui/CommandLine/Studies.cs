using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What the screens of money and requests ask: the commands' own computations, laid out for a screen.</summary>
internal static class Studies
{
    /// <summary>
    /// Looks into it. What is wrong with what was asked comes back as lines; nothing at all where it was stopped before
    /// there was anything.
    /// </summary>
    public static (Study? Found, IReadOnlyList<string> Problems) Of(Question session, StudyAsk ask, CancellationToken stop)
    {
        var question = session with
        {
            AsOf = ask.Days.AsOf,
            KnownAt = ask.Days.KnownAt,
            RulesAt = ask.Days.AsOf,
            GivenAsOf = ask.IsDayGiven,
            Seed = ask.Seed,
            Notes = null,
        };
        try
        {
            return (
                ask.Screen switch
                {
                    ScreenId.Budget => Budget(question, ask, stop),
                    ScreenId.Compare => Compare(question, ask, stop),
                    _ => Request(question, ask, stop),
                },
                []);
        }
        catch (CommandEnds ends)
        {
            return (null, ends.Lines);
        }
        catch (OperationCanceledException)
        {
            return (null, []);
        }
    }

    /// <summary>Names that can be asked about; empty where the workspace cannot be read.</summary>
    public static IReadOnlyList<string> Names(Question session, ScreenId screen)
    {
        try
        {
            return screen is ScreenId.Budget or ScreenId.Compare ? ScenarioSource.Names(session.DataFolder) : RequestLibrary.Names;
        }
        catch (CommandEnds)
        {
            return [];
        }
    }

    private static Study Budget(Question question, StudyAsk ask, CancellationToken stop)
    {
        var opened = BudgetSource.Open(new MoneyFiles(ask.Subject), question);
        var result = opened.Run(null, stop);
        return BudgetStudy.Of(result, opened.Scenario.Name);
    }

    private static Study Compare(Question question, StudyAsk ask, CancellationToken stop) => CompareStudy.Of(
        CompareCommand.Result(question, ShellWords.Split(ask.Subject), null, null, _ => null, stop).Result, question.AsOf);

    private static Study Request(Question question, StudyAsk ask, CancellationToken stop) =>
        RequestStudy.Of(RequestCommand.Analyse(question, ask.IsDayGiven, ask.Subject, stop).Analysis);
}
