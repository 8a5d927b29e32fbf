using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>How far a request for an extension has come, in the order of the procedure.</summary>
public enum ProcedureStage
{
    /// <summary>The State said that it will ask.</summary>
    Intended,

    /// <summary>The request was filed with the President.</summary>
    Filed,

    /// <summary>The request was published to all States Parties.</summary>
    Published,

    /// <summary>The analysis group put questions.</summary>
    Questioned,

    /// <summary>The State answered them.</summary>
    Answered,

    /// <summary>The State handed in a revised request.</summary>
    Revised,

    /// <summary>The analysis and draft decision was issued.</summary>
    Drafted,

    /// <summary>The meeting is over and what it decided is not in the data.</summary>
    DecisionNotKnown,

    /// <summary>A decision in writing has been proposed and can still be objected to.</summary>
    InSilence,

    /// <summary>Refused; the earlier deadline stands.</summary>
    Refused,

    /// <summary>Granted, as asked or for less.</summary>
    Granted,
}

/// <summary>A step of the procedure between the first word about a request and its decision.</summary>
/// <param name="State">Who asks.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Stage">Which step, from Intended to Drafted but not Filed, which is the request itself.</param>
/// <param name="MeetingId">The meeting that is to decide; null when not said.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record RequestStep(
    StateCode State,
    string Provision,
    int Number,
    ProcedureStage Stage,
    string? MeetingId,
    UncertainDate On,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}

/// <summary>A decision was proposed in writing: it stands unless somebody objects by the last day.</summary>
/// <param name="State">Who had asked.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Opened">Day the decision was proposed.</param>
/// <param name="Closes">Last day for objections.</param>
/// <param name="From">Provenance.</param>
public sealed record SilenceProcedure(
    StateCode State,
    string Provision,
    int Number,
    LocalDate Opened,
    LocalDate Closes,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Opened;
}

/// <summary>A meeting voted on a request.</summary>
/// <param name="State">Who had asked.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="On">Day of the vote.</param>
/// <param name="InFavour">Votes in favour. Range: 0 or more.</param>
/// <param name="Against">Votes against. Range: 0 or more.</param>
/// <param name="Abstaining">Abstentions. Range: 0 or more.</param>
/// <param name="From">Provenance.</param>
public sealed record VoteOnRequest(
    StateCode State,
    string Provision,
    int Number,
    LocalDate On,
    int InFavour,
    int Against,
    int Abstaining,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}

/// <summary>A meeting tied an extension to something to be reached by a day (Articles 3(5), 4(7)).</summary>
/// <param name="State">Whose extension.</param>
/// <param name="Provision">The duty whose deadline was extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Benchmark">The benchmark's number, from 1.</param>
/// <param name="Due">By when.</param>
/// <param name="Content">What is to be reached.</param>
/// <param name="From">Provenance.</param>
public sealed record BenchmarkSet(
    StateCode State,
    string Provision,
    int Number,
    int Benchmark,
    LocalDate Due,
    string Content,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>A State reported a benchmark as reached.</summary>
/// <param name="State">Whose extension.</param>
/// <param name="Provision">The duty whose deadline was extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Benchmark">The benchmark's number.</param>
/// <param name="On">When it was reached, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record BenchmarkReached(
    StateCode State,
    string Provision,
    int Number,
    int Benchmark,
    UncertainDate On,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}
