using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The President is that of the meeting next to close; the Committee works under its guidance.</summary>
/// <remarks>
/// Interpretation: office passes with the close of a meeting. In 2020 the Committee sat under the Swiss presidency of
/// the 2RC, and the 9MSP had designated the United Kingdom for the 10MSP, the meeting after it.
/// </remarks>
[Name("PresidentInOffice")]
[Cite("1RC", "Coordination Committee, members")]
public sealed class PresidentInOffice : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        Meeting meeting = null!;

        When()
            .Match(() => today)
            .Match(() => meeting, m => m.Closes >= today.Day)
            .Not<Meeting>(m => m.Closes >= today.Day, m => m.Opens < meeting.Opens);

        Then()
            .Yield(_ => new OfficeMeeting(CommitteeOffice.President, meeting.Id));
    }
}

/// <summary>The President-designate is that of the conference or meeting after.</summary>
[Name("PresidentDesignated")]
[Cite("1RC", "Coordination Committee, members")]
public sealed class PresidentDesignated : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OfficeMeeting current = null!;
        Meeting now = null!;
        Meeting next = null!;

        When()
            .Match(() => current, o => o.Office == CommitteeOffice.President)
            .Match(() => now, m => m.Id == current.MeetingId)
            .Match(
                () => next,
                m => m.Opens > now.Opens,
                m => MeetingCalendar.ConferenceOf(m.Id) != MeetingCalendar.ConferenceOf(now.Id))
            .Not<Meeting>(
                m => m.Opens > now.Opens,
                m => m.Opens < next.Opens,
                m => MeetingCalendar.ConferenceOf(m.Id) != MeetingCalendar.ConferenceOf(now.Id));

        Then()
            .Yield(_ => new OfficeMeeting(CommitteeOffice.PresidentDesignate, next.Id));
    }
}

/// <summary>The outgoing President is that of the conference or meeting before.</summary>
/// <remarks>
/// Interpretation: the lists of 2014-15 and 2023-24 have the outgoing President, the leaflet of 2020 does not.
/// </remarks>
[Name("PresidentOutgoing")]
[Cite("1RC", "Coordination Committee, members")]
public sealed class PresidentOutgoing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OfficeMeeting current = null!;
        Meeting now = null!;
        Meeting before = null!;

        When()
            .Match(() => current, o => o.Office == CommitteeOffice.President)
            .Match(() => now, m => m.Id == current.MeetingId)
            .Match(
                () => before,
                m => m.Opens < now.Opens,
                m => MeetingCalendar.ConferenceOf(m.Id) != MeetingCalendar.ConferenceOf(now.Id))
            .Not<Meeting>(
                m => m.Opens < now.Opens,
                m => m.Opens > before.Opens,
                m => MeetingCalendar.ConferenceOf(m.Id) != MeetingCalendar.ConferenceOf(now.Id));

        Then()
            .Yield(_ => new OfficeMeeting(CommitteeOffice.OutgoingPresident, before.Id));
    }
}

/// <summary>Who holds an office, where the data name the presidency of its meeting.</summary>
[Name("OfficerOfTheCommittee")]
[Cite("1RC", "Coordination Committee, members")]
public sealed class OfficerOfTheCommittee : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OfficeMeeting office = null!;
        Presidency presidency = null!;

        When()
            .Match(() => office)
            .Match(() => presidency, p => p.MeetingId == office.MeetingId);

        Then()
            .Yield(_ => new CommitteeOfficer(office.Office, presidency.State, presidency.MeetingId));
    }
}

/// <summary>A coordinator is in office from the day after one meeting closed to the close of another.</summary>
[Name("CoordinatorServes")]
[Cite("1RC", "Coordination Committee, two-year seats")]
[Cite("1RC", "Coordination Committee, one-year seats")]
public sealed class CoordinatorServes : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        Coordinator seat = null!;
        Meeting since = null!;
        Meeting until = null!;

        When()
            .Match(() => today)
            .Match(() => seat)
            .Match(() => since, m => m.Id == seat.Since, m => m.Closes < today.Day)
            .Match(() => until, m => m.Id == seat.Until, m => m.Closes >= today.Day);

        Then()
            .Yield(_ => new CoordinatorInOffice(seat.Theme, seat.State));
    }
}

/// <summary>
/// The seats of a theme: known holders, known vacancies, and the rest, which are unknown and not vacant.
/// </summary>
[Name("SeatsOfATheme")]
[Cite("1RC", "Coordination Committee, two-year seats")]
[Cite("1RC", "Coordination Committee, one-year seats")]
[Cite("12MSP", "risk education coordinator")]
public sealed class SeatsOfATheme : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        Parameter seats = null!;
        IEnumerable<CoordinatorInOffice> known = null!;
        IEnumerable<VacantToday> vacant = null!;

        When()
            .Match(() => today)
            .Match(() => seats, p => Seats.IsSeats(p.Id))
            .Query(() => known, q => q
                .Match<CoordinatorInOffice>(c => c.Theme == Seats.ThemeOf(seats.Id))
                .Collect())
            .Query(() => vacant, q => q
                .Match<VacantToday>(v => v.Theme == Seats.ThemeOf(seats.Id))
                .Collect());

        Then()
            .Yield(_ => new CommitteeSeats(
                Seats.ThemeOf(seats.Id),
                seats.Value,
                known.Count(),
                vacant.Count(),
                seats.Value - known.Count() - vacant.Count()));
    }
}

/// <summary>
/// A seat recorded as vacant is so from the close of one meeting to that of another, or until further notice.
/// </summary>
[Name("SeatIsVacant")]
[Cite("1RC", "Coordination Committee, two-year seats")]
[Cite("1RC", "Coordination Committee, one-year seats")]
public sealed class SeatIsVacant : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        SeatVacant vacancy = null!;
        Meeting since = null!;

        When()
            .Match(() => today)
            .Match(() => vacancy)
            .Match(() => since, m => m.Id == vacancy.Since, m => m.Closes < today.Day)
            .Not<Meeting>(m => m.Id == vacancy.Until, m => m.Closes < today.Day);

        Then()
            .Yield(_ => new VacantToday(vacancy.Theme, vacancy.Since));
    }
}

/// <summary>All coordinators' seats: 14, and 15 since a seat for risk education was added in 2024.</summary>
[Name("SeatsOfTheCommittee")]
[Cite("1RC", "Coordination Committee, two-year seats")]
[Cite("1RC", "Coordination Committee, one-year seats")]
[Cite("12MSP", "risk education coordinator")]
public sealed class SeatsOfTheCommittee : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        IEnumerable<Parameter> seats = null!;

        When()
            .Match(() => today)
            .Query(() => seats, q => q.Match<Parameter>(p => Seats.IsSeats(p.Id)).Collect());

        Then()
            .Yield(_ => new CommitteeSize(seats.Sum(p => p.Value)));
    }
}

/// <summary>
/// The International Committee of the Red Cross, the United Nations and the Cluster Munition Coalition are invited to
/// observe.
/// </summary>
[Name("ObserversAreInvited")]
[Cite("1RC", "Coordination Committee, observers")]
public sealed class ObserversAreInvited : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CommitteeObserver observer = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => observer);

        Then()
            .Yield(_ => new InvitedObserver(observer.Organisation));
    }
}
