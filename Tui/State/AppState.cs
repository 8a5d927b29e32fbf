using System.Collections.Immutable;
using CcmPlanner.Tui.Screen;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>Which signs the terminal's font has.</summary>
internal enum GlyphSet
{
    /// <summary>Everything, lines of charts in braille.</summary>
    Braille,

    /// <summary>Everything but braille.</summary>
    Block,

    /// <summary>ASCII only.</summary>
    Ascii,
}

/// <summary>The themes, in the order the key goes through them.</summary>
internal enum ThemeName
{
    /// <summary>The terminal's own colours with accents that read on black and on white.</summary>
    Auto,

    /// <summary>For dark backgrounds.</summary>
    Dark,

    /// <summary>For light backgrounds.</summary>
    Light,

    /// <summary>Strongest contrast.</summary>
    Contrast,

    /// <summary>No colours.</summary>
    Mono,
}

/// <summary>All the screens know. It never changes; every message makes the next one.</summary>
internal sealed record AppState
{
    /// <summary>Smallest terminal the screens are made for.</summary>
    public static ScreenSize Smallest { get; } = new(60, 16);

    /// <summary>Size of the terminal.</summary>
    public required ScreenSize Size { get; init; }

    /// <summary>The day asked about.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The screen shown.</summary>
    public ScreenId Screen { get; init; } = ScreenId.Overview;

    /// <summary>The screen a selection was opened from; null when none.</summary>
    public ScreenId? CameFrom { get; init; }

    /// <summary>What each screen remembers.</summary>
    public ImmutableSortedDictionary<ScreenId, ScreenState> Screens { get; init; } =
        ImmutableSortedDictionary<ScreenId, ScreenState>.Empty
            .Add(ScreenId.Overview, new OverviewScreen { Focus = (int)OverviewPane.Ahead })
            .Add(ScreenId.States, new StatesScreen());

    /// <summary>How things stand; null until the first answer.</summary>
    public Digest? Digest { get; init; }

    /// <summary>The day being worked out; null when none.</summary>
    public LocalDate? Computing { get; init; }

    /// <summary>What lies over the screen; null when nothing.</summary>
    public Dialog? Dialog { get; init; }

    /// <summary>One line for the person at the screen, until the next key; null when none.</summary>
    public string? Notice { get; init; }

    /// <summary>Colours.</summary>
    public ThemeName Theme { get; init; }

    /// <summary>Signs.</summary>
    public GlyphSet Glyphs { get; init; }

    /// <summary>True when the mouse is used.</summary>
    public bool Mouse { get; init; }

    /// <summary>True when the terminal is too small to draw in.</summary>
    public bool IsTooSmall => Size.Width < Smallest.Width || Size.Height < Smallest.Height;

    /// <summary>What the screen shown remembers.</summary>
    public ScreenState Current => Screens[Screen];

    /// <summary>The state with one screen's memory replaced.</summary>
    public AppState With(ScreenState screen) => this with { Screens = Screens.SetItem(screen.Id, screen) };

    /// <summary>The state with another screen shown, to which escape leads back from there.</summary>
    public AppState GoTo(ScreenId screen) => this with { Screen = screen, CameFrom = Screen };

    /// <summary>What comes of a message.</summary>
    public Step After(Message message) => message switch
    {
        Message.Key key => AfterKey(key),
        Message.Paste paste => Dialog?.After(this, paste) ?? new(this),
        Message.Wheel wheel => new(With(Enumerable.Range(0, 3).Aggregate(
            Current, (screen, _) => screen.Move(wheel.Steps < 0 ? Motion.Up : Motion.Down, Size)))),
        Message.Click click => AfterClick(click),
        Message.Resized resized => new(Resized(resized.Size)),
        Message.Resumed or Message.Redraw => new(this, new Request.Redraw()),
        Message.Signal signal => new(this, new Request.Quit(signal.Code)),
        Message.End end => new(this, new Request.Quit(end.Code)),
        Message.OutlookReady ready => new(Answered(ready)),
        Message.WhyReady why => new(Answered(why)),
        _ => AfterAction(message),
    };

