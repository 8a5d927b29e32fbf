using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tests.Data;

public sealed class DoctoredDataTests
{
    [Fact]
    public void Twelve_mistakes_of_twelve_sorts_are_all_told_at_once_each_at_its_place()
    {
        var outcome = Situation.Load([DataLayer.Shipped(), Folders.Layer("Doctored")], Law.OnExtensions);

        outcome.Problems.Select(problem => problem.ToString()).ShouldBe(
            File.ReadAllLines(Folders.PathOf("doctored.expected.txt")));
    }

    [Fact]
    public void Doctored_data_gives_no_situation()
    {
        var outcome = Situation.Load([DataLayer.Shipped(), Folders.Layer("Doctored")], Law.OnExtensions);

        outcome.Succeeded.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => outcome.Value).Message.ShouldContain("2026-02-30");
    }
}
