using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Whether a request was filed by a day.</summary>
internal static class Filing
{
    /// <summary>True when the filing date, as well as it is known, lies wholly before or after the last day.</summary>
    public static bool IsSettled(ExtensionRequest request, LocalDate lastDay) =>
        request.Requested?.IsOnOrBefore(lastDay) is not null;

    /// <summary>True when it certainly came after the last day.</summary>
    public static bool IsLate(ExtensionRequest request, LocalDate lastDay) =>
        request.Requested?.IsOnOrBefore(lastDay) == false;
}
