using System.Globalization;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>Something that a possible future says otherwise than the law.</summary>
/// <param name="Trial">Which trial.</param>
/// <param name="State">Which State.</param>
/// <param name="What">What it is about.</param>
/// <param name="Future">What the future says.</param>
/// <param name="Law">What the ordinary session concludes.</param>
public sealed record Disagreement(long Trial, StateCode State, string What, string Future, string Law);

/// <summary>What came of an audit.</summary>
/// <param name="Trials">Trials replayed.</param>
/// <param name="Comparisons">Single statements compared.</param>
/// <param name="Disagreements">Where the two differ; empty when the futures kept to the law.</param>
public sealed record AuditResult(int Trials, long Comparisons, IReadOnlyList<Disagreement> Disagreements);

/// <summary>
/// Replays possible futures through the ordinary session: their requests, grants and completions become facts, and
/// deadlines, lateness and standings are concluded anew by every rule of the book.
/// </summary>
public static class ClearanceAudit
{
    /// <summary>
    /// Replays <paramref name="trials"/> trials, spread evenly over those of the settings. Throws
    /// <see cref="ArgumentException"/> naming every problem of settings and cases.
    /// </summary>
    public static AuditResult Run(
        IReadOnlyList<ClearanceCase> cases,
        ForecastSettings settings,
        int trials,
        CancellationToken cancellation = default)
    {
        if (settings.Problems(cases) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(settings));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var model = new ClearanceModel(
            [.. cases.Where(data => data.NotForecastBecause is null).OrderBy(data => data.State)],
            settings.Question,
            new WordSource(settings.Seed));
        var count = (int)Math.Min(trials, settings.Trials);
        var audit = new TrialAudit(model, settings.Law, settings.RulesAt);
        for (var i = 0; i < count && !cancellation.IsCancellationRequested; i++)
        {
            audit.Replay(i * (settings.Trials / count));
        }

        return new AuditResult(audit.Trials, audit.Comparisons, audit.Disagreements);
    }
}

/// <summary>The comparison of trials, one after another.</summary>
internal sealed class TrialAudit(ClearanceModel model, LawBook law, LocalDate rulesAt)
{
    private readonly List<Disagreement> disagreements = [];

    /// <summary>Trials replayed so far.</summary>
    public int Trials { get; private set; }

    /// <summary>Statements compared so far.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Where future and law differ.</summary>
    public IReadOnlyList<Disagreement> Disagreements => disagreements;

    /// <summary>Replays one trial.</summary>
    public void Replay(long trial)
    {
        Trials++;
        var asOf = model.Window.Horizon;
        var futures = model.States
            .Select(played => played.State)
            .Where(state => state.Deadlines is not null)
            .Select(state => ReplayedFuture.Of(state, model, trial))
            .ToList();
        var meetings = model.Meetings.Select(meeting => meeting with { DecisionsKnown = true }).ToList();
        var session = law.Conclude([.. meetings, .. futures.SelectMany(future => future.Facts)], asOf, rulesAt);
        foreach (var future in futures)
        {
            Compare(trial, future, session);
            foreach (var request in future.TakenBack)
            {
                Compare(trial, request, law.Conclude([.. meetings, request.Fact], asOf, rulesAt));
            }
        }
    }

    private void Compare(long trial, ReplayedFuture future, Session session)
    {
        var state = future.State;
        Compare(
            trial,
            state,
            "the deadline after every grant",
            Day(future.Due),
            Day(session.Query<LastKnownDeadline>()
                .Single(due => due.State == state && due.Provision == Provision.Clearance).Due));
        foreach (var request in future.Requests)
        {
            Compare(trial, request, session);
        }

        Compare(
            trial,
            state,
            "the duty at the horizon",
            future.Status.ToString(),
            session.Query<DutyStanding>()
                .Single(standing => standing.State == state && standing.Provision == Provision.Clearance)
                .Status.ToString());
    }

    private void Compare(long trial, ReplayedRequest request, Session session)
    {
        var concluded = session.Query<FilingTimeliness>().SingleOrDefault(filing => filing.State == request.Fact.State
            && filing.Provision == Provision.Clearance && filing.Number == request.Fact.Number);
        Compare(
            trial,
            request.Fact.State,
            $"the request of {request.Fact.Requested} to {request.Fact.MeetingId} late",
            request.IsLate.ToString(),
            concluded?.Late.ToString() ?? "nothing");
    }

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private void Compare(long trial, StateCode state, string what, string future, string concluded)
    {
        Comparisons++;
        if (future != concluded)
        {
            disagreements.Add(new Disagreement(trial, state, what, future, concluded));
        }
    }
}
