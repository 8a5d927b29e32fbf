using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 13(1): support counts if notified no later than 90 days after circulation.</summary>
[Name("SupportWithin90Days")]
[Cite("CCM", "13(1)")]
public sealed class SupportWithin90Days : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentProposal proposal = null!;
        Parameter days = null!;

        When()
            .Match(() => proposal)
            .Match(() => days, p => p.Id == "CCM-13.1.days");

        Then()
            .Yield(_ => new AmendmentSupportDue(
                proposal.Amendment, LegalDate.DaysAfter(proposal.Circulated, days.Value)));
    }
}

/// <summary>
/// Article 13(1): a conference is convened when a majority of the States Parties supported the proposal in time.
/// </summary>
/// <remarks>
/// Interpretation: the majority is of those who are parties on the last day for support; support of a State that is not
/// a party on that day does not count.
/// </remarks>
[Name("MajorityCallsTheConference")]
[Cite("CCM", "13(1)")]
public sealed class MajorityCallsTheConference : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentSupportDue due = null!;
        IEnumerable<AmendmentSupport> support = null!;
        IEnumerable<EntryIntoForce> entries = null!;
        IEnumerable<WithdrawalEffect> withdrawals = null!;

        When()
            .Match(() => due)
            .Query(() => support, q => q
                .Match<AmendmentSupport>(s => s.Amendment == due.Amendment, s => s.On <= due.On)
                .Collect())
            .Query(() => entries, q => q.Match<EntryIntoForce>(e => e.On <= due.On).Collect())
            .Query(() => withdrawals, q => q.Match<WithdrawalEffect>(w => w.On <= due.On).Collect())
            .Having(() => Parties.Supporting(support, entries, withdrawals)
                >= Majority.Of(entries.Count() - withdrawals.Count()));

        Then()
            .Yield(_ => new AmendmentConferenceDue(
                due.Amendment,
                Parties.Supporting(support, entries, withdrawals),
                Majority.Of(entries.Count() - withdrawals.Count())));
    }
}

/// <summary>
/// Article 13(3): the conference is held immediately after a meeting, unless a majority wants it earlier.
/// </summary>
/// <remarks>
/// Interpretation: the meeting or Review Conference meant is the first to open after the last day for support.
/// </remarks>
[Name("ConferenceFollowsTheNextMeeting")]
[Cite("CCM", "13(3)")]
public sealed class ConferenceFollowsTheNextMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentConferenceDue conference = null!;
        AmendmentSupportDue due = null!;
        Meeting meeting = null!;
        IEnumerable<AmendmentSupport> support = null!;
        IEnumerable<EntryIntoForce> entries = null!;
        IEnumerable<WithdrawalEffect> withdrawals = null!;

        When()
            .Match(() => conference)
            .Match(() => due, d => d.Amendment == conference.Amendment)
            .Match(() => meeting, m => m.Opens > due.On)
            .Not<Meeting>(m => m.Opens > due.On, m => m.Opens < meeting.Opens)
            .Query(() => support, q => q
                .Match<AmendmentSupport>(s => s.Amendment == due.Amendment, s => s.On <= due.On)
                .Collect())
            .Query(() => entries, q => q.Match<EntryIntoForce>(e => e.On <= due.On).Collect())
            .Query(() => withdrawals, q => q.Match<WithdrawalEffect>(w => w.On <= due.On).Collect())
            .Having(() => Parties.WantingEarlier(support, entries, withdrawals) < conference.Needed);

        Then()
            .Yield(_ => new AmendmentConferenceTiming(conference.Amendment, meeting.Id, meeting.Closes));
    }
}

