using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <content>What workers do, and what becomes of what they throw.</content>
internal sealed partial class Loop
{
    /// <summary>Runs something on a worker, one at a time; what it throws is thrown on the drawing thread.</summary>
    private void Work(Func<Message> work) => _ = Task.Run(() => Guarded(() =>
    {
        lock (working)
        {
            queue.Post(work());
        }
    }));

    /// <summary>The same for what writes a file; the end of the program waits for it.</summary>
    private void Write(Func<Message> work)
    {
        Interlocked.Increment(ref writing);
        Work(() =>
        {
            try
            {
                return work();
            }
            finally
            {
                Interlocked.Decrement(ref writing);
            }
        });
    }

    /// <summary>Something long; where memory does not suffice for it, it ends and says so, and nothing else.</summary>
    private void Long(Action work, Action<string> refused) => Guarded(() =>
    {
        try
        {
            work();
        }
        catch (Exception fault) when (CommandLine.Cli.IsOfMemory(fault))
        {
            refused(CommandLine.Cli.NoMemory);
        }
    });

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
}
