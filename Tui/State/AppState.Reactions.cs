using System.Collections.Immutable;

namespace CcmPlanner.Tui.State;

/// <summary>What comes of messages.</summary>
internal sealed partial record AppState
{
    /// <summary>What comes of a message.</summary>
    public Step After(Message message) => Driving(Heard(message));

    /// <summary>
    /// What drives the selected State's date is looked into once it is shown and nothing else runs: one State at a
    /// time, so that a cursor that moves on begins no second run.
    /// </summary>
    private static Step Driving(Step step) =>
        step is { Request: null, State: { Current: ForecastScreen { DriversWanted: { } ask } screen } state }
        && !state.IsRunning
            ? new(
                state.With(screen with { Driving = new(ask.Code, new(0, 0)), Run = screen.Run + 1 }) with
                {
                    IsStopping = false,
                },
                new Request.Drivers(ask, screen.Run + 1, screen.Figures!.ResultHash))
            : step;

    private Step Heard(Message message) => message switch
    {
        _ when IsTooSmall && IsBlind(message) => new(this),
        Message.Key key => AfterKey(key),
        Message.Paste paste => Dialog?.After(this, paste) ?? new(this),
        Message.Wheel wheel => AfterWheel(wheel.Steps < 0 ? Motion.Up : Motion.Down),
        Message.Click click => AfterClick(click),
        Message.Resized resized => new(Resized(resized.Size)),
        Message.Resumed or Message.Redraw => new(this, new Request.Redraw()),
        Message.Signal signal => new(this, new Request.Quit(signal.Code)),
        Message.End end => new(this, new Request.Quit(end.Code)),
        Message.OutlookReady ready => Answered(ready),
        Message.WhyReady why => new(Answered(why)),
        Message.CommandDone done => Answered(done),
        Message.CommandProgress or Message.PaperProgress => new(Told(message)),
        Message.Saved saved => new(Answered(saved)),
        Message.ForecastProgress or Message.ForecastReady or Message.LandReady or Message.ForecastEnded
            or Message.DriversProgress or Message.DriversReady or Message.DriversEnded
            when Screens[ScreenId.Forecast].After(message, Size) is { } told => new(With(told)),
        Message.StudyProgress far when Screens[far.Screen].After(far, Size) is { } told => new(With(told)),
        Message.StudyReady ready when Screens[ready.Screen].After(ready, Size) is { } told => new(With(told)),
        Message.StudyEnded ended => new(Answered(ended)),
        Message.ShelfReady ready => Answered(ready),
        Message.RequestRead read => ScenarioSaving.Answered(this, read),
        Message.ScenarioSaved saved => ScenarioSaving.Answered(this, saved),
        Message.ScenarioRenamed renamed => ScenarioSaving.Answered(this, renamed),
        Message.ScenarioDeleted deleted => ScenarioDeleting.Answered(this, deleted),
        Message.ScenarioRestored restored => ScenarioDeleting.Answered(this, restored),
        Message.ScenarioChecked found when Screens[ScreenId.Scenarios].After(found, Size) is { } told =>
            new(With(told)),
        Message.LawReady law => new(Over(law.Law)),
        _ => AfterAction(message),
    };

    private Step AfterAction(Message message) => message switch
    {
        Message.Go go => Shown(this with { Screen = go.Screen, CameFrom = null }),
        Message.Move move => new(With(Current.Move(move.Motion, Size))),
        Message.Focus focus => new(With(Current.MoveFocus(focus.Step, Size))),
        Message.Zoom => new(With(Current with { Zoomed = !Current.Zoomed })),
        Message.Open => Current.Open(this),
        Message.Back => new(Back()),
        Message.Show show => new(this with { Dialog = show.Dialog }),
        Message.AskWhy => AskWhy(),
        Message.Seek seek => new(With(Search.In(Current, seek.Text, 0, Size).Screen with { Sought = seek.Text })),
        Message.SeekAgain again => new(Search.Again(this, again.Step)),
        Message.SetDays days => new(this with { Computing = days.Days }, new Request.Compute(days.Days, Anew: false)),
        Message.RunForecast when Current is ForecastScreen { Running: null } screen => new(
            With(screen with
            {
                Running = new(0, screen.Trials),
                PlayingLand = null,
                Driving = null,
                Run =
                screen.Run + 1
            }) with
            { IsStopping = false },
            new Request.Forecast(screen.AskOf(this), screen.Run + 1)),
        Message.RunStudy when Current is StudyScreen { IsRunning: false, Subject.Length: > 0 } study => new(
            With(study with { Running = new(0, 0) }) with { IsStopping = false },
            new Request.Study(new(study.Which, study.Subject, new(AsOf, KnownAt), AsOf != Today, Seed))),
        Message.RunStudy => new(this with { Dialog = new Dialog.Choose(Screen, TextField.Empty, default) }),
        Message.SaveScenario save => ScenarioSaving.Save(this, save.Then),
        Message.EditRequest when Current is StudyScreen study => new(this, new Request.ReadRequest(study.Subject)),
        Message.DeleteScenario => ScenarioDeleting.Ask(this),
        Message.RestoreScenario => ScenarioDeleting.Restore(this),
        Message.StopForecast => new(
            With((ForecastScreen)Screens[ScreenId.Forecast] with { WantsDrivers = false }) with { IsStopping = true },
            new Request.StopForecast()),
        Message.Interrupt => Interrupted(),
        Message.RunLine run => Run(run.Line),
        Message.CopyRow when Current.RowText is { } row => Copy(row, row),
        Message.CopySheet when Current.Sheet is { } sheet => Copy(sheet.ToText(), $"{sheet.Rows.Count} rows"),
        Message.NextTheme => new(NextTheme()),
        Message.ToggleMouse => ToggleMouse(),
        Message.Suspend => new(this, new Request.Suspend()),
        Message.Quit => Quit(),
        _ => Current.After(message, Size) is { } next ? new(With(next), ScenarioSaving.Check(Current, next))
            : new(this),
    };

