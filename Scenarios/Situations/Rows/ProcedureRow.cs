using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A step of a request's procedure: between its intention and its draft decision.</summary>
internal sealed class ProcedureStepRow : FactRow
{
    private static readonly (string, ProcedureStage)[] Steps =
    [
        ("intention", ProcedureStage.Intended), ("publication", ProcedureStage.Published),
        ("questions", ProcedureStage.Questioned), ("answers", ProcedureStage.Answered),
        ("revision", ProcedureStage.Revised), ("draft", ProcedureStage.Drafted),
    ];

    private readonly RequestKey request;
    private readonly ProcedureStage? step;
    private readonly string? meeting;
    private readonly UncertainDate? on;

    public ProcedureStepRow(ObjectReader fields)
        : base(fields)
    {
        request = new RequestKey(fields);
        State = request.State;
        step = fields.Choice("step", Steps, required: true);
        meeting = fields.Text("meeting");
        on = WhenHappened("on");
        if (on is null && fields.IsSound)
        {
            fields.Error("on", "a step without its day", "a date, as well as it is known");
        }
    }

    public override string? Key => request.Text is null || step is null || on is null
        ? null
        : $"step {request.Text} {step} {on}";

    public override IEnumerable<string> MeetingKeys => ["meeting"];

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new RequestStep(
            State!, request.Provision, request.Number!.Value, step!.Value, meeting, on!, Happened(on!)));
}

/// <summary>A decision proposed in writing.</summary>
internal sealed class SilenceRow : FactRow
{
    private readonly RequestKey request;
    private readonly NodaTime.LocalDate? opened;
    private readonly NodaTime.LocalDate? closes;

    public SilenceRow(ObjectReader fields)
        : base(fields)
    {
        request = new RequestKey(fields);
        State = request.State;
        opened = fields.Date("opened", required: true);
        closes = fields.Date("closes", required: true);
        if (closes < opened)
        {
            fields.Error(
                "closes",
                $"a silence procedure that ends on {DateText.Iso(closes)}, before it was opened",
                $"{DateText.Iso(opened)} or later");
        }
    }

    public override string? Key => request.Text is null ? null : $"silence {request.Text}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new SilenceProcedure(
            State!, request.Provision, request.Number!.Value, opened!.Value, closes!.Value, From(KnownOn ?? opened)));
}

/// <summary>A vote on a request.</summary>
internal sealed class VoteRow : FactRow
{
    private const int MostVotes = 200;

    private readonly RequestKey request;
    private readonly NodaTime.LocalDate? on;
    private readonly int? inFavour;
    private readonly int? against;
    private readonly int? abstaining;

    public VoteRow(ObjectReader fields)
        : base(fields)
    {
        request = new RequestKey(fields);
        State = request.State;
        on = fields.Date("on", required: true);
        inFavour = fields.Int("inFavour", 0, MostVotes, required: true);
        against = fields.Int("against", 0, MostVotes, required: true);
        abstaining = fields.Int("abstaining", 0, MostVotes, required: true);
    }

    public override string? Key => request.Text is null ? null : $"vote {request.Text}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(new VoteOnRequest(
            State!,
            request.Provision,
            request.Number!.Value,
            on!.Value,
            inFavour!.Value,
            against!.Value,
            abstaining!.Value,
            From(KnownOn ?? on)));
}

/// <summary>A benchmark of an extension, and when it was reached.</summary>
internal sealed class BenchmarkRow : FactRow
{
    private const int MostBenchmarks = 100;

    private readonly RequestKey request;
    private readonly int? benchmark;
    private readonly NodaTime.LocalDate? due;
    private readonly string? content;
    private readonly UncertainDate? reached;

    public BenchmarkRow(ObjectReader fields)
        : base(fields)
    {
        request = new RequestKey(fields);
        State = request.State;
        benchmark = fields.Int("benchmark", 1, MostBenchmarks, required: true);
        due = fields.Date("due", required: true);
        content = fields.Text("content", required: true);
        reached = WhenHappened("reached");
    }

    public override string? Key => request.Text is null || benchmark is null
        ? null
        : $"benchmark {request.Text} {benchmark}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new BenchmarkSet(
            State!, request.Provision, request.Number!.Value, benchmark!.Value, due!.Value, content!,
            From(reached is null ? KnownOn : null)));
        if (reached is not null)
        {
            facts.Add(new BenchmarkReached(
                State!, request.Provision, request.Number.Value, benchmark.Value, reached, Happened(reached)));
        }
    }
}

/// <summary>The fields that say which request a row is about.</summary>
internal sealed class RequestKey
{
    private const int MostRequests = 20;

    private readonly string? provision;

    public RequestKey(ObjectReader fields)
    {
        State = fields.Code("state");
        provision = RequestProvisions.In(fields);
        Number = fields.Int("number", 1, MostRequests, required: true);
    }

    public Engine.Values.StateCode? State { get; }

    public string Provision => provision ?? "";

    public int? Number { get; }

    /// <summary>State, provision and number; null when unreadable.</summary>
    public string? Text =>
        State is null || provision is null || Number is null ? null : $"{State} {Provision} {Number}";
}
