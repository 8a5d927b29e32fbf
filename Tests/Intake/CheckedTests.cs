using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tests.Intake;

public sealed class CheckedTests
{
    private static readonly Place Here = new("f.json", 3, 5, "$.a");

    [Fact]
    public void Notes_leave_the_value_standing()
    {
        var outcome = new Checked<string>("value", [new Problem(Severity.Note, Here, "a", "b")]);

        outcome.Succeeded.ShouldBeTrue();
        outcome.Value.ShouldBe("value");
    }

    [Fact]
    public void An_error_takes_the_value_away_and_asking_for_it_names_the_error()
    {
        var outcome = new Checked<string>("value", [new Problem(Severity.Error, Here, "a", "b")]);

        outcome.Succeeded.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => outcome.Value).Message
            .ShouldContain("f.json:3:5 $.a: found a; write b");
    }
}
