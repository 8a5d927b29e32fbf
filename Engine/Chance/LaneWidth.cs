using System.Runtime.Intrinsics;

namespace CcmPlanner.Engine.Chance;

/// <summary>How many trials the arithmetic of chance handles at once. It changes the speed and no result.</summary>
public enum LaneWidth
{
    /// <summary>One at a time: the reference that the others equal bit for bit.</summary>
    Scalar,

    /// <summary>Vectors of 256 bits.</summary>
    Vector256,

    /// <summary>Vectors of 512 bits.</summary>
    Vector512,
}

/// <summary>What this machine offers.</summary>
public static class LaneWidths
{
    /// <summary>The widest vectors the hardware has; emulated ones are slower than scalar code.</summary>
    public static LaneWidth Widest { get; } =
        Vector512.IsHardwareAccelerated ? LaneWidth.Vector512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Vector256
        : LaneWidth.Scalar;
}
