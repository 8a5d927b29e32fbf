using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 14(1): States Parties share the costs of meetings on the United Nations scale, adjusted.
/// </summary>
[Name("PartiesShareMeetingCosts")]
[Cite("CCM", "14(1)")]
public sealed class PartiesShareMeetingCosts : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;

        When()
            .Match(() => bound);

        Then()
            .Yield(_ => new CostSharer(bound.State, "CCM-14.1", null));
    }
}

/// <summary>
/// Article 14(1): States that are not party and take part in a meeting share its costs on the same scale.
/// </summary>
[Name("ParticipantsShareMeetingCosts")]
[Cite("CCM", "14(1)")]
public sealed class ParticipantsShareMeetingCosts : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Participation part = null!;

        When()
            .Match(() => part)
            .Not<Bound>(b => b.State == part.State);

        Then()
            .Yield(_ => new CostSharer(part.State, "CCM-14.1", part.MeetingId));
    }
}

/// <summary>Article 14(2): States Parties alone share the Secretary-General's costs under Articles 7 and 8.</summary>
[Name("PartiesShareReportingCosts")]
[Cite("CCM", "14(2)")]
public sealed class PartiesShareReportingCosts : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;

        When()
            .Match(() => bound);

        Then()
            .Yield(_ => new CostSharer(bound.State, "CCM-14.2", null));
    }
}
