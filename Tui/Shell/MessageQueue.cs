using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <summary>Where everything meets: any thread posts, the drawing thread takes all there is at once.</summary>
internal sealed class MessageQueue
{
    private readonly object gate = new();
    private List<Message> waiting = [];
    private bool urgent;

    /// <summary>Puts a message at the end.</summary>
    public void Post(Message message)
    {
        lock (gate)
        {
            waiting.Add(message);
            urgent |= !message.CanWait;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>
    /// Waits for a message and takes every one there is; those that can wait are left until <paramref name="until"/>.
    /// </summary>
    /// <param name="until">On the clock of <see cref="Environment.TickCount64"/>, milliseconds.</param>
    public IReadOnlyList<Message> TakeAll(long until)
    {
        lock (gate)
        {
            while (!urgent && (waiting.Count == 0 || Environment.TickCount64 < until))
            {
                var rest = (int)Math.Max(1, until - Environment.TickCount64);
                Monitor.Wait(gate, waiting.Count == 0 ? Timeout.Infinite : rest);
            }

            var taken = waiting;
            waiting = [];
            urgent = false;
            return taken;
        }
    }
}
