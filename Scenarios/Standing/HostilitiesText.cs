using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Readings;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Hostilities and the duties without a date yet as sentences (Article 4(1)(b), 4(4)).</summary>
internal static class HostilitiesText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        HostilitiesLeftRemnants f =>
            $"hostilities in {nameOf(f.State)} (begun {f.Began}) left remnants: {f.RemnantsSince}",
        HostilitiesEnded f => $"the active hostilities in {nameOf(f.State)} ended on {Iso(f.On)}",
        FormerUse f => $"{nameOf(f.State)} used or abandoned cluster munitions in {nameOf(f.In)} before it was bound",
        HostilitiesLast c =>
            $"hostilities in {nameOf(c.State)} (begun {c.Began}) left remnants after entry into force and have not "
            + $"ended",
        OpenEndedDuty c => $"the period of {nameOf(c.State)}'s duty under {c.Provision} has not begun",
        OneClearanceClock c => $"old and new remnants in {nameOf(c.State)} have one clock",
        WithdrawalInEffect c => $"{nameOf(c.State)}'s withdrawal is in effect since {Iso(c.On)}",
        _ => null,
    };
}
