using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <content>Work that takes long.</content>
internal sealed partial class LinearLoop
{
    /// <summary>Does something long: says now and again how far it is, and control-C stops it.</summary>
    private T Worked<T>(Func<Action<RunProgress>, CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = options.OnInterrupt(stop.Cancel);
        var spoken = new SpokenProgress(
            line =>
            {
                Say(line);
                output.Flush();
            },
            static () => Environment.TickCount64);
        return work(spoken.Tell, stop.Token);
    }

    // Progress comes from any thread and is only said; the state takes what is found.
    private void Heard(Message told, Action<RunProgress> tell)
    {
        switch (told)
        {
            case Message.ForecastProgress far:
                tell(far.Progress);
                break;
            case Message.DriversProgress far:
                tell(far.Progress);
                break;
            case Message.StudyProgress far:
                tell(far.Progress);
                break;
            default:
                state = state.After(told).State;
                break;
        }
    }
}
