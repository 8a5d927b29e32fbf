using System.Globalization;
using CcmPlanner.Engine.Time;
using NodaTime.Text;

namespace CcmPlanner.Tests.Intake;

public sealed class UncertainDateTests
{
    [Fact]
    public void Every_text_shaped_like_a_day_is_a_day_exactly_where_NodaTime_says_so()
    {
        foreach (var year in (int[])[1, 1900, 2000, 2023, 2024, 9999])
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                {
                    var text = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
                    var expected = LocalDatePattern.Iso.Parse(text);

                    UncertainDate.TryParse(text)?.Day.ShouldBe(expected.GetValueOrThrow());
                    (UncertainDate.TryParse(text) is not null).ShouldBe(expected.Success, text);
                }
            }
        }
    }

    [Theory]
    [InlineData("2021-06", "2021-06-01", "2021-06-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021-02/2021-04", "2021-02-01", "2021-04-30")]
    [InlineData("../2015-06-18", null, "2015-06-18")]
    [InlineData("2018-07-01/..", "2018-07-01", null)]
    public void A_month_a_year_or_an_interval_spans_its_days(string text, string? earliest, string? latest)
    {
        var date = UncertainDate.Parse(text);

        (date.Earliest is { } first ? LocalDatePattern.Iso.Format(first) : null).ShouldBe(earliest);
        (date.Latest is { } last ? LocalDatePattern.Iso.Format(last) : null).ShouldBe(latest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("21")]
    [InlineData("2021-6")]
    [InlineData("2021/06")]
    [InlineData("2021-13")]
    [InlineData("2021.06.30")]
    [InlineData("2021x06")]
    [InlineData("2021-06-3O")]
    [InlineData("../..")]
    [InlineData("2021-04/2021-02")]
    [InlineData("2020/2021/2022")]
    public void Anything_else_is_no_date(string text)
    {
        UncertainDate.TryParse(text).ShouldBeNull();
    }
}
