using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Screen;

/// <summary>A place frames are shown and messages come from: a terminal, or anything that can stand for one.</summary>
internal interface IScreenHost
{
    /// <summary>How big it is now.</summary>
    ScreenSize Size { get; }

    /// <summary>
    /// Takes the screen over and begins to post what comes in; <paramref name="post"/> is called from any thread.
    /// </summary>
    void Enter(Action<Message> post);

    /// <summary>Shows a frame.</summary>
    void Show(Surface frame);

    /// <summary>Takes the screen over again after another program had it; the next frame is written whole.</summary>
    void Resume();

    /// <summary>Gives the screen back and stops until the shell brings the program to the front again.</summary>
    void Suspend();

    /// <summary>Puts text into the clipboard of the person at the screen, where the terminal allows it.</summary>
    void Copy(string text);

    /// <summary>Asks for mouse messages, or no longer.</summary>
    void UseMouse(bool on);

    /// <summary>Gives the screen back as it was. Safe to call from any thread and any number of times.</summary>
    void Leave();
}
