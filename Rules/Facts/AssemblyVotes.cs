using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>Where the General Assembly voted on the yearly resolution on the Convention.</summary>
public enum AssemblyBody
{
    /// <summary>The plenary, in December.</summary>
    Plenary,

    /// <summary>The First Committee, before it.</summary>
    FirstCommittee,
}

/// <summary>
/// The General Assembly's vote on the resolution that gives the Secretary-General the mandate of Article 14(3).
/// </summary>
/// <param name="Body">Plenary or First Committee.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="Resolution">Symbol of the resolution or draft; null when unknown.</param>
/// <param name="Yes">Votes in favour.</param>
/// <param name="No">Votes against.</param>
/// <param name="Abstain">Abstentions.</param>
/// <param name="From">Provenance.</param>
public sealed record AssemblyVote(
    AssemblyBody Body,
    UncertainDate On,
    string? Resolution,
    int Yes,
    int No,
    int Abstain,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest;
}

/// <summary>How many States Parties somebody published on a day; publications count instruments deposited.</summary>
/// <param name="On">The day the count is about.</param>
/// <param name="Parties">The number published.</param>
/// <param name="From">Provenance.</param>
public sealed record PublishedCount(LocalDate On, int Parties, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