    private Step AfterKey(Message.Key key)
    {
        var heard = this with { Notice = null };
        var action = Actions.ForKey(heard, key.Name);
        return action is { InDialogs: true } || (heard.Dialog is null && action is not null)
            ? heard.After(action.Message(heard))
            : heard.Dialog?.After(heard, key) ?? new(heard with { Notice = Refusals.Told(heard, key) });
    }

    /// <summary>The state over another outlook.</summary>
    public AppState Over(Digest digest) => this with
    {
        Digest = digest,
        Screens = Screens.ToImmutableSortedDictionary(
            pair => pair.Key, pair => pair.Value.Over(digest, Size).Settled(Size)),
    };

    private AppState Over(Law law) => this with
    {
        Screens = Screens.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Over(law, Size)),
    };

    /// <summary>A screen asks for what it needs when shown: the law of the day, the scenarios there are.</summary>
    private static Step Shown(AppState state) => state switch
    {
        { Screen: ScreenId.Rules } when state.LawAsked != state.Digest =>
            new(state with { LawAsked = state.Digest }, new Request.ReadLaw(state.AsOf)),
        { Screen: ScreenId.Scenarios } => new(state, new Request.ReadShelf(null, null)),
        _ => new(state),
    };

    private Step Answered(Message.ShelfReady ready)
    {
        var next = Screens[ScreenId.Scenarios].After(ready, Size) is { } told ? With(told) : this;
        return ready is { Name: { } name, Then: { } screen } ? ScenarioSaving.Run(next, name, screen) : new(next);
    }

    private Step Answered(Message.OutlookReady ready) => ready.Days != Computing
        ? new(this)
        : Shown((this with
        {
            AsOf = ready.Days.AsOf,
            KnownAt = ready.Days.KnownAt,
            Computing = null,
            Notice = ready.Notes.Count > 0 ? ready.Notes[0] : Notice,
        }).Over(new Digest(ready.Outlook)));

    private AppState Answered(Message.WhyReady ready) => Dialog is Dialog.Why why && why.Obligation == ready.Obligation
        ? this with { Dialog = why with { Lines = Reasons(ready) } }
        : this;

    private AppState Answered(Message.Saved saved) => saved.Problem is { } problem && Dialog is Dialog.Export export
        ? this with { Dialog = export with { Problem = problem, IsSure = saved.Exists, IsWriting = false } }
        : this with
        {
            Dialog = Dialog is Dialog.Export ? null : Dialog,
            Notice =
            saved.Problem ?? $"written: {saved.Path}"
        };

    /// <summary>
    /// Runs a command line beside the screens and shows what it says; one that leads to a screen leads there.
    /// </summary>
    private Step Run(string line)
    {
        if (CommandLines.Led(this, line) is var (place, days))
        {
            var shown = Shown(place with { Past = Past.Remove(line).Insert(0, line) });
            return days == new Days(AsOf, KnownAt) ? shown : shown.State.After(new Message.SetDays(days));
        }

        var whole = CommandLines.InContext(this, line);
        var next = this with
        {
            Runs = Runs + 1,
            IsStopping = false,
            LastLine = whole,
            Past = Past.Remove(line).Insert(0, line),
            Dialog = new Dialog.Output(Runs + 1, whole, null, [], 0, 0),
        };
        return new(next, new Request.RunCommand(Runs + 1, whole));
    }

    /// <summary>
    /// What a command said is shown; one that has recorded a fact makes everything be worked out anew.
    /// </summary>
    private Step Answered(Message.CommandDone done)
    {
        var shown = Dialog is Dialog.Output output && output.Run == done.Run
            ? this with { Dialog = output with { Code = done.Code, Lines = Dialog.Output.LinesOf(done) } }
            : this;
        return done is { Code: 0, Changes: true }
            ? new(
                shown.Remembering(done) with { Computing = new(AsOf, KnownAt) },
                new Request.Compute(new(AsOf, KnownAt), Anew: true))
            : new(shown);
    }

    /// <summary>What was recorded can be taken back, and what was taken back can be brought back.</summary>
    private AppState Remembering(Message.CommandDone done)
    {
        if (done.Run != Runs || done.Recorded is not { } line)
        {
            return this;
        }

        var words = ShellWords.Split(LastLine);
        if (words is not ["ccm", "record", "undo", ..])
        {
            return this with { Recorded = Recorded.Push(line), TakenBack = [], Draft = null };
        }

        var target = words.ElementAtOrDefault(3) ?? "";
        bool Is(int number) => target == number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return !Recorded.IsEmpty && Is(Recorded.Peek())
            ? this with { Recorded = Recorded.Pop(), TakenBack = TakenBack.Push((Recorded.Peek(), line)) }
            : !TakenBack.IsEmpty && Is(TakenBack.Peek().By)
                ? this with { Recorded = Recorded.Push(TakenBack.Peek().Line), TakenBack = TakenBack.Pop() }
                : this;
    }

    private AppState Answered(Message.StudyEnded ended)
    {
        var next = Screens[ended.Screen].After(ended, Size) is { } told ? With(told) : this;
        return ended.Problems.Count == 0 ? next : next with
        {
            Dialog = new Dialog.Why("What is wrong with it", null,
                [.. ended.Problems.Select(line => new InfoLine(LineKind.Text, line))], 0),
        };
    }

    private List<InfoLine> Reasons(Message.WhyReady ready) =>
    [
        .. ready.Lines.Select(line => new InfoLine(IsRule(line) ? LineKind.Rule : LineKind.Text, line)),
        new(LineKind.Text, ""),
        new(LineKind.Dim, "the same in a shell:"),
        new(LineKind.Dim, "  " + CommandLines.Why(this, ready.Obligation)),
    ];

    private static bool IsRule(string line) => line.TrimStart(' ').StartsWith("because ", StringComparison.Ordinal);

    private AppState Back() => Current.Back(Size) is { } back ? With(back)
        : CameFrom is { } from ? this with { Screen = from, CameFrom = null }
        : this;

    private Step AskWhy() => (Current.Selected, Current.Reason) switch
    {
        ({ Obligation: { } obligation } duty, _) =>
            new(this with { Dialog = Dialog.Why.Of(duty, obligation) }, new Request.Explain(obligation)),
        (_, { } reason) => new(this with
        {
            Dialog = Dialog.Why.Of(reason with { CommandLine = CommandLines.InContext(this, reason.CommandLine) }),
        }),
        _ => new(this with { Notice = "nothing under the cursor to give reasons for" }),
    };

    private Step Copy(string text, string what) =>
        new(this with { Notice = "copied: " + what.Replace('\t', ' ') }, new Request.Copy(text));

    private Step ToggleMouse() =>
        new(this with { Mouse = !Mouse, Notice = Mouse ? "mouse off" : "mouse on" }, new Request.UseMouse(!Mouse));

    private AppState NextTheme()
    {
        if (Colourless)
        {
            return this with { Notice = "no colours here: NO_COLOR, or a terminal without them" };
        }

        var next = (ThemeName)(((int)Theme + 1) % Enum.GetValues<ThemeName>().Length);
        return this with { Theme = next, Notice = $"theme {Words(next)}" };
    }

    private Step Quit()
    {
        var marks = KeepsSession ? 0 : Screens.Values.OfType<StatesScreen>().Sum(states => states.Marks.Count);
        var unsaved = KeepsSession ? [] : ((ScenariosScreen)Screens[ScreenId.Scenarios]).Desk.Unsaved;
        return (marks > 0 || Draft is not null || IsRunning || unsaved.Count > 0) && Dialog is not Dialog.AskQuit
            ? new(this with { Dialog = Dialog.AskQuit.About(marks, Draft, IsRunning, unsaved) })
            : new(this, new Request.Quit(0));
    }
}
