namespace CcmPlanner.Scenarios.Finance;

/// <summary>The words for policies.</summary>
public static class PolicyNames
{
    /// <summary>Call for early payment.</summary>
    public const string CallEarly = "call-early";

    /// <summary>Cut travel.</summary>
    public const string CutTravel = "cut-travel";

    /// <summary>Leave the half post empty.</summary>
    public const string FreezeHalfPost = "freeze-half-post";

    /// <summary>Draw the reserve.</summary>
    public const string DrawReserve = "draw-reserve";

    /// <summary>Ask the host for an advance.</summary>
    public const string AskHost = "ask-host";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [CallEarly, CutTravel, FreezeHalfPost, DrawReserve, AskHost];

    /// <summary>The policies of those names; the others are off.</summary>
    public static PolicySet Of(IReadOnlySet<string> on) => new(
        on.Contains(CallEarly),
        on.Contains(CutTravel),
        on.Contains(FreezeHalfPost),
        on.Contains(DrawReserve),
        on.Contains(AskHost));

    /// <summary>These policies with one of them on or off.</summary>
    public static PolicySet Set(this PolicySet policies, string name, bool on) => name switch
    {
        CallEarly => policies with { CallEarly = on },
        CutTravel => policies with { CutTravel = on },
        FreezeHalfPost => policies with { FreezeHalfPost = on },
        DrawReserve => policies with { DrawReserve = on },
        AskHost => policies with { AskHost = on },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <summary>Whether a policy is on.</summary>
    public static bool Has(this PolicySet policies, string name) => policies.Set(name, true) == policies;
}
