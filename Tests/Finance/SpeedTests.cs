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
    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
    [Fact]
    public void Speed()
    {
        var day = new LocalDate(2026, 11, 24);
        var plan = PlanReader.Shipped();
        var last = plan.Years[^1];
        plan = plan with { Years = [.. plan.Years, .. Enumerable.Range(2032, 5).Select(y => last with { Year = y })] };
        var data = FinanceCase.Of(Assessment.Of(Situation.Shipped(), day, day, day), plan);
        var source = new WordSource(1, LaneWidths.Widest);
        var model = new FinanceModel(data, FinanceLevers.Neutral, source);
        var tables = new FinanceTables(data, new StreamRegistry());
        var program = model.Program;
        var scratch = new FinanceScratch(program);
        var world = new World(program, tables, source, scratch);
        var shared = new SharedIncome(program, tables, source, scratch);
        var voluntary = new VoluntaryIncome(program, tables, source, scratch);
        var path = new CashPath(program, tables, scratch, model.Told);
        var batch = new OutcomeBatch(model.Outcomes);
        var tally = new OutcomeTally(model);
        var c = new double[6];
        for (var k = 0; k < 3; k++) {
        Array.Clear(c);
        for (var i = 0; i < 40; i++) {
            batch.Begin(i * 256, 256);
            var a = Stopwatch.GetTimestamp(); scratch.Clear(256);
            var b = Stopwatch.GetTimestamp(); c[0] += b - a; world.Draw(i * 256, 256);
            a = Stopwatch.GetTimestamp(); c[1] += a - b; shared.Play(i * 256, 256);
            b = Stopwatch.GetTimestamp(); c[2] += b - a; voluntary.Play(i * 256, 256);
            a = Stopwatch.GetTimestamp(); c[3] += a - b; for (var t = 0; t < 256; t++) path.Play(t, batch, null);
            b = Stopwatch.GetTimestamp(); c[4] += b - a;
            foreach (var payer in program.Payers) for (var s = 507; s < 510; s++) source.Fill(i * 256, 256, payer.Stream, s, scratch.Words);
            a = Stopwatch.GetTimestamp(); c[5] += a - b;
        }
        o.WriteLine(string.Join(" ", c.Select(x => $"{x * 1e9 / Stopwatch.Frequency / 10240:N0} ns/trial"))); }
        var cpu = Cpu();
        var r = TrialRun.Run(tally, TrialRange.FirstTrials(20_000), new WorkSplit(1));
        o.WriteLine($"{Cpu() - cpu} ms cpu per 20k");
        cpu = Cpu();
        r = TrialRun.Run(tally, TrialRange.FirstTrials(20_000), new WorkSplit(1));
        o.WriteLine($"{Cpu() - cpu} ms cpu per 20k");
    }
}
