using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Tests.Clearance;

public sealed class ClearanceLeversTests
{
    private static readonly YearSpan Soon = new(2027, 2029);

    [Fact]
    public void Nothing_set_is_neutral_and_without_problems()
    {
        ClearanceLevers.None.IsNeutral.ShouldBeTrue();
        ClearanceLevers.None.Problems().ShouldBeEmpty();
        new ClearanceLevers { Efforts = [new StateEffort(null, Soon)], Squeezes = [new FundingSqueeze(Soon, 1)] }
            .IsNeutral.ShouldBeTrue();
    }

    [Fact]
    public void Every_lever_that_is_set_is_not_neutral()
    {
        ClearanceLevers[] set =
        [
            new() { Efforts = [new StateEffort(null, Soon) { Funding = 2 }] },
            new() { Efforts = [new StateEffort(null, Soon) { Teams = 2 }] },
            new() { Efforts = [new StateEffort(null, Soon) { SurveyFirst = true }] },
            new() { Efforts = [new StateEffort(null, Soon) { Rate = new RatePercentiles(1, 2, 3) }] },
            new() { Freezes = [new DonorFreeze("USA", Soon, 1)] },
            new() { Conflicts = [new Conflict(new StateCode("ALP"), Soon)] },
            new() { Squeezes = [new FundingSqueeze(Soon, 0.5)] },
            new() { LostYears = [new LostYear(null, 2027)] },
            new() { DiscoveryFactor = 2 },
            new() { TailFactor = 0.5 },
        ];

        set.ShouldAllBe(levers => !levers.IsNeutral && !levers.Problems().Any());
    }

    [Fact]
    public void Every_problem_is_named_with_its_place()
    {
        ClearanceLevers levers = new()
        {
            Efforts = [new(null, new(2030, 2029)) { Funding = 0, Teams = double.NaN, Rate = new(3, 2, 1) }],
            Freezes = [new("USA", Soon, 1.5)],
            Conflicts = [new(new StateCode("ALP"), new(0, 2))],
            Squeezes = [new(Soon, -1)],
            DiscoveryFactor = -1,
            TailFactor = 0,
        };

        levers.Problems().ShouldBe(
        [
            "efforts[0].to: found 2029; write a year not before 2030",
            "efforts[0].funding: found 0; write a number from 0.001 to 1000",
            "efforts[0].teams: found NaN; write a number from 0.001 to 1000",
            "efforts[0].rate.P50: found 2; write a number above P10, 3",
            "efforts[0].rate.P90: found 1; write a number above P50, 2",
            "freezes[0].share: found 1.5; write a share from 0 to 1",
            "conflicts[0].from: found 0; write a year",
            "squeezes[0].factor: found -1; write a number from 0.001 to 1000",
            "discoveryFactor: found -1; write a number from 0 to 1000",
            "tailFactor: found 0; write a number above 0, up to 1000",
        ]);
    }
}
