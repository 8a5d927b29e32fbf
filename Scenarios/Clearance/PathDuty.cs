namespace CcmPlanner.Scenarios.Clearance;

/// <summary>How the duty to clear stands in a possible future.</summary>
internal enum PathDuty
{
    /// <summary>Not yet fulfilled.</summary>
    Open,

    /// <summary>Nothing known is left, for the first time.</summary>
    Fulfilled,

    /// <summary>Remnants were found again.</summary>
    Reopened,

    /// <summary>Nothing known is left, for good.</summary>
    Ended,
}
