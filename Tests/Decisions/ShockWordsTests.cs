using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tests.Decisions;

public sealed class ShockWordsTests
{
    [Theory]
    [InlineData("share", 0.33, "33 %")]
    [InlineData("times", 1, "100 %")]
    [InlineData("percent", 15, "15 %")]
    [InlineData("years", 1, "1 year")]
    [InlineData("months", 4, "4 months")]
    public void A_size_is_said_as_people_say_it(string unit, double size, string words) =>
        new Shock("id", "Name", true, unit, size, 200, 1, (plan, _) => plan).SizeInWords(size).ShouldBe(words);
}
