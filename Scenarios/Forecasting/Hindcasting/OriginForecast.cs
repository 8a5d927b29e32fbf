using System.Runtime.InteropServices;
using System.Text;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>
/// A forecast made on the last day of a year from nothing but what was public then: facts, deadlines, other States'
/// records, donors' shares and meetings announced.
/// </summary>
internal sealed class OriginForecast
{
    private const int HorizonYears = 25;
    private readonly Dictionary<string, long[]> values;
    private readonly ClearanceModel model;

    private OriginForecast(LocalDate day, IReadOnlyList<ClearanceCase> cases, ClearanceModel model,
        IReadOnlyList<IFact> facts, string input, int trials)
    {
        (Day, Cases, Facts, this.model) = (day, cases, facts, model);
        values = Play(model, trials);
        Hash = HashOf(input, model, values);
    }

    /// <summary>The day it is made.</summary>
    public LocalDate Day { get; }

    /// <summary>Every State with an open duty.</summary>
    public IReadOnlyList<ClearanceCase> Cases { get; }

    /// <summary>What was known.</summary>
    public IReadOnlyList<IFact> Facts { get; }

    /// <summary>Fingerprint of everything read and of every future.</summary>
    public string Hash { get; }

    /// <summary>Makes it. Priors and trials are the settings'.</summary>
    public static OriginForecast Of(Situation situation, int year, HindcastSettings hindcast, ClearancePriors priors)
    {
        var day = new LocalDate(year, 12, 31);
        var outlook = Assessment.Of(situation, day, day, day).Outlook;
        var cases = ClearanceCases.From(outlook);
        var settings = new ForecastSettings(day, hindcast.Seed, hindcast.Trials, hindcast.Split)
        {
            Horizon = day.PlusYears(HorizonYears),
            Priors = priors,
            Money = hindcast.Money with { Donors = [.. hindcast.Money.Donors.Where(donor => donor.Year <= year)] },
        }.Knowing(outlook) with
        {
            Meetings =
                [.. outlook.Meetings.Select(dates => dates.Meeting).Where(meeting => meeting.Opens.Year <= year + 1)],
        };
        var played = new ClearanceModel(
            [.. cases.Where(data => data.NotForecastBecause is null)],
            settings.Question with { Watched = [.. hindcast.Leads.Select(lead => year + lead)] },
            new WordSource(hindcast.Seed, hindcast.Split.Width));
        return new OriginForecast(
            day, cases, played, situation.FactsAt(day, day), ForecastInput.Of(cases, settings), hindcast.Trials);
    }

    /// <summary>Requests decided and filed so far.</summary>
    public (int Decided, bool IsPending) RequestsOf(StateCode state)
    {
        var decided = Facts.OfType<ExtensionDecision>()
            .Count(decision => decision.State == state && decision.Provision == Provision.Clearance);
        return (decided, Facts.OfType<ExtensionRequest>()
            .Any(request =>
                request.State == state && request.Provision == Provision.Clearance && request.Number > decided));
    }

    /// <summary>Values of an outcome in the futures that count; empty when there is none.</summary>
    public IReadOnlyList<long> Of(StateCode state, string outcome) =>
        [.. (values.GetValueOrDefault($"{outcome}/{state}") ?? []).Where(value => value != Outcome.Absent)];

    /// <summary>Months from the origin to completion in each future; infinity for beyond the horizon.</summary>
    public IEnumerable<double> MonthsToCompletion(StateCode state) => Of(state, "completion").Select(month =>
        month > model.Window.LastMonth ? double.PositiveInfinity : month - model.Window.FirstMonth + 0.0);

    private static Dictionary<string, long[]> Play(ClearanceModel model, int trials)
    {
        var all = model.Outcomes.All.ToDictionary(outcome => outcome.Name, _ => new long[trials]);
        var batch = new OutcomeBatch(model.Outcomes);
        var kernel = model.NewKernel();
        for (var first = 0; first < trials; first += OutcomeBatch.Capacity)
        {
            batch.Begin(first, Math.Min(OutcomeBatch.Capacity, trials - first));
            kernel(batch);
            foreach (var outcome in model.Outcomes.All)
            {
                batch.Of(outcome).CopyTo(all[outcome.Name].AsSpan(first));
            }
        }

        return all;
    }

    private static string HashOf(string input, ClearanceModel model, Dictionary<string, long[]> values)
    {
        var hash = new Sha256();
        hash.Append(Encoding.UTF8.GetBytes(input));
        foreach (var outcome in model.Outcomes.All)
        {
            hash.Append(Encoding.UTF8.GetBytes(outcome.Name));
            hash.Append(MemoryMarshal.AsBytes(values[outcome.Name].AsSpan()));
        }

        return hash.FinishHex();
    }
}
