using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>What sources show of duties without a date: laws, focal points, munitions kept, votes.</summary>
internal sealed class ShownMeasures(Session session, FactText text)
{
    private readonly ILookup<(StateCode?, string), string> shown = Facts(session)
        .ToLookup(f => (f.State, f.Provision), f => text.Describe(f.Fact));

    /// <summary>Sentences about a State under a provision, and about the Convention as a whole under it.</summary>
    public IReadOnlyList<string> Of(StateCode state, string provision) =>
        [.. shown[(state, provision)], .. shown[(null, provision)]];

    private static IEnumerable<(StateCode? State, string Provision, IFact Fact)> Facts(Session session)
    {
        (StateCode? State, string Provision, IFact Fact) About(StateCode? state, string provision, IFact fact) =>
            (state, provision, fact);

        return session.Query<NationalMeasures>().Select(f => About(f.State, "CCM-9", f))
            .Concat(session.Query<FocalPoint>().Select(f => About(f.State, "CCM-5.2.g", f)))
            .Concat(session.Query<Victims>().Select(f => About(f.State, "CCM-5.1", f)))
            .Concat(session.Query<Retained>().OrderBy(f => f.AsOf.Latest).Select(f => About(f.State, "CCM-3.6", f)))
            .Concat(session.Query<ProvisionalApplication>().Select(f => About(f.State, "CCM-18", f)))
            .Concat(session.Query<WithdrawalPartShown>().OrderBy(f => f.Part)
                .Select(f => About(f.State, "CCM-20.2", f)))
            .Concat(session.Query<FormerUse>().Select(f => About(f.State, "CCM-4.4", f)))
            .Concat(session.Query<AssemblyVote>().OrderBy(f => f.On.Latest).TakeLast(1)
                .Select(f => About(null, "CCM-21.2", f)))
            .Concat(session.Query<PublishedCount>().OrderBy(f => f.On).TakeLast(1)
                .Select(f => About(null, "CCM-21.1", f)));
    }
}
