using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CcmPlanner.Tui.Shell;

/// <summary>The one place that reads the clock.</summary>
internal static class Today
{
    /// <summary>Today's date by the machine's clock, in UTC.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "This is the one place that may read the clock.")]
    public static LocalDate Date() => SystemClock.Instance.GetCurrentInstant().InUtc().Date;
}
