using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>A screen in memory: what the loop shows is kept, what the test posts comes in.</summary>
internal sealed class MemoryHost(int width, int height) : IScreenHost
{
    private readonly TaskCompletionSource entered = new();

    public ScreenSize Size { get; set; } = new(width, height);

    public List<string> Frames { get; } = [];

    public List<string> Calls { get; } = [];

    public Action<Message> Post { get; private set; } = static _ => { };

    /// <summary>Called after each frame.</summary>
    public Action<MemoryHost> Shown { get; init; } = static _ => { };

    /// <summary>Called while the program is stopped.</summary>
    public Action<MemoryHost> Suspended { get; init; } = static _ => { };

    public void Enter(Action<Message> post)
    {
        Post = post;
        entered.SetResult();
    }

    public void Show(Surface frame)
    {
        Frames.Add(frame.ToText());
        Shown(this);
    }

    public void Resume() => Calls.Add("resume");

    public void Suspend()
    {
        Calls.Add("suspend");
        Suspended(this);
    }

    public void Copy(string text) => Calls.Add("copy " + text);

    public void UseMouse(bool on) => Calls.Add("mouse " + on);

    public void Leave() => Calls.Add("leave");
}
