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
    /// <summary>The widest vectors the hardware has; emulated ones would be slower than scalar code.</summary>
    public static LaneWidth Widest { get; } =
        Lanes512.IsSupported ? LaneWidth.Vector512
        : Lanes256.IsSupported ? LaneWidth.Vector256
        : LaneWidth.Scalar;

    /// <summary>That width, or the widest the hardware has when that is less.</summary>
    public static LaneWidth Usable(LaneWidth width) => width < Widest ? width : Widest;
}
