namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What one possible future of one State leaves behind to be counted.</summary>
internal abstract class PathRecord
{
    private (double Released, double Remaining)[] watched = [];

    /// <summary>When all that was known was cleared for the first time, in months; infinity before.</summary>
    public double Completion { get; protected set; }

    /// <summary>Known area on the date due, km².</summary>
    public double RemainingAtDue { get; protected set; }

    /// <summary>Known area times time from the forecast on, km²-years.</summary>
    public double Exposure { get; protected set; }

    /// <summary>Land cleared or reduced by work from the forecast on, km².</summary>
    public double Worked { get; protected set; }

    /// <summary>Land cancelled by survey from the forecast on, km².</summary>
    public double Cancelled { get; protected set; }

    /// <summary>Area newly found from the forecast on, km².</summary>
    public double Found { get; protected set; }

    /// <summary>True when remnants were found again after completion.</summary>
    public bool WasReopened { get; protected set; }

    /// <summary>The last year of hostilities that left new remnants; null without.</summary>
    public int? ConflictEnded { get; protected set; }

    /// <summary>When what they left was cleared; infinity before.</summary>
    public double FreshDone { get; protected set; }

    /// <summary>Release and known area at the end of each year watched, km².</summary>
    public IReadOnlyList<(double Released, double Remaining)> Watched => watched;

    /// <summary>Requests filed before the first completion.</summary>
    public int RequestsBefore { get; protected set; }

    /// <summary>Begins anew; so many years are watched.</summary>
    protected void Forget(int years)
    {
        (Completion, FreshDone) = (double.PositiveInfinity, double.PositiveInfinity);
        (RemainingAtDue, Exposure, Worked, Cancelled, Found) = (0, 0, 0, 0, 0);
        (WasReopened, ConflictEnded, RequestsBefore) = (false, null, 0);
        if (watched.Length != years)
        {
            watched = new (double Released, double Remaining)[years];
        }

        Array.Clear(watched);
    }

    /// <summary>Notes a year watched.</summary>
    protected void Watch(int place, double released, double remaining) => watched[place] = (released, remaining);
}
