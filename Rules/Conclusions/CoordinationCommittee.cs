using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>The offices in the Coordination Committee that go with a meeting.</summary>
public enum CommitteeOffice
{
    /// <summary>President of the meeting that is next to close.</summary>
    President,

    /// <summary>President of the meeting after that.</summary>
    PresidentDesignate,

    /// <summary>President of the meeting that closed last.</summary>
    OutgoingPresident,
}

/// <summary>The meeting whose presidency carries an office on the day asked about.</summary>
/// <param name="Office">Which office.</param>
/// <param name="MeetingId">Which meeting.</param>
public sealed record OfficeMeeting(CommitteeOffice Office, string MeetingId);

/// <summary>Who holds an office on the day asked about.</summary>
/// <param name="Office">Which office.</param>
/// <param name="State">Who.</param>
/// <param name="MeetingId">By which meeting's presidency.</param>
public sealed record CommitteeOfficer(CommitteeOffice Office, StateCode State, string MeetingId);

/// <summary>A State is known to coordinate a theme on the day asked about.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="State">Who.</param>
public sealed record CoordinatorInOffice(CommitteeTheme Theme, StateCode State);

/// <summary>The seats of a theme on the day asked about. Unknown seats are not vacant ones.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="Seats">How many there are.</param>
/// <param name="Known">Seats whose holder is known.</param>
/// <param name="Vacant">Seats known to be vacant.</param>
/// <param name="Unknown">Seats of which the data say nothing.</param>
public sealed record CommitteeSeats(CommitteeTheme Theme, int Seats, int Known, int Vacant, int Unknown);

/// <summary>All coordinators' seats on the day asked about.</summary>
/// <param name="Seats">How many there are.</param>
public sealed record CommitteeSize(int Seats);

/// <summary>A coordinator's full term ends with a meeting.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="State">Who.</param>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="On">Its last day.</param>
/// <param name="Renewable">True for the themes whose term is one year.</param>
public sealed record TermEnds(
    CommitteeTheme Theme,
    StateCode State,
    string MeetingId,
    LocalDate On,
    bool Renewable);

/// <summary>A coordinator's seat is vacant on the day asked about.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="Since">Id of the meeting that left it vacant.</param>
public sealed record VacantToday(CommitteeTheme Theme, string Since);

/// <summary>An organisation is invited to the Committee as an observer.</summary>
/// <param name="Organisation">Its name.</param>
public sealed record InvitedObserver(string Organisation);
