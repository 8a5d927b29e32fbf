using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Signature, deposit, entry into force, withdrawal as sentences (Articles 15 to 20).</summary>
internal static class MembershipText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Instrument f => $"{nameOf(f.State)} deposited its instrument ({Word(f.Kind)}) on {Iso(f.Deposited)}",
        Signature f => $"{nameOf(f.State)} signed on {Iso(f.On)}",
        WithdrawalNotice f => $"the Depositary received {nameOf(f.State)}'s notice of withdrawal on {Iso(f.Received)}",
        WithdrawalPartShown f => $"{nameOf(f.State)}'s notice of withdrawal {Part(f.Part)} on {Iso(f.On)}",
        TreatyInForce c =>
            $"the Convention entered into force on {Iso(c.On)} (decisive deposit {Iso(c.DecisiveDeposit)})",
        EntryIntoForce c => $"the Convention entered into force for {nameOf(c.State)} on {Iso(c.On)}",
        WithdrawalEffect c => $"{nameOf(c.State)}'s withdrawal took effect on {Iso(c.On)}",
        _ => null,
    };

    private static string Part(WithdrawalPart part) => part switch
    {
        WithdrawalPart.ToStatesParties => "went to all States Parties",
        WithdrawalPart.ToSecurityCouncil => "went to the Security Council",
        WithdrawalPart.Reasons => "gave its reasons",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
