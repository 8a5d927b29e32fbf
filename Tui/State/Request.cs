using CcmPlanner.Rules.Conclusions;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>What a state asks of the world after a message.</summary>
internal abstract record Request
{
    private Request()
    {
    }

    /// <summary>End with an exit code.</summary>
    internal sealed record Quit(int Code) : Request;

    /// <summary>Work out how things stand on a day.</summary>
    internal sealed record Compute(LocalDate AsOf) : Request;

    /// <summary>Work out why an obligation stands as it does.</summary>
    internal sealed record Explain(Obligation Obligation) : Request;

    /// <summary>Put text into the clipboard.</summary>
    internal sealed record Copy(string Text) : Request;

    /// <summary>Switch mouse messages on or off.</summary>
    internal sealed record UseMouse(bool On) : Request;

    /// <summary>Draw everything anew; the terminal is taken over again first.</summary>
    internal sealed record Redraw : Request;

    /// <summary>Stop until the shell brings us back.</summary>
    internal sealed record Suspend : Request;
}

/// <summary>What comes of a message: the next state, and what it asks of the world; null when nothing.</summary>
internal readonly record struct Step(AppState State, Request? Request = null);
