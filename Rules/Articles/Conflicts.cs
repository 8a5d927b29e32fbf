using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>How long conflicts last.</summary>
internal static class Conflicts
{
    /// <summary>True when the conflict was going on that day, its first and last day included.</summary>
    public static bool Covers(ArmedConflict conflict, LocalDate day) =>
        conflict.Began <= day && (conflict.Ended is not { } end || end >= day);

    /// <summary>True when it ends later than the other, or not at all.</summary>
    public static bool OutlastsOther(ArmedConflict conflict, ArmedConflict other) =>
        (conflict.Ended ?? LocalDate.MaxIsoValue) > (other.Ended ?? LocalDate.MaxIsoValue);

    /// <summary>Its last day; only for a conflict that ended.</summary>
    public static LocalDate LastDay(ArmedConflict conflict) =>
        conflict.Ended ?? throw new ArgumentException("the conflict has not ended", nameof(conflict));
}
