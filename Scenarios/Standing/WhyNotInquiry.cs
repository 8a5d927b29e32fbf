using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>One rule that could have concluded what was asked, what it lacked, and what that in turn lacked.</summary>
/// <param name="Miss">The rule and its obstacle.</param>
/// <param name="Behind">For a missing conclusion: the rules that could have concluded it, nearest first.</param>
public sealed record NearMissChain(NearMiss Miss, IReadOnlyList<NearMissChain> Behind);

/// <summary>Why an obligation, or one with a certain status, is not concluded.</summary>
internal sealed class WhyNotInquiry(Session session, StateCode state, string provision)
{
    private const int Deepest = 4;

    /// <summary>Nearest misses of the obligation itself; none where the State has it.</summary>
    public IReadOnlyList<NearMissChain> OfObligation() =>
        Exists() || session.Query<AnnualDuty>().Any(d => d.State == state && d.Provision == provision) ? []
        : session.Query<AnnualDuty>().Any(d => d.Provision == provision)
            ? Chain(session.WhyNot<AnnualDuty>(d => d.State == state && d.Provision == provision), 0)
        : Deadline(0);

    /// <summary>Nearest misses of a status of a yearly duty, for the year that stands otherwise.</summary>
    public IReadOnlyList<NearMissChain> OfStatus(AnnualStanding standing, ObligationStatus status)
    {
        var year = standing.Year;
        if (standing.Status == status)
        {
            return [];
        }

        var report = new MissingFact(
            nameof(AnnualReportFiled), [$"State == {state}", $"Year == {year}"], null, null);
        var answer = session.WhyNot<AnnualStanding>(
            s => s.State == state && s.Provision == provision && s.Year == year && s.Status == status);
        return Chain(
            answer with { Misses = [.. answer.Misses.Select(OfYear).DistinctBy(m => (m.Rule, m.Obstacle))] }, 0);

        // The duty of the year is there, since it stands: a rule that looks for it beside another's report lacks the
        // State's own.
        NearMiss OfYear(NearMiss miss) => miss.Obstacle is MissingFact { FactType: nameof(AnnualDuty) }
            && miss.Met.Any(met => met is FactPremise { Proof.Fact: AnnualReportFiled })
            ? miss with { Obstacle = report }
            : miss;
    }

    /// <summary>Nearest misses of a status; where there is no obligation at all, of the obligation.</summary>
    public IReadOnlyList<NearMissChain> OfStatus(ObligationStatus status)
    {
        if (session.Query<DutyStanding>().Any(s => s.State == state && s.Provision == provision && s.Status == status))
        {
            return [];
        }

        return Exists()
            ? Chain(session.WhyNot<DutyStanding>(
                s => s.State == state && s.Provision == provision && s.Status == status), 0)
            : OfObligation();
    }

    private bool Exists() =>
        session.Query<OriginalDeadline>().Any(o => o.State == state && o.Provision == provision);

    private List<NearMissChain> Deadline(int depth) =>
        Chain(session.WhyNot<OriginalDeadline>(o => o.State == state && o.Provision == provision), depth);

    private List<NearMissChain> Chain(WhyNotAnswer answer, int depth) =>
        [.. answer.Misses.Select(
            miss => new NearMissChain(miss, depth < Deepest ? Behind(miss.Obstacle, depth + 1) : []))];

    private List<NearMissChain> Behind(Obstacle obstacle, int depth) => obstacle is not MissingFact missing
        ? []
        : missing.FactType switch
        {
            nameof(OriginalDeadline) => Deadline(depth),
            nameof(EntryIntoForce) => Chain(session.WhyNot<EntryIntoForce>(e => e.State == state), depth),
            nameof(Fulfilment) =>
                Chain(session.WhyNot<Fulfilment>(f => f.State == state && f.Provision == provision), depth),
            nameof(DutyEnded) =>
                Chain(session.WhyNot<DutyEnded>(e => e.State == state && e.Provision == provision), depth),
            nameof(WithdrawalEffect) => Chain(session.WhyNot<WithdrawalEffect>(w => w.State == state), depth),
            nameof(DecisionOutstanding) => Chain(
                session.WhyNot<DecisionOutstanding>(d => d.State == state && d.Provision == provision), depth),
            _ => [],
        };
}
