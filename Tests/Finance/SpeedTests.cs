using System.Diagnostics;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using Xunit.Abstractions;
namespace CcmPlanner.Tests.Finance;
public sealed class SpeedTests(ITestOutputHelper o)
{
    [Fact]
    public void Speed()
    {
        var day = new LocalDate(2026, 11, 24);
        var plan = PlanReader.Shipped();
        var last = plan.Years[^1];
        plan = plan with { Years = [.. plan.Years, .. Enumerable.Range(2032, 5).Select(y => last with { Year = y })] };
        var data = FinanceCase.Of(Assessment.Of(Situation.Shipped(), day, day, day), plan);
        var model = new FinanceModel(data, FinanceLevers.Neutral, new WordSource(1, LaneWidths.Widest));
        var tally = new OutcomeTally(model);
        for (var i = 0; i < 3; i++) {
        var w = Stopwatch.StartNew();
        var r = TrialRun.Run(tally, TrialRange.FirstTrials(100_000), new WorkSplit(i == 0 ? 1 : 2));
        o.WriteLine($"{w.ElapsedMilliseconds} ms {model.Outcomes.All.Count} {model.Program.Payers.Length}");
        foreach (var s in tally.Slots.Where(s => s.Outcome.Name.Contains("/2027") && !s.Outcome.Name.Contains("cash") || s.Outcome.Name.Contains("meeting")||s.Outcome.Name.Contains("/2031")))
            if (i == 0) o.WriteLine($"{s.Outcome.Name} {(double)r.Tally.Of(s.Sum).Sum / 100_000:N2}"); }
    }
}
