using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// One queue, one thread that draws. All messages there are are taken before a frame is drawn, so a burst of keys costs
/// one frame; workers only post messages.
/// </summary>
internal sealed partial class Loop : IDisposable
{
    /// <summary>Milliseconds between frames for messages that can wait: thirty frames a second.</summary>
    private const int PauseBetweenFrames = 33;

    /// <summary>Milliseconds after a frame in which another is likely.</summary>
    private const int Busy = 1000;

    /// <summary>After so many frames there is something to tidy up at the next rest.</summary>
    private const int FramesUntilTidy = 100;

    /// <summary>Milliseconds that what writes is waited for at the end.</summary>
    private const int Patience = 3000;

    private readonly IScreenHost host;
    private readonly TuiOptions options;
    private readonly MessageQueue queue = new();
    private readonly Lock working = new();
    private readonly Beside command = new();
    private readonly Beside forecast = new();
    private readonly Tidying tidying;
    private AppState state;
    private Surface surface = new(80, 24);
    private bool warmed;
    private long lastFrame;
    private int writing;

    /// <summary>Makes the loop; nothing happens before it runs.</summary>
    public Loop(IScreenHost host, TuiOptions options)
    {
        (this.host, this.options) = (host, options);
        tidying = new(() => Environment.TickCount64 - Volatile.Read(ref lastFrame) < Busy);
        state = options.Start;
    }

    /// <summary>Frames drawn so far.</summary>
    public int Frames { get; private set; }

    /// <summary>
    /// Runs until the end and returns the exit code. The screen is given back on every way out; faults of ours pass
    /// through.
    /// </summary>
    public int Run()
    {
        try
        {
            host.Enter(queue.Post);
            state = state with
            {
                Theme = options.Theme,
                Glyphs = options.Glyphs,
            };
            _ = Take(new Message.Resized(host.Size));
            var first = Take(new Message.SetDays(new(options.AsOf, options.KnownAt)));
            Draw();
            _ = Perform(first);
            _ = Perform(Take(new Message.Go(options.Screen)));
            _ = Perform(TakeUp());
            var code = RunOn();
            options.Keeper?.End(Session.Of(state));
            return code;
        }
        catch (Exception)
        {
            options.Keeper?.Broken(() => Session.Of(state));
            throw;
        }
        finally
        {
            host.Leave();
        }
    }

    /// <summary>
    /// Stops what may still run beside the screens. What writes a file is given a moment to end it, so that none is
    /// left half written.
    /// </summary>
    public void Dispose()
    {
        forecast.Dispose();
        command.Dispose();
        command.Wait(Patience);
        SpinWait.SpinUntil(() => Volatile.Read(ref writing) == 0, Patience);
    }

    /// <summary>
    /// Takes up the last session where it ended in good order, or asks whether to where it broke off.
    /// </summary>
    private Request? TakeUp()
    {
        if (options.Keeper?.Found is not { } session)
        {
            return null;
        }

        if (session.OpenBy is not null)
        {
            return Take(new Message.Show(new Dialog.AskRestore(session)));
        }

        var (next, request) = session.Onto(state, withDraft: session.DraftKind.Length > 0);
        state = options.IsPlaced ? next with { Screen = state.Screen, Theme = state.Theme } : next;
        return request;
    }

    private int RunOn()
    {
        while (true)
        {
            foreach (var message in queue.TakeAll(lastFrame + PauseBetweenFrames))
            {
                if (Perform(Take(message)) is { } code)
                {
                    return code;
                }
            }

            Draw();
            options.Keeper?.Keep(Session.Of(state));
            Warm();
        }
    }

