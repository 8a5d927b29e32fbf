using System.Text;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class VtParserTests
{
    public static TheoryData<string, string> Sequences => new()
    {
        { "j", "j" },
        { " ", "space" },
        { "é西👍", "é,西,👍" },
        { "\r\n\t\b\u007f", "enter,enter,tab,backspace,backspace" },
        { "\u0003\u001a\0", "C-c,C-z,C-space" },
        { "\e[A\e[B\e[C\e[D\e[H\e[F", "up,down,right,left,home,end" },
        { "\eOA\eOP", "up,f1" },
        { "\e[5~\e[6~\e[3~\e[1~\e[4~", "pgup,pgdn,delete,home,end" },
        { "\e[1;5A\e[1;2B\e[6;3~", "C-up,S-down,M-pgdn" },
        { "\e[Z\e[15~\e[24~\e[[A", "S-tab,f5,f12,f1" },
        { "\ex\e\r\e西", "esc,x,esc,enter,esc,西" },
        { "\e[<0;5;3M\e[<0;5;3m\e[<64;1;1M\e[<65;1;1M\e[<35;9;9M", "click 4 2,wheel -1,wheel 1" },
        { "\e[<4;5;3M\e[<16;1;2M", "click 4 2,click 0 1" },
        { "\e[200~Côte\nd\e[201~k", "paste Côte\nd,k" },
        { "\e[200~a\e[201~\e[200~b\e[201~", "paste a,paste b" },
        { "\e[17~\e[18~\e[21~", "f6,f7,f10" },
        { "\e[M !!j", "j" },
        { "\e]52;c;abc\ak\eP1+r\e\\l", "k,l" },
        { "\e[?1;2ca\e[9999999999;1Zb", "a,S-tab,b" },
        { "\e\e[A", "esc,up" },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Bytes_mean_the_same_wherever_they_are_cut(string bytes, string expected)
    {
        var all = Encoding.UTF8.GetBytes(bytes);
        for (var cut = 0; cut <= all.Length; cut++)
        {
            Read(all[..cut], all[cut..]).ShouldBe(expected, $"cut at {cut}");
        }

        Read([.. all.Select(one => new[] { one })]).ShouldBe(expected);
    }

    [Fact]
    public void An_escape_that_nothing_follows_is_the_escape_key()
    {
        var (parser, seen) = (new VtParser(), new List<Message>());
        parser.Feed("\e"u8, seen.Add);
        parser.IsWaiting.ShouldBeTrue();

        parser.Flush(seen.Add);

        Text(seen).ShouldBe("esc");
        parser.IsWaiting.ShouldBeFalse();
    }

    [Fact]
    public void Escape_and_a_bracket_that_nothing_follows_are_two_keys()
    {
        var (parser, seen) = (new VtParser(), new List<Message>());
        parser.Feed("\e["u8, seen.Add);

        parser.Flush(seen.Add);

        Text(seen).ShouldBe("esc,[");
    }

    [Fact]
    public void A_letter_that_comes_in_parts_waits_for_its_rest_as_long_as_that_takes()
    {
        var (parser, seen) = (new VtParser(), new List<Message>());
        foreach (var one in Encoding.UTF8.GetBytes("é西"))
        {
            parser.Feed([one], seen.Add);
            parser.IsWaiting.ShouldBeFalse();
            parser.Flush(seen.Add);
        }

        Text(seen).ShouldBe("é,西");
    }

    [Fact]
    public void A_sequence_that_never_ends_is_dropped_and_keys_go_on()
    {
        var (parser, seen) = (new VtParser(), new List<Message>());
        parser.Feed("\e[12;"u8, seen.Add);
        parser.Flush(seen.Add);

        parser.Feed("j"u8, seen.Add);

        Text(seen).ShouldBe("j");
    }

    [Fact]
    public void Pasted_commands_are_text_and_not_keys()
    {
        var text = Read(Encoding.UTF8.GetBytes("\e[200~q\u0003\e[A"), Encoding.UTF8.GetBytes("q\e[201~"));

        text.ShouldBe("paste q\u0003\e[Aq");
    }

    [Fact]
    public void A_paste_of_any_size_is_kept_to_a_mebibyte_and_its_end_is_found()
    {
        var (parser, seen) = (new VtParser(), new List<Message>());
        parser.Feed("\e[200~"u8, seen.Add);
        for (var i = 0; i < 300; i++)
        {
            parser.Feed(Enumerable.Repeat((byte)'x', 4096).ToArray(), seen.Add);
        }

        parser.Feed("\e[201~j"u8, seen.Add);

        seen.Count.ShouldBe(2);
        seen[0].ShouldBeOfType<Message.Paste>().Text.Length.ShouldBe(1 << 20);
        seen[1].ShouldBe(new Message.Key("j"));
    }

    [Fact]
    public void No_bytes_make_it_throw_or_hold_on_for_ever()
    {
        var noise = new Noise(7);
        byte[] likely = [.. "\e[]OP~;<0123456789MmABu\\_^X"u8];
        for (var run = 0; run < 3000; run++)
        {
            var (parser, seen) = (new VtParser(), new List<Message>());
            var bytes = Enumerable.Range(0, noise.Below(60))
                .Select(_ => noise.Below(3) > 0 ? noise.Pick(likely) : (byte)noise.Below(256)).ToArray();
            parser.Feed(bytes, seen.Add);
            parser.Flush(seen.Add);
            parser.IsWaiting.ShouldBeFalse();
        }
    }

    private static string Read(params byte[][] pieces)
    {
        var (parser, seen) = (new VtParser(), new List<Message>());
        foreach (var piece in pieces)
        {
            parser.Feed(piece, seen.Add);
        }

        return Text(seen);
    }

    private static string Text(IEnumerable<Message> messages) =>
        string.Join(',', messages.Select(message => message switch
    {
        Message.Key key => key.Name,
        Message.Paste paste => "paste " + paste.Text,
        Message.Click click => $"click {click.X} {click.Y}",
        Message.Wheel wheel => $"wheel {wheel.Steps}",
        _ => message.ToString(),
    }));
}