/// <summary>Article 13(3): a majority of the States Parties wants the conference earlier.</summary>
[Name("ConferenceIsHeldEarlier")]
[Cite("CCM", "13(3)")]
public sealed class ConferenceIsHeldEarlier : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentConferenceDue conference = null!;
        AmendmentSupportDue due = null!;
        IEnumerable<AmendmentSupport> support = null!;
        IEnumerable<EntryIntoForce> entries = null!;
        IEnumerable<WithdrawalEffect> withdrawals = null!;

        When()
            .Match(() => conference)
            .Match(() => due, d => d.Amendment == conference.Amendment)
            .Query(() => support, q => q
                .Match<AmendmentSupport>(s => s.Amendment == due.Amendment, s => s.On <= due.On)
                .Collect())
            .Query(() => entries, q => q.Match<EntryIntoForce>(e => e.On <= due.On).Collect())
            .Query(() => withdrawals, q => q.Match<WithdrawalEffect>(w => w.On <= due.On).Collect())
            .Having(() => Parties.WantingEarlier(support, entries, withdrawals) >= conference.Needed);

        Then()
            .Yield(_ => new AmendmentConferenceTiming(conference.Amendment, null, null));
    }
}

/// <summary>Article 13(4): adopted by two thirds of the States Parties present and voting.</summary>
/// <remarks>
/// Interpretation: abstentions are not votes, so two thirds are of those in favour and against together.
/// </remarks>
[Name("TwoThirdsAdopt")]
[Cite("CCM", "13(4)")]
public sealed class TwoThirdsAdopt : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentVote vote = null!;
        Parameter numerator = null!;
        Parameter denominator = null!;

        When()
            .Match(() => vote)
            .Match(() => numerator, p => p.Id == "CCM-13.4.numerator")
            .Match(() => denominator, p => p.Id == "CCM-13.4.denominator");

        Then()
            .Yield(_ => new AmendmentVoteOutcome(
                vote.Amendment,
                vote.On,
                vote.InFavour > 0
                && vote.InFavour >= Majority.AtLeast(
                    vote.InFavour + vote.Against, numerator.Value, denominator.Value),
                Majority.AtLeast(vote.InFavour + vote.Against, numerator.Value, denominator.Value)));
    }
}

/// <summary>Article 13(5): those who were States Parties on the day of adoption.</summary>
[Name("PartiesAtAdoption")]
[Cite("CCM", "13(5)")]
public sealed class PartiesAtAdoption : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentVoteOutcome vote = null!;
        EntryIntoForce entry = null!;

        When()
            .Match(() => vote, v => v.Adopted)
            .Match(() => entry, e => e.On <= vote.On)
            .Not<WithdrawalEffect>(w => w.State == entry.State, w => w.On <= vote.On);

        Then()
            .Yield(_ => new PartyAtAdoption(vote.Amendment, entry.State));
    }
}

/// <summary>
/// Article 13(5): in force on the deposit of acceptances by a majority of those who were parties at adoption.
/// </summary>
[Name("AmendmentEntersIntoForce")]
[Cite("CCM", "13(5)")]
public sealed class AmendmentEntersIntoForce : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentVoteOutcome vote = null!;
        IEnumerable<PartyAtAdoption> parties = null!;
        IEnumerable<AmendmentAcceptance> acceptances = null!;

        When()
            .Match(() => vote, v => v.Adopted)
            .Query(() => parties, q => q.Match<PartyAtAdoption>(p => p.Amendment == vote.Amendment).Collect())
            .Query(() => acceptances, q => q.Match<AmendmentAcceptance>(a => a.Amendment == vote.Amendment).Collect())
            .Having(() => Parties.Accepting(acceptances, parties) >= Majority.Of(parties.Count()));

        Then()
            .Yield(_ => new AmendmentInForce(
                vote.Amendment,
                Parties.NthAcceptance(acceptances, parties, Majority.Of(parties.Count())),
                Majority.Of(parties.Count())));
    }
}

/// <summary>
/// Article 13(5): it binds whoever accepted it, from its entry into force or the later deposit; no six months.
/// </summary>
[Name("AmendmentBindsThoseWhoAccept")]
[Cite("CCM", "13(5)")]
public sealed class AmendmentBindsThoseWhoAccept : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AmendmentInForce amendment = null!;
        AmendmentAcceptance acceptance = null!;

        When()
            .Match(() => amendment)
            .Match(() => acceptance, a => a.Amendment == amendment.Amendment)
            .Exists<EntryIntoForce>(e => e.State == acceptance.State);

        Then()
            .Yield(_ => new AmendmentBinds(
                amendment.Amendment, acceptance.State, Parties.Later(amendment.On, acceptance.Deposited)));
    }
}