    private Request? Take(Message message)
    {
        if (message is Message.Fault fault)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault.Exception);
        }

        if (message is Message.OutlookReady or Message.CommandDone or Message.ForecastEnded
            or Message.DriversEnded or Message.StudyEnded or Message.LawReady)
        {
            tidying.Later();
        }

        var step = state.After(message);
        state = step.State;
        return step.Request;
    }

    /// <summary>Does what a state asks for; the exit code where it asks for the end.</summary>
    private int? Perform(Request? request)
    {
        switch (request)
        {
            case Request.Quit quit:
                return quit.Code;
            case Request.Compute compute:
                Work(() => options.Outlook(compute.Days, compute.Anew));
                break;
            case Request.Explain explain:
                Work(() => new Message.WhyReady(explain.Obligation, options.Why(explain.Obligation)));
                break;
            case Request.ReadLaw read:
                Work(() => new Message.LawReady(options.Law(read.RulesAt)));
                break;
            case Request.RunCommand run:
                options.Keeper?.Log(run.Line);
                command.Run(stop => Guarded(() =>
                {
                    var said = options.Command(
                        run.Line, far => queue.Post(new Message.CommandProgress(run.Run, far)), stop);
                    queue.Post(new Message.CommandDone(run.Run, said.Code, said.Output, said.Error, said.Changes)
                    {
                        Recorded = said.Recorded,
                    });
                }));
                break;
            case Request.Cancel:
                command.Stop();
                break;
            case Request.Forecast asked:
                options.Keeper?.Log(CommandLines.Forecast(state));
                forecast.Run(stop =>
                {
                    Long(() => options.Forecast(asked.Ask, queue.Post, stop),
                        problem => queue.Post(new Message.StudyEnded(ScreenId.Forecast, [problem])));
                    queue.Post(new Message.ForecastEnded(asked.Run));
                });
                break;
            case Request.Drivers asked:
                options.Keeper?.Log(CommandLines.Drivers(state));
                forecast.Run(stop => Guarded(() => options.Tell(asked, queue.Post, stop)));
                break;
            case Request.Study asked:
                options.Keeper?.Log(CommandLines.Study(state));
                forecast.Run(stop => Long(() => options.Tell(asked.Ask, queue.Post, stop),
                    problem => queue.Post(new Message.StudyEnded(asked.Ask.Screen, [problem]))));
                break;
            case Request.StopForecast:
                forecast.Stop();
                break;
            case Request.Save save:
                var line = save.Kind is ExportKind.Chart or ExportKind.Numbers ? CommandLines.Table(state)
                    : CommandLines.Sheet(state);
                options.Keeper?.Log($"{line}  # written to {ShellWords.Quote(save.Path)}");
                var text = ExportText.Of(state, save.Kind);
                Write(() => options.Save(save.Path, text, save.Overwrite));
                break;
            case Request.WritePaper asked:
                options.Keeper?.Log(asked.Line);
                command.Run(stop => Guarded(() => queue.Post(options.Paper(
                    asked, far => queue.Post(new Message.PaperProgress(asked.Path, far)), stop))));
                break;
            case Request.ReadShelf read:
                Work(() => options.Shelf() with { Name = read.Saved, Then = read.Then });
                break;
            case Request.ReadRequest read:
                Work(() => options.RequestText(read.Subject));
                break;
            case Request.SaveScenario asked:
                Write(() => options.Written(asked));
                break;
            case Request.RenameScenario asked:
                Write(() => options.Renamed(asked));
                break;
            case Request.DeleteScenario asked:
                Write(() => options.Deleted(asked));
                break;
            case Request.RestoreScenario asked:
                Write(() => options.Restored(asked));
                break;
            case Request.CheckScenario asked:
                Work(() => options.Check(asked));
                break;
            case Request.Copy copy:
                host.Copy(copy.Text);
                break;
            case Request.UseMouse mouse:
                host.UseMouse(mouse.On);
                break;
            case Request.Redraw:
                host.Resume();
                break;
            case Request.Suspend:
                host.Suspend();
                state = state.After(new Message.Resized(host.Size)).State;
                break;
        }

        return null;
    }

    private void Draw()
    {
        if (surface.Width != state.Terminal.Width || surface.Height != state.Terminal.Height)
        {
            surface = new Surface(state.Terminal.Width, state.Terminal.Height);
        }

        ScreenView.Draw(state, surface);
        host.Show(surface);
        Volatile.Write(ref lastFrame, Environment.TickCount64);
        Frames++;
        if (Frames % FramesUntilTidy == 0)
        {
            tidying.Later();
        }
    }

    /// <summary>
    /// Once there is something to show, draws every view aside on a thread of lowest priority, so that no first visit
    /// waits for the compiler.
    /// </summary>
    private void Warm()
    {
        if (warmed || state.Digest is null)
        {
            return;
        }

        warmed = true;
        var start = state;
        new Thread(() => Guarded(() =>
        {
            Rehearsal.Run(start);
            tidying.Later();
        }))
        {
            IsBackground = true,
            Priority = ThreadPriority.Lowest,
            Name = "rehearsal",
        }.Start();
    }
}
