using System.Runtime.InteropServices;
using System.Text;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>What the keys of a Windows console type, on whatever system the tests run.</summary>
public sealed class ConsoleBytesTests
{
    [Fact]
    public void A_key_types_when_it_goes_down_and_not_when_it_comes_up() =>
        Typed(Key('a'), Key('a', isDown: false), Key('b'), Key('b', isDown: false)).ShouldBe("ab");

    [Fact]
    public void Keys_without_a_character_and_other_events_type_nothing() =>
        Typed(Key('\0', key: 0x10), Sized(), Key('x'), Key('\0', isDown: false, key: 0x10)).ShouldBe("x");

    [Fact]
    public void A_key_held_down_types_as_often_as_it_says() => Typed(Key('j', repeats: 3), Key('k')).ShouldBe("jjjk");

    [Fact]
    public void A_number_typed_on_the_keypad_comes_when_alt_is_let_go() =>
        Typed(Key('\0', key: ConsoleEvent.Alt), Key('é', isDown: false, key: ConsoleEvent.Alt)).ShouldBe("é");

    [Fact]
    public void A_character_of_two_halves_is_whole_also_when_they_come_apart()
    {
        var typed = new ConsoleBytes();
        var (first, second) = ("😀"[0], "😀"[1]);

        var begun = typed.Of([Key('a'), Key(first), Key(first, isDown: false)]);
        var ended = typed.Of([Key(second), Key(second, isDown: false), Key('b')]);

        Encoding.UTF8.GetString(begun).ShouldBe("a");
        Encoding.UTF8.GetString(ended).ShouldBe("😀b");
    }

    [Fact]
    public void Arrows_paste_and_mouse_come_out_of_the_sequences_the_console_sends()
    {
        var messages = new List<Message>();
        var bytes = new ConsoleBytes().Of(
            [.. "\e[B\e[5~\x03\e[200~q Zürich\e[201~\e[<0;10;8M".SelectMany(c => new[] { Key(c), Key(c, isDown: false) })]);

        new VtParser().Feed(bytes, messages.Add);

        messages.ShouldBe(
        [
            new Message.Key("down"), new Message.Key("pgup"), new Message.Key("C-c"), new Message.Paste("q Zürich"),
            new Message.Click(9, 7),
        ]);
    }

    [Fact]
    public void An_event_has_the_shape_the_system_gives_it()
    {
        // EventType, padding, then KEY_EVENT_RECORD: bKeyDown, wRepeatCount, wVirtualKeyCode, scan code, character, state.
        byte[] record = [1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0x41, 0, 0x1E, 0, 0x61, 0, 0, 0, 0, 0];

        var one = MemoryMarshal.Read<ConsoleEvent>(record);

        Marshal.SizeOf<ConsoleEvent>().ShouldBe(record.Length);
        (one.Kind, one.IsDown, one.Repeats, one.Key, one.Character).ShouldBe(
            (ConsoleEvent.KeyKind, 1, (ushort)2, (ushort)0x41, (ushort)'a'));
    }

    private static string Typed(params ConsoleEvent[] events) =>
        Encoding.UTF8.GetString(new ConsoleBytes().Of(events));

    private static ConsoleEvent Key(char character, bool isDown = true, ushort repeats = 1, ushort key = 0) => new()
    {
        Kind = ConsoleEvent.KeyKind,
        IsDown = isDown ? 1 : 0,
        Repeats = repeats,
        Key = key,
        Character = character,
    };

    private static ConsoleEvent Sized() => new() { Kind = ConsoleEvent.SizeKind, IsDown = 80, Character = 'z' };
}
