using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>What runs beside the screens is stopped when it is told to, and by what takes its place.</summary>
public sealed class BesideTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void What_is_begun_stops_what_was_on()
    {
        using var beside = new Beside();
        using var begun = new ManualResetEventSlim();
        using var stopped = new ManualResetEventSlim();
        beside.Run(stop =>
        {
            using var told = stop.Register(stopped.Set);
            begun.Set();
            stopped.Wait(Patience, CancellationToken.None);
        });
        begun.Wait(Patience).ShouldBeTrue();

        beside.Run(_ => { });

        stopped.Wait(Patience / 2).ShouldBeTrue();
    }

    [Theory]
    [InlineData(": l i n t enter", "esc")]
    [InlineData(": l i n t enter", "c")]
    [InlineData("5 r", "c")]
    [InlineData("5 r", "C-c")]
    [InlineData("7 r", "c")]
    public void A_key_stops_what_runs(string keys, string key)
    {
        using var stopped = new ManualResetEventSlim();
        void Wait(MemoryHost host, CancellationToken stop)
        {
            host.Post(new Message.Key(key));
            if (stop.WaitHandle.WaitOne(Patience / 2))
            {
                stopped.Set();
            }

            host.Post(new Message.End(0));
        }

        var host = Typing(keys);
        using var loop = new Loop(host, Options with
        {
            Command = (_, _, stop) =>
            {
                Wait(host, stop);
                return new(130, "", "", Changes: false);
            },
            Forecast = (_, _, stop) => Wait(host, stop),
            Study = (_, _, stop) =>
            {
                Wait(host, stop);
                return (null, []);
            },
        });
        loop.Run().ShouldBe(0);

        stopped.IsSet.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_stopped_the_program_in_one_size_and_comes_back_in_another_sees_it_in_that()
    {
        var host = new MemoryHost(80, 24)
        {
            Shown = screen => screen.Post(
                screen.Calls.Count == 0 ? new Message.Key("C-z") : new Message.End(0)),
            Suspended = screen => screen.Size = new(60, 16),
        };

        using var loop = new Loop(host, Options);
        loop.Run();

        host.Frames[^1].Count(c => c == '\n').ShouldBe(16);
    }

    [Theory]
    [InlineData("5 r", "ccm forecast --trials 10000 --seed 1 --as-of 2026-04-18")]
    [InlineData("7 r", "ccm budget baseline --seed 1 --as-of 2026-04-18")]
    [InlineData("2 e enter", "ccm status --as-of 2026-04-18 --csv  # written to ccm-states-2026-04-18.csv")]
    [InlineData("2 j p enter", "ccm report state BET --as-of 2026-04-18 -o ccm-state-bet-2026-04-18.html")]
    [InlineData(": l i n t enter", "ccm lint --as-of 2026-04-18")]
    public void What_is_run_and_what_is_written_stands_in_the_log(string keys, string expected)
    {
        using var folder = new CommandLine.TemporaryFolder();
        var host = Typing(keys);
        void End() => host.Post(new Message.End(0));
        using var loop = new Loop(host, Options with
        {
            Keeper = SessionKeeper.Open(folder.Path, "session"),
            PaperFormats = [".html"],
            Forecast = (_, _, _) => End(),
            Study = (_, _, _) =>
            {
                End();
                return (null, []);
            },
            Save = (path, _, _) =>
            {
                End();
                return new(path, null, false);
            },
            Paper = (asked, _, _) =>
            {
                End();
                return new(asked.Path, null, false);
            },
            Command = (_, _, _) =>
            {
                End();
                return new(0, "", "", Changes: false);
            },
        });
        loop.Run();

        File.ReadAllLines(SessionKeeper.LogIn(folder.Path)).ShouldBe(["# session", expected]);
    }

    private static TuiOptions Options { get; } = new()
    {
        AsOf = Invented.Day,
        KnownAt = Invented.Day,
        Outlook = (days, _) => new(days, Invented.On(days)),
        Why = Invented.Why,
    };

    /// <summary>A host that types keys as soon as the figures are there.</summary>
    private static MemoryHost Typing(string keys)
    {
        var typed = false;
        return new MemoryHost(80, 24)
        {
            Shown = screen =>
            {
                if (!typed && screen.Frames[^1].Contains("Alphaland", StringComparison.Ordinal))
                {
                    typed = true;
                    keys.Split(' ').ToList().ForEach(key => screen.Post(new Message.Key(key)));
                }
            },
        };
    }
}
