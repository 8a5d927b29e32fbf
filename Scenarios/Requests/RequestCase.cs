using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>
/// What the forecast is told about the State that asks: the remaining area and the years of work as the request gives
/// them, otherwise as they are on record.
/// </summary>
internal static class RequestCase
{
    /// <summary>The case, with a date due that figures are taken at.</summary>
    /// <param name="request">The request.</param>
    /// <param name="before">The deadline in force; null where there is none.</param>
    /// <param name="facts">The facts of the day of the question.</param>
    /// <param name="asOf">The day asked about.</param>
    public static ClearanceCase Of(
        RequestDocument request, LocalDate? before, IReadOnlyList<IFact> facts, LocalDate asOf)
    {
        var recorded = ClearanceCases.From(
            request.State, before, before, facts.OfType<Contamination>(), facts.OfType<LandRelease>(), asOf,
            LocalDate.MaxIsoValue);
        var said =
            request.Work.Where(work => work.Year <= asOf.Year).Select(work => Release(request.State, work)).ToList();
        return recorded with
        {
            Baseline = Baseline(request, asOf) ?? recorded.Baseline,
            Releases =
            [
                .. recorded.Releases.Where(release => !said.Exists(one => one.Year == release.Year))
                    .Concat(said)
                    .OrderBy(release => release.Year),
            ],
        };
    }

    /// <summary>The year in which most was released, and how much, km²; null without a year on record.</summary>
    public static (int Year, decimal Area)? BestYear(ClearanceCase data) => data.Releases
        .Select(release => (release.Year, Area: ClearanceCase.Released(release)))
        .Where(year => year.Area is not null)
        .OrderByDescending(year => year.Area)
        .ThenBy(year => year.Year)
        .Select(year => ((int, decimal)?)(year.Year, year.Area!.Value))
        .FirstOrDefault();

    private static Contamination? Baseline(RequestDocument request, LocalDate asOf)
    {
        if (request.Areas is not { Remaining: not null } areas)
        {
            return null;
        }

        var day = areas.AsOf ?? request.Filed?.Latest ?? asOf;
        return new Contamination(
            request.State,
            LocalDate.Min(day, asOf),
            Km2(areas.Confirmed),
            Km2(areas.Suspected),
            Km2(areas.Total),
            areas.From with { Assumed = areas.From.Assumed || areas.AsOf is null });
    }

    private static LandRelease Release(StateCode state, YearOfWork work) => new(
        state, work.Year, Km2(work.Cleared), Km2(work.Reduced), Km2(work.Cancelled), Km2(work.NewlyFound), work.From);

    private static SquareKilometres? Km2(decimal? area) => area is { } known ? new SquareKilometres(known) : null;
}
