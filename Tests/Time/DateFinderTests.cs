using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Tests.Time;

public sealed class DateFinderTests
{
    private static readonly LocalDate Day = new(2024, 2, 29);

    [Fact]
    public void Days_are_found_in_properties_lists_and_records_inside() => new DateFinder()
        .In(new Outer(
            Day, null, new Inner(Day.PlusDays(1), UncertainDate.Parse("2025-02/..")), [Day.PlusDays(2)], "2026-01-01"))
        .ShouldBe([Day, Day.PlusDays(1), new LocalDate(2025, 2, 1), Day.PlusDays(2)]);

    [Fact]
    public void Days_of_ignored_types_are_not() =>
        new DateFinder(typeof(Inner)).In(new Outer(Day, Day, new Inner(Day, null), [], "")).ShouldBe([Day, Day]);

    internal sealed record Inner(LocalDate On, UncertainDate? Around);

    internal sealed record Outer(
        LocalDate First, LocalDate? Second, Inner Inner, IReadOnlyList<LocalDate> More, string Text);
}
