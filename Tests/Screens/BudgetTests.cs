using System.Diagnostics;
using System.Globalization;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;
using Xunit.Abstractions;

namespace CcmPlanner.Tests.Screens;

public sealed class BudgetTests(ITestOutputHelper output)
{
    [Fact]
    public void A_cursor_move_writes_two_kibibytes_at_most() => Bytes("2 j", "j").ShouldBeLessThanOrEqualTo(2 * 1024);

    [Fact]
    public void A_scroll_of_the_list_writes_six_kibibytes_at_most() =>
        Bytes("2 G k", "g", 200, 24).ShouldBeLessThanOrEqualTo(6 * 1024);

    [Fact]
    public void A_change_of_screen_writes_twenty_four_kibibytes_at_most() =>
        Bytes("", "2").ShouldBeLessThanOrEqualTo(24 * 1024);

    [Fact]
    public void A_frame_takes_sixty_four_kibibytes_of_memory_at_most()
    {
        var (states, surface, writer) = (Walk(40), new Surface(200, 50), new FrameWriter(ColorDepth.TrueColor));
        states.ForEach(state => Show(state, surface, writer));

        var before = GC.GetAllocatedBytesForCurrentThread();
        states.ForEach(state => Show(state, surface, writer));
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / states.Count;

        output.WriteLine($"{each} bytes of memory a frame");
        each.ShouldBeLessThanOrEqualTo(64 * 1024);
    }

    [Fact]
    public void Drawing_and_comparing_is_far_under_a_frame_of_the_screen()
    {
        var (states, surface, writer) = (Walk(100), new Surface(200, 50), new FrameWriter(ColorDepth.TrueColor));
        states.ForEach(state => Show(state, surface, writer));
        var times = new List<double>();
        for (var i = 0; i < 300; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Show(states[i % states.Count], surface, writer);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"draw and compare, 200x50: p50 {times[150]:0.00} ms, p95 {times[285]:0.00} ms"));
        times[150].ShouldBeLessThan(8);
    }

    private int Bytes(string before, string key, int width = 200, int height = 50)
    {
        var state = Played.Start(width, height).Keys(before);
        var (surface, writer) = (new Surface(width, height), new FrameWriter(ColorDepth.TrueColor));
        var whole = Show(state, surface, writer);
        var change = Show(state.Keys(key), surface, writer);
        output.WriteLine($"{key}: {change} bytes, whole frame {whole}");
        return change;
    }

    private static int Show(AppState state, Surface surface, FrameWriter writer)
    {
        ScreenView.Draw(state, surface);
        return writer.Write(surface).Length;
    }

    private static List<AppState> Walk(int steps)
    {
        var states = new List<AppState> { Played.Start(200, 50).Keys("2") };
        for (var i = 0; i < steps; i++)
        {
            states.Add(states[^1].Keys(i % 40 < 20 ? "j" : "k"));
        }

        return states;
    }
}
