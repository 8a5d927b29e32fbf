using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>
/// Something a reader should know that has no legal consequence of its own: a late filing, a sum that is off.
/// </summary>
/// <param name="Subject">What it is about, in a few words.</param>
/// <param name="State">Which State; null when it is about none.</param>
/// <param name="Text">What there is to know, in one sentence.</param>
public sealed record Warning(string Subject, StateCode? State, string Text);

/// <summary>A request reached a stage of the procedure.</summary>
/// <param name="State">Who asks.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Stage">Which stage.</param>
/// <param name="Since">When, as well as it is known; null when unknown.</param>
public sealed record StageReached(
    StateCode State,
    string Provision,
    int Number,
    ProcedureStage Stage,
    UncertainDate? Since);

/// <summary>The stage a request is at. Exactly one for each request and each intention.</summary>
/// <param name="State">Who asks.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Stage">Which stage.</param>
/// <param name="Since">When it was reached, as well as it is known; null when unknown.</param>
public sealed record CurrentStage(
    StateCode State,
    string Provision,
    int Number,
    ProcedureStage Stage,
    UncertainDate? Since);

/// <summary>Something that comes next for a request.</summary>
/// <param name="State">Who asks.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Next">What comes next, in a few words.</param>
/// <param name="By">By when; null when no day is set.</param>
public sealed record NextStep(StateCode State, string Provision, int Number, string Next, LocalDate? By);

/// <summary>
/// Where a request stands in the procedure, and what comes next. Exactly one for each request and each intention.
/// </summary>
/// <param name="State">Who asks.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Stage">The stage it is at.</param>
/// <param name="Since">When it was reached, as well as it is known; null when unknown.</param>
/// <param name="Next">What comes next; null when nothing does.</param>
/// <param name="NextBy">By when; null when no day is set.</param>
public sealed record RequestStage(
    StateCode State,
    string Provision,
    int Number,
    ProcedureStage Stage,
    UncertainDate? Since,
    string? Next,
    LocalDate? NextBy);

/// <summary>A coordinator belongs to the group that analyses a request, or is recused from it.</summary>
/// <param name="State">Who asks.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Member">The coordinating State.</param>
/// <param name="Theme">What it coordinates.</param>
/// <param name="Recused">True when it has a request of its own before the same meeting.</param>
public sealed record AnalysisGroupMember(
    StateCode State,
    string Provision,
    int Number,
    StateCode Member,
    CommitteeTheme Theme,
    bool Recused);

/// <summary>What a vote on a request came to.</summary>
/// <param name="State">Who had asked.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Carried">True when more voted in favour than against.</param>
/// <param name="InFavour">Votes in favour.</param>
/// <param name="Needed">Votes in favour that were needed, of those present and voting.</param>
public sealed record VoteOutcome(StateCode State, string Provision, int Number, bool Carried, int InFavour, int Needed);

/// <summary>A decision was taken after its meeting had closed, in writing.</summary>
/// <param name="State">Who had asked.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="MeetingId">The meeting before which the request was.</param>
/// <param name="On">When, as well as it is known.</param>
public sealed record DecidedInWriting(
    StateCode State, string Provision, int Number, string MeetingId, UncertainDate On);

/// <summary>
/// The meeting that is to decide opens only after the deadline: without a decision in writing it passes.
/// </summary>
/// <param name="State">Whose deadline.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Due">The deadline.</param>
public sealed record SilenceProcedureNeeded(
    StateCode State,
    string Provision,
    int Number,
    string MeetingId,
    LocalDate Due);

/// <summary>How a benchmark stands.</summary>
/// <param name="State">Whose extension.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Benchmark">The benchmark's number.</param>
/// <param name="Due">By when it is to be reached.</param>
/// <param name="Status">
/// Met, MetLate, Open, or Unknown where the day passed and no source says whether it was reached.
/// </param>
public sealed record BenchmarkStanding(
    StateCode State,
    string Provision,
    int Number,
    int Benchmark,
    LocalDate Due,
    ObligationStatus Status);
