using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// One queue, one thread that draws. All messages there are are taken before a frame is drawn, so a burst of keys costs
/// one frame; workers only post messages.
/// </summary>
internal sealed class Loop(IScreenHost host, TuiOptions options) : IDisposable
{
    /// <summary>Milliseconds between frames for messages that can wait: thirty frames a second.</summary>
    private const int PauseBetweenFrames = 33;

    private readonly MessageQueue queue = new();
    private readonly Lock working = new();
    private AppState state = new()
    {
        Size = new(80, 24),
        AsOf = options.AsOf,
        KnownAt = options.KnownAt,
        Today = options.KnownAt,
        Workspace = options.Workspace,
        Completions = options.Completions,
    };

    private CancellationTokenSource running = new();
    private Surface surface = new(80, 24);
    private bool warmed;
    private long lastFrame;

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
                Size = host.Size,
                Theme = options.Theme,
                Glyphs = options.Glyphs,
            };
            var first = Take(new Message.SetDays(new(options.AsOf, options.KnownAt)));
            Draw();
            _ = Perform(first);
            _ = Perform(Take(new Message.Go(options.Screen)));
            return RunOn();
        }
        finally
        {
            host.Leave();
        }
    }

    /// <summary>Stops what may still run beside the screens.</summary>
    public void Dispose()
    {
        running.Cancel();
        running.Dispose();
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
            Warm();
        }
    }

    private Request? Take(Message message)
    {
        if (message is Message.Fault fault)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault.Exception);
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
                Work(() => new Message.OutlookReady(compute.Days, options.Outlook(compute.Days, compute.Anew)));
                break;
            case Request.Explain explain:
                Work(() => new Message.WhyReady(explain.Obligation, options.Why(explain.Obligation)));
                break;
            case Request.ReadLaw read:
                Work(() => new Message.LawReady(options.Law(read.RulesAt)));
                break;
            case Request.RunCommand run:
                RunBeside(run);
                break;
            case Request.Cancel:
                running.Cancel();
                break;
            case Request.Save save:
                var text = ExportText.Of(state, save.Kind);
                Work(() => options.Save(save.Path, text, save.Overwrite));
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

    /// <summary>Runs something on a worker, one at a time; what it throws is thrown on the drawing thread.</summary>
    private void Work(Func<Message> work) => _ = Task.Run(() => Guarded(() =>
    {
        lock (working)
        {
            queue.Post(work());
        }
    }));

    /// <summary>Runs a command on a worker of its own; one that runs still is stopped.</summary>
    private void RunBeside(Request.RunCommand run)
    {
        running.Cancel();
        running.Dispose();
        running = new CancellationTokenSource();
        var cancellation = running.Token;
        _ = Task.Run(
            () => Guarded(() =>
            {
                var (code, output, error, changes) = options.Command(run.Line, cancellation);
                queue.Post(new Message.CommandDone(run.Run, code, output, error, changes));
            }),
            CancellationToken.None);
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault)
        {
            queue.Post(new Message.Fault(fault));
        }
    }

    private void Draw()
    {
        if (surface.Width != state.Size.Width || surface.Height != state.Size.Height)
        {
            surface = new Surface(state.Size.Width, state.Size.Height);
        }

        ScreenView.Draw(state, surface);
        host.Show(surface);
        lastFrame = Environment.TickCount64;
        Frames++;
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
        new Thread(() => Guarded(() => Rehearsal.Run(start)))
        {
            IsBackground = true,
            Priority = ThreadPriority.Lowest,
            Name = "rehearsal",
        }.Start();
    }
}
