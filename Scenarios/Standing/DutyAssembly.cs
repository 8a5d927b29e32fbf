using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>The duties without a date: each State's own, and those all States Parties share.</summary>
internal sealed class DutyAssembly(Session session, ShownMeasures shown)
{
    public List<UndatedDuty> Of(IReadOnlySet<StateCode> states)
    {
        bool Asked(StateCode state) => states.Count == 0 || states.Contains(state);
        var bound = session.Query<Bound>().Where(b => Asked(b.State)).ToDictionary(b => b.State, b => b.Since);
        var own = session.Query<Duty>().Where(d => Asked(d.State)).Select(Own);
        var shared = session.Query<CommonDuty>().SelectMany(duty => Shared(duty, bound));
        var costs = session.Query<CostSharer>().Where(c => Asked(c.State)).Select(c => Cost(c, bound));
        return
        [
            .. own.Concat(shared).Concat(costs)
                .OrderBy(d => d.State)
                .ThenBy(d => d.Provision, NaturalOrder.Instance)
                .ThenBy(d => d.Since),
        ];
    }

    private UndatedDuty Own(Duty duty) =>
        Proved(duty, duty.State, duty.Provision, duty.Kind, duty.Since, duty.By);

    private IEnumerable<UndatedDuty> Shared(CommonDuty duty, Dictionary<StateCode, LocalDate> bound)
    {
        var grounds = Grounds.Of(session.Why(duty)!);
        return bound.Select(b => Duty(grounds, b.Key, duty.Provision, duty.Kind, b.Value, null));
    }

    private UndatedDuty Cost(CostSharer sharer, Dictionary<StateCode, LocalDate> bound)
    {
        var since = bound.TryGetValue(sharer.State, out var day)
            ? day
            : session.Query<Rules.Facts.Meeting>().First(m => m.Id == sharer.MeetingId).Opens;
        return Proved(sharer, sharer.State, sharer.Provision, DutyKind.Obligation, since, null);
    }

    private UndatedDuty Proved(
        object conclusion,
        StateCode state,
        string provision,
        DutyKind kind,
        LocalDate since,
        LocalDate? by) => Duty(Grounds.Of(session.Why(conclusion)!), state, provision, kind, since, by);

    private UndatedDuty Duty(
        Grounds grounds,
        StateCode state,
        string provision,
        DutyKind kind,
        LocalDate since,
        LocalDate? by) => new(
            state,
            provision,
            ArticleDuties.Words(provision),
            kind,
            since,
            by,
            shown.Of(state, provision),
            ArticleDuties.Cite(provision) is { } cite ? [cite] : grounds.Cites,
            grounds.Weakest);
}
