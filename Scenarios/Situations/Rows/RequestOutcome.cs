namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>What became of a request, as far as the data goes.</summary>
internal enum RequestOutcome
{
    /// <summary>Filed; no meeting is known to have dealt with it.</summary>
    Requested,

    /// <summary>A meeting dealt with it; what it decided is not known.</summary>
    Considered,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Granted, in full or in part.</summary>
    Granted,
}
