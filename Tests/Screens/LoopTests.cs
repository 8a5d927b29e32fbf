using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class LoopTests
{
    private static readonly TuiOptions Options = new() { AsOf = Invented.Day, Outlook = Invented.On, Why = Invented.Why };

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
            Outlook = day => gate.Wait(TimeSpan.FromSeconds(30)) ? Invented.On(day) : throw new TimeoutException(),
        };
        var code = new Loop(host, options).Run();

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

        new Loop(host, Options).Run();

        host.Frames.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(143)]
    [InlineData(129)]
    public void A_signal_ends_with_its_code_and_the_screen_is_given_back(int signal)
    {
        var host = new MemoryHost(80, 24) { Shown = screen => screen.Post(new Message.Signal(signal)) };

        new Loop(host, Options).Run().ShouldBe(signal);

        host.Calls[^1].ShouldBe("leave");
    }

    [Fact]
    public void A_fault_on_a_worker_gives_the_screen_back_and_reaches_the_top()
    {
        var host = new MemoryHost(80, 24);

        var options = Options with { Outlook = _ => throw new InvalidOperationException("broken") };

        Should.Throw<InvalidOperationException>(() => new Loop(host, options).Run()).Message.ShouldBe("broken");

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
    public void The_rehearsal_goes_through_without_a_fault() => Should.NotThrow(() => Rehearsal.Run(Played.Start()));
}
