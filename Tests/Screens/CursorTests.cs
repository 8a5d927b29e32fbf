using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class CursorTests
{
    [Theory]
    [InlineData(Motion.Up, 19)]
    [InlineData(Motion.Down, 21)]
    [InlineData(Motion.First, 0)]
    [InlineData(Motion.Last, 49)]
    [InlineData(Motion.PageUp, 10)]
    [InlineData(Motion.PageDown, 30)]
    [InlineData(Motion.HalfUp, 15)]
    [InlineData(Motion.HalfDown, 25)]
    internal void Each_motion_goes_as_far_as_it_says_and_the_row_stays_on_the_page(Motion motion, int expected)
    {
        var moved = new Cursor(20, 15).Move(motion, count: 50, page: 10);

        moved.Selected.ShouldBe(expected);
        (moved.Selected - moved.Top).ShouldBeInRange(0, 9);
        moved.Top.ShouldBeInRange(0, 40);
    }

    [Fact]
    public void A_row_that_is_on_the_page_does_not_move_the_page() =>
        new Cursor(20, 15).Move(Motion.Down, count: 50, page: 10).Top.ShouldBe(15);
}
