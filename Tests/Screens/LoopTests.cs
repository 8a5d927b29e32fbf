using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class LoopTests
{
    private static readonly TuiOptions Options = new()
    {
        AsOf = Invented.Day,
        KnownAt = Invented.Day,
        Outlook =
        (days, _) => new(days, Invented.On(days)),
        Why = Invented.Why
    };

    [Fact]
    public void The_first_frame_does_not_wait_for_the_answer()
    {
        using var gate = new ManualResetEventSlim();
        var host = new MemoryHost(80, 24)
        {
            Shown = screen =>
            {
                gate.Set();
                if (screen.Frames[^1].Contains("Alphaland", StringComparison.Ordinal))
                {
                    screen.Post(new Message.Key("q"));
                }
            },
        };

        var options = Options with
        {
            Outlook = (days, _) =>
                gate.Wait(TimeSpan.FromSeconds(30)) ? new(days, Invented.On(days)) : throw new TimeoutException(),
        };
        var code = Ended(host, options);

        code.ShouldBe(0);
        host.Frames[0].ShouldContain("working it out …");
        host.Frames[^1].ShouldContain("Alphaland");
    }

    [Fact]
    public void Two_thousand_keys_at_once_cost_three_frames_at_most()
    {
        var posted = false;
        var host = new MemoryHost(200, 50)
        {
            Shown = screen =>
            {
                if (!posted && screen.Frames[^1].Contains("Alphaland", StringComparison.Ordinal))
                {
                    posted = true;
                    screen.Frames.Clear();
                    for (var i = 0; i < 2000; i++)
                    {
                        screen.Post(new Message.Key(i % 3 == 0 ? "k" : "j"));
                    }
                }
                else if (posted)
                {
                    screen.Post(new Message.Key("q"));
                }
            },
        };

        Ended(host, Options);

        host.Frames.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(143)]
    [InlineData(129)]
    public void A_signal_ends_with_its_code_and_the_screen_is_given_back(int signal)
    {
        var host = new MemoryHost(80, 24) { Shown = screen => screen.Post(new Message.Signal(signal)) };

        Ended(host, Options).ShouldBe(signal);

        host.Calls[^1].ShouldBe("leave");
    }

    [Fact]
    public void A_fault_on_a_worker_gives_the_screen_back_and_reaches_the_top()
    {
        var host = new MemoryHost(80, 24);

        var options = Options with { Outlook = (_, _) => throw new InvalidOperationException("broken") };

        Should.Throw<InvalidOperationException>(() => Ended(host, options)).Message.ShouldBe("broken");

        host.Calls.ShouldBe(["leave"]);
    }

    [Fact]
    public void Changes_of_size_wait_for_each_other_and_keys_do_not()
    {
        var queue = new MessageQueue();
        var until = Environment.TickCount64 + 60_000;
        queue.Post(new Message.Resized(new(90, 30)));
        queue.Post(new Message.Resized(new(91, 30)));
        queue.Post(new Message.Key("j"));

        queue.TakeAll(until).Count.ShouldBe(3);
    }

    [Fact]
    public void The_terminal_is_told_of_the_mouse_and_to_draw_everything_anew()
    {
        var host = new MemoryHost(80, 24)
        {
            Shown = screen =>
            {
                if (screen.Calls.Count == 0)
                {
                    foreach (var key in new[] { "M", "C-l", "M", "C-c" })
                    {
                        screen.Post(new Message.Key(key));
                    }
                }
            },
        };

        Ended(host, Options).ShouldBe(130);

        host.Calls.ShouldBe(["mouse True", "resume", "mouse False", "leave"]);
    }

    [Fact]
    public void The_rehearsal_goes_through_without_a_fault() => Should.NotThrow(() => Rehearsal.Run(Played.Start()));

    private static int Ended(MemoryHost host, TuiOptions options)
    {
        using var loop = new Loop(host, options);
        return loop.Run();
    }
}
