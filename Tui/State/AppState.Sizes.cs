using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <content>Terminals of every size, down to a single cell.</content>
internal sealed partial record AppState
{
    /// <summary>The terminal's size where it is too small to lay the screens out for; null where it is not.</summary>
    public ScreenSize? TooSmall { get; init; }

    /// <summary>Size of the terminal.</summary>
    public ScreenSize Terminal => TooSmall ?? Size;

    /// <summary>True when the terminal is too small to draw in.</summary>
    public bool IsTooSmall => IsUnder(Terminal);

    private static bool IsUnder(ScreenSize size) => size.Width < Smallest.Width || size.Height < Smallest.Height;

    /// <summary>
    /// The state in a terminal of another size. One too small changes nothing, so that all is as it was once there is
    /// room again.
    /// </summary>
    private AppState Resized(ScreenSize size)
    {
        if (IsUnder(size))
        {
            return this with { TooSmall = size };
        }

        var next = this with { Size = size, TooSmall = null };
        return size != Size && Digest is { } digest ? next.Over(digest) : next;
    }

    /// <summary>
    /// True for what a person does who sees nothing of what would come of it: where the terminal is too small, only
    /// keys that stop, quit or draw anew are heard.
    /// </summary>
    private bool IsBlind(Message message) => message switch
    {
        Message.Key key => Actions.ForKey(this, key.Name) is not { InDialogs: true } && key.Name != "q",
        Message.Paste or Message.Wheel or Message.Click => true,
        _ => false,
    };
}
