using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// What the screens of money and requests ask: the commands' own computations, laid out for a screen.
/// </summary>
internal static class Studies
{
    /// <summary>Trials handed out at a time, so that somebody who watches sees it go on.</summary>
    private const int Chunk = 512;

    /// <summary>
    /// Looks into it. What is wrong with what was asked comes back as lines; nothing at all where it was stopped before
    /// there was anything.
    /// </summary>
    /// <param name="session">The question the program was started with.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="tell">Who is told how far it is, from any thread.</param>
    /// <param name="stop">Ends it early.</param>
    public static (Study? Found, IReadOnlyList<string> Problems) Of(
        Question session, StudyAsk ask, Action<RunProgress> tell, CancellationToken stop)
    {
        var question = session.On(ask.Days, ask.IsDayGiven, ask.Seed);
        try
        {
            return (
                ask.Screen switch
                {
                    ScreenId.Budget => Budget(question, ask, tell, stop),
                    ScreenId.Compare => Compare(question, ask, tell, stop),
                    _ => Request(question, ask, tell, stop),
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
            return screen is ScreenId.Budget or ScreenId.Compare ? ScenarioSource.Names(session.DataFolder)
                : RequestSource.Names(session.DataFolder);
        }
        catch (CommandEnds)
        {
            return [];
        }
    }

    private static Study Budget(Question question, StudyAsk ask, Action<RunProgress> tell, CancellationToken stop)
    {
        var opened = BudgetSource.Open(new MoneyFiles(ask.Subject), question);
        var settings = opened.Settings with { Split = opened.Settings.Split with { ChunkSize = Chunk } };
        var told = new Told<long>(done => tell(new(done, settings.Played)));
        return BudgetStudy.Of((opened with { Settings = settings }).Run(told, stop), opened.Scenario.Name);
    }

    private static Study Compare(Question question, StudyAsk ask, Action<RunProgress> tell, CancellationToken stop)
    {
        using var told = ProgressLine.To(made => tell(RunProgress.Of(made)));
        return CompareStudy.Of(
            CompareCommand.Result(question, ShellWords.Split(ask.Subject), null, null, told, stop, Chunk).Result,
            question.AsOf);
    }

    private static Study Request(Question question, StudyAsk ask, Action<RunProgress> tell, CancellationToken stop)
    {
        var told = new Told<ForecastsMade>(made => tell(new(made.Done, made.All)));
        return RequestStudy.Of(RequestCommand.Analyse(question, ask.IsDayGiven, ask.Subject, stop, told).Analysis);
    }
}
