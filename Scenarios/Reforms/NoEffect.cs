using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>Why a reform changes no obligation asked about.</summary>
public static class NoEffect
{
    /// <summary>One sentence for each change of the reform.</summary>
    /// <param name="reform">The reform.</param>
    /// <param name="without">How things stand without it.</param>
    /// <param name="rulesAt">The day whose rules were asked for.</param>
    /// <param name="query">Which obligations were compared.</param>
    public static IReadOnlyList<string> Reasons(
        Reform reform, Assessment without, LocalDate rulesAt, ObligationQuery query)
    {
        var obligations = without.Obligations(query);
        return [.. reform.Changes.Select(change => Reason(change, obligations, rulesAt))];
    }

    private static string Reason(ReformChange change, IReadOnlyList<Obligation> obligations, LocalDate rulesAt)
    {
        var from = change.InForceFrom ?? LocalDate.MinIsoValue;
        var capped = change.Subject switch
        {
            "CCM-3.3.extension-years" => Provision.StockpileDestruction,
            "CCM-4.5.extension-years" => Provision.Clearance,
            _ => null,
        };
        if (capped is not null)
        {
            return OnGrants(change, from, obligations.Where(obligation => obligation.Provision == capped));
        }

        return from > rulesAt
            ? $"{change.Subject} changes from {Iso(from)}, after the day whose rules were asked for, {Iso(rulesAt)}"
            : $"no obligation asked about comes out otherwise with the change of {change.Subject}";
    }

    private static string OnGrants(ReformChange change, LocalDate from, IEnumerable<Obligation> obligations)
    {
        var grants = obligations
            .SelectMany(obligation => obligation.Extensions.Select(step => (obligation.State, Step: step)))
            .Where(grant => grant.Step.Outcome == "granted")
            .ToList();
        if (grants.Count == 0)
        {
            return $"{change.Subject} caps extensions, and none is on record";
        }

        var last = grants.MaxBy(grant => LastDay(grant.Step.DecidedOn));
        return LastDay(last.Step.DecidedOn) < from
            ? $"{change.Subject} governs decisions from {Iso(from)}; the last grant on record is older "
                + $"({last.Step.DecidedAt}, {last.Step.DecidedOn}, {last.State})"
            : $"{change.Subject} governs decisions from {Iso(from)}, and no grant since then goes beyond it";
    }

    private static LocalDate LastDay(UncertainDate? on) => on?.Latest ?? LocalDate.MinIsoValue;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
