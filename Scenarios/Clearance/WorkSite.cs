using System.Runtime.InteropServices;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Known contaminated area and the speed at which it is worked on. Units: km², years.</summary>
/// <param name="confirmed">Confirmed area.</param>
/// <param name="suspected">Suspected area.</param>
[StructLayout(LayoutKind.Auto)]
internal struct WorkSite(double confirmed, double suspected)
{
    private double confirmed = confirmed;
    private double tail;
    private double tailSpeed;

    /// <summary>Suspected area.</summary>
    public double Suspected { get; private set; } = suspected;

    /// <summary>Release in a year of work outside the tail.</summary>
    public double Speed { get; private set; }

    /// <summary>Confirmed and suspected area.</summary>
    public readonly double Stock => confirmed + Suspected;

    /// <summary>Newly found area is confirmed.</summary>
    public void Find(double area) => confirmed += area;

    /// <summary>Settles what is suspected: that share is confirmed, the rest, returned, is cancelled.</summary>
    public double Survey(double share)
    {
        var cancelled = (1 - share) * Suspected;
        confirmed += share * Suspected;
        Suspected = 0;
        return cancelled;
    }

    /// <summary>Sets the speed, and the speed in the last part of the workload.</summary>
    public void Work(double speed, double speedInTail, double lastPart) =>
        (Speed, tailSpeed, tail) = (speed, speedInTail, lastPart);

    /// <summary>
    /// Years of work until nothing known is left, were this year to go on for ever; infinite while nothing is done.
    /// </summary>
    public readonly double YearsToFinish()
    {
        if (Suspected > 0 || !(Speed > 0))
        {
            return Stock > 0 ? double.PositiveInfinity : 0;
        }

        return confirmed > tail
            ? ((confirmed - tail) / Speed) + (tail / tailSpeed)
            : confirmed / tailSpeed;
    }

    /// <summary>Known area after that many years.</summary>
    public readonly double StockAfter(double years) => Suspected + ConfirmedAfter(years);

    /// <summary>Ends the year after that many years.</summary>
    public void Close(double years) => confirmed = ConfirmedAfter(years);

    private readonly double ConfirmedAfter(double years)
    {
        if (!(Speed > 0))
        {
            return confirmed;
        }

        var fast = confirmed > tail ? (confirmed - tail) / Speed : 0;
        return years < fast
            ? confirmed - (Speed * years)
            : Math.Max(0, Math.Min(confirmed, tail) - (tailSpeed * (years - fast)));
    }
}
