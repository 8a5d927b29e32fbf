namespace CcmPlanner.Scenarios.Clearance;

/// <summary>A prior the model knows, and the values it can take.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Least">Smallest value.</param>
/// <param name="Most">Largest value.</param>
internal sealed record PriorRange(string Id, double Least, double Most)
{
    /// <summary>All of them.</summary>
    public static PriorRange[] Known { get; } =
    [
        new("rate.atOneSquareKilometre.median", 1e-6, 1e6),
        new("rate.elasticity", 0, 1),
        new("rate.betweenStates.sd", 0, 10),
        new("rate.noise.sd", 0, 10),
        new("rate.noise.weight", 1, 1000),
        new("rate.records.years", 1, 100),
        new("rate.records.most", 1, 100),
        new("tail.share", 0, 1),
        new("tail.slowdown", 0, 0.99),
        new("gate.interruption.probability", 0, 1),
        new("gate.interruption.mean", 1, 100),
        new("gate.notStarted.mean", 1, 100),
        new("gate.noRecord.notStarted", 0, 1),
        new("survey.share.a", 0.01, 10_000),
        new("survey.share.b", 0.01, 10_000),
        new("survey.records.least", 1, 1000),
        new("discovery.median", 1e-12, 10),
        new("discovery.betweenStates.sd", 0, 10),
        new("discovery.noise.sd", 1e-6, 10),
        new("discovery.decay", 1e-6, 1),
        new("funding.world.sd", 0, 10),
        new("funding.world.persistence", 0, 1),
        new("funding.elasticity", 0, 10),
        new("rate.atOneSquareKilometre.sd", 1e-6, 10),
        new("rate.elasticity.sd", 1e-6, 10),
        new("rate.betweenStates.scale", 1e-6, 10),
        new("rate.trend.sd", 0, 10),
        new("rate.trend.years", 0, 100),
        new("release.reduced.share", 0, 1),
        new("release.reduced.weight", 0, 1000),
        new("gate.interruption.weight", 0.1, 1e9),
        new("gate.money.share", 0, 1),
        new("gate.money.sensitivity", 0, 10),
        new("funding.country.sd", 0, 10),
        new("funding.freeze.probability", 0, 1),
        new("funding.freeze.share", 0, 0.999),
        new("reopening.probability", 0, 1),
        new("reopening.delay.mean", 0.01, 1000),
        new("reopening.area.median", 1e-6, 1000),
        new("reopening.area.sd", 0, 10),
        new("conflict.new.probability", 0, 1),
        new("conflict.new.area.median", 1e-6, 1e6),
        new("conflict.new.area.sd", 0, 10),
        new("request.optimism.median", 1e-3, 1000),
        new("request.optimism.sd", 0, 10),
        new("plan.ratio.median", 1e-3, 1000),
        new("plan.ratio.weight", 1e-3, 1000),
        new("plan.spread", 1e-3, 10),
        new("plan.spread.weight", 1e-3, 1000),
        new("request.caution", 0, 1000),
        new("request.interim.unsurveyed", 0, 1),
        new("request.interim.surveyed", 0, 1),
        new("request.interim.short", 0, 1),
        new("request.late.probability", 0, 1),
        new("meetings.month", 1, 12),
        new("meetings.monday", 1, 4),
    ];
}
