using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>
/// Terminals that shrink to nothing and grow again, on every screen and under everything that lies over it.
/// </summary>
public sealed class ShrinkingTests
{
    private static readonly ScreenSize[] TooSmall =
        [new(1, 1), new(2, 1), new(1, 40), new(59, 15), new(59, 60), new(300, 15), new(60, 1)];

    private static readonly ScreenSize[] Usual = [new(60, 16), new(80, 24), new(120, 40), new(200, 50)];

    /// <summary>Every screen, and on them everything that can lie over a screen.</summary>
    private static readonly string[] Stories =
    [
        "", "tab", "S-tab z", "2 j", "2 j enter j j j", "2 / s t a t u s : o", "2 j WHY j", "2 space q", "3 j j j",
        "3 d G", "4", "4 tab j j j", "DATA MINUS10 enter t G k k enter C-u 9 9", "DATA 4 n m i n e",
        "DATA MINUS10 d", "DATA MINUS10 R x", "DATA MINUS10 D", "4 / s", "DATA MINUS10 enter j j j j j j j n e x",
        "DATA MINUS10 enter j j j j j j j n e x t enter enter L",
        "DATA MINUS10 enter j j j j j j j j n enter 4 . 5 down", "5", "5 n r HALF",
        "5 r FIGURES LAND FOUND j d tab G", "5 r FOUND v", "6 n m i n", "6 n m i n enter STUDIED j v", "7 r HALF",
        "7 r STUDIED j d", "7 p enter", "7 e tab C-e", "8 n b enter STUDIED s", "8 n b enter STUDIED w",
        "9 / 4 ( 1 ) enter tab j", "9 tab / s t", "? s t a t", "@ tab up", ": w h y tab",
        ": l i n t enter OUTPUT j", ": l i n t enter", "DATA 2 j a", "DATA 2 j a j enter tab 2 0", "2 e j j",
        "DATA RESTORE",
    ];

    public static TheoryData<string> All => [.. Stories];

    /// <summary>
    /// A story's state; MINUS10 selects that scenario, OUTPUT ends the command that runs, RESTORE asks about a session
    /// that broke off.
    /// </summary>
    private static AppState At(ScreenSize size, string story) =>
        story.Split(' ').Aggregate(Played.Start(size.Width, size.Height), (now, word) => word switch
        {
            "MINUS10" => now.Story("4 G k k k k k k k"),
            "OUTPUT" => now.After(new Message.CommandDone(
                now.Runs, 0, string.Concat(Enumerable.Repeat("a row of an answer\n", 90)), "said\n", false)).State,
            "RESTORE" => now.After(new Message.Show(new Dialog.AskRestore(Session.Of(now)))).State,
            _ => now.Story(word),
        });

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_there_before_it_was_too_small_is_there_again(string story)
    {
        foreach (var size in Usual)
        {
            var before = At(size, story);
            foreach (var small in TooSmall)
            {
                var shrunk = before.After(new Message.Resized(small)).State;
                Holds(shrunk, shrunk.Frame());
                var again = shrunk.After(new Message.Resized(size)).State;
                again.Dialog.ShouldBe(before.Dialog);
                again.Text().ShouldBe(before.Text(), $"'{story}' at {size}, by {small}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Any_keys_at_any_size_are_borne_and_drawn_within_the_terminal(string story)
    {
        var noise = new Noise(1 + (uint)story.Length);
        List<string> keys =
        [
            .. Actions.All.SelectMany(action => action.Keys).Except(["q", "C-c"]), "x", "1", "-", "left", "right", "C-w",
            "西", "C-x", "C-e", "tab", "tab", "enter", "down", "up", "pgdn",
        ];
        for (var run = 0; run < 4; run++)
        {
            var state = At(noise.Pick(Usual), story);
            for (var step = 0; step < 60; step++)
            {
                state = noise.Below(3) == 0 ? state.After(new Message.Resized(Size(noise))).State
                    : noise.Below(12) == 0 ? state.After(new Message.Paste("Ömega\t西\n1")).State
                    : noise.Below(12) == 0 ? state.After(Click(noise, state.Terminal)).State
                    : state.Keys(noise.Pick(keys));
                Holds(state, state.Frame());
            }
        }
    }

    [Fact]
    public void A_terminal_that_changes_its_size_again_and_again_shows_what_the_frame_says()
    {
        var noise = new Noise(7);
        var writer = new FrameWriter(ColorDepth.TrueColor);
        var state = Played.Start(120, 40);
        VtEmulator? terminal = null;
        for (var step = 0; step < 300; step++)
        {
            var size = state.Terminal;
            state = step % 3 == 0 ? state.After(new Message.Resized(Size(noise))).State
                : state.Keys(noise.Pick(["1", "2", "3", "9", "j", "tab", "?", "esc", "z", "@"]));
            if (terminal is null || state.Terminal != size)
            {
                terminal = new(state.Terminal.Width, state.Terminal.Height);
                writer.Forget();
            }

            var frame = state.Frame();
            terminal.Feed(writer.Write(frame).Span);

            for (var cell = 0; cell < (frame.Height * frame.Width) - 1; cell++)
            {
                // The last cell is left out: writing it would scroll.
                var (x, y) = (cell % frame.Width, cell / frame.Width);
                terminal[x, y].Glyph.ShouldBe(frame[x, y].Glyph, $"{x},{y} of {state.Terminal} at step {step}");
            }

            terminal.WroteCorner.ShouldBeFalse();
        }
    }

    [Fact]
    public void In_a_terminal_too_small_to_see_what_comes_of_them_keys_do_nothing_but_stop_and_quit()
    {
        var asked = At(new(80, 24), "DATA 4 G k k k k k k k D").After(new Message.Resized(new(20, 5))).State;

        asked.Text().ShouldStartWith("Terminal is 20x5;");
        asked.Asked("enter").ShouldBeNull();
        asked.Keys("enter j x").ShouldBe(asked);
        asked.After(new Message.Paste("x")).State.ShouldBe(asked);
        asked.Asked("C-c").ShouldBe(new Request.Quit(130));
        asked.Asked("C-z").ShouldBe(new Request.Suspend());
        At(new(80, 24), "2").After(new Message.Resized(new(20, 5))).State.Asked("q").ShouldBe(new Request.Quit(0));
        asked.After(new Message.Resized(new(80, 24))).State.Asked("enter")
            .ShouldBeOfType<Request.DeleteScenario>().Name.ShouldBe("minus10");
    }

    private static Message.Click Click(Noise noise, ScreenSize size) =>
        new(noise.Below(size.Width), noise.Below(size.Height));

    private static ScreenSize Size(Noise noise) => noise.Below(2) == 0 ? noise.Pick(TooSmall)
        : noise.Below(2) == 0 ? noise.Pick(Usual)
        : new(1 + noise.Below(160), 1 + noise.Below(60));

    private static void Holds(AppState state, Surface frame)
    {
        (frame.Width, frame.Height).ShouldBe((state.Terminal.Width, state.Terminal.Height));
        if (frame.CaretShown)
        {
            frame.Bounds.Contains(frame.Caret.X, frame.Caret.Y).ShouldBeTrue($"{frame.Caret} in {state.Terminal}");
        }

        frame.ToText().TrimEnd('\n').Split('\n').ShouldAllBe(line => TextWidth.Of(line) <= state.Terminal.Width);
    }
}