    private Step AfterAction(Message message) => message switch
    {
        Message.Go go => new(this with { Screen = go.Screen, CameFrom = null }),
        Message.Move move => new(With(Current.Move(move.Motion, Size))),
        Message.Focus focus => new(With(Current.MoveFocus(focus.Step, Size))),
        Message.Zoom => new(With(Current with { Zoomed = !Current.Zoomed })),
        Message.Open => Current.Open(this),
        Message.Back => new(Back()),
        Message.Show show => new(this with { Dialog = show.Dialog }),
        Message.AskWhy => AskWhy(),
        Message.SetFilter filter when Current is StatesScreen states => new(With(states.Filtered(filter.Text, Size))),
        Message.SetAsOf asOf => new(this with { Computing = asOf.Day }, new Request.Compute(asOf.Day)),
        Message.Mark when Current is StatesScreen states => new(With(states.Marked(Size))),
        Message.SortNext when Current is StatesScreen states => new(With(states.SortedByNext(Size))),
        Message.SortReverse when Current is StatesScreen states => new(With(states.SortedBackwards(Size))),
        Message.CopyRow when Current.RowText is { } row => Copy(row),
        Message.NextTheme => new(NextTheme()),
        Message.ToggleMouse => ToggleMouse(),
        Message.Suspend => new(this, new Request.Suspend()),
        Message.Quit => Quit(),
        _ => new(this),
    };

    private Step AfterKey(Message.Key key)
    {
        var heard = this with { Notice = null };
        var action = Actions.ForKey(heard, key.Name);
        return action is { InDialogs: true } || (heard.Dialog is null && action is not null)
            ? heard.After(action.Message(heard))
            : heard.Dialog?.After(heard, key) ?? new(heard);
    }

    private Step AfterClick(Message.Click click)
    {
        if (Dialog is not null)
        {
            return new(this);
        }

        if (click.Y == 0)
        {
            return Tabs.At(this, click.X) is { } screen ? After(new Message.Go(screen)) : new(this);
        }

        var panes = Current.Panes(Size);
        var pane = Enumerable.Range(0, panes.Count).FirstOrDefault(i => panes[i].Contains(click.X, click.Y), -1);
        return pane < 0
            ? new(this)
            : new(With((Current with { Focus = pane }).SelectShown(click.Y - panes[pane].Inner.Y, Size)));
    }

    private AppState Resized(ScreenSize size)
    {
        var next = this with { Size = size };
        return Digest is { } digest ? next.Over(digest) : next;
    }

    private AppState Over(Digest digest) => this with
    {
        Digest = digest,
        Screens = Screens.ToImmutableSortedDictionary(
            pair => pair.Key, pair => pair.Value.Over(digest, Size).Settled(Size)),
    };

    private AppState Answered(Message.OutlookReady ready) => ready.AsOf != Computing
        ? this
        : (this with { AsOf = ready.AsOf, Computing = null }).Over(new Digest(ready.Outlook));

    private AppState Answered(Message.WhyReady ready) => Dialog is Dialog.Why why && why.Obligation == ready.Obligation
        ? this with { Dialog = why with { Lines = Reasons(ready) } }
        : this;

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

    private Step AskWhy() => Current.Selected is { Obligation: { } obligation } duty
        ? new(this with { Dialog = new Dialog.Why(duty, obligation, null, 0) }, new Request.Explain(obligation))
        : new(this with { Notice = "no obligation under the cursor" });

    private Step Copy(string row) =>
        new(this with { Notice = "copied: " + row.Replace('\t', ' ') }, new Request.Copy(row));

    private Step ToggleMouse() =>
        new(this with { Mouse = !Mouse, Notice = Mouse ? "mouse off" : "mouse on" }, new Request.UseMouse(!Mouse));

    private AppState NextTheme()
    {
        var next = (ThemeName)(((int)Theme + 1) % Enum.GetValues<ThemeName>().Length);
        return this with { Theme = next, Notice = $"theme {Words(next)}" };
    }

    private Step Quit()
    {
        var marks = Screens.Values.OfType<StatesScreen>().Sum(states => states.Marks.Count);
        return marks > 0 && Dialog is not Dialog.AskQuit
            ? new(this with { Dialog = Dialog.AskQuit.About(marks) })
            : new(this, new Request.Quit(0));
    }

    /// <summary>The name of a theme as written in options.</summary>
    public static string Words(ThemeName theme) => theme switch
    {
        ThemeName.Dark => "dark",
        ThemeName.Light => "light",
        ThemeName.Contrast => "contrast",
        ThemeName.Mono => "mono",
        _ => "auto",
    };
}
