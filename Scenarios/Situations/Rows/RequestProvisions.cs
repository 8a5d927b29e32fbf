using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>The duties a meeting may be asked to extend, as rows name them.</summary>
internal static class RequestProvisions
{
    private static readonly (string, int)[] Words =
        [.. Provision.Extendable.Select((provision, place) => (provision, place))];

    /// <summary>The duty in the field "provision"; null when it is none of them, which is then a problem.</summary>
    public static string? In(ObjectReader fields) =>
        fields.Choice("provision", Words, required: true) is { } place ? Provision.Extendable[place] : null;
}
