namespace CcmPlanner.Tui.Screen;

/// <summary>How big the terminal is, in cells.</summary>
internal readonly record struct ScreenSize(int Width, int Height);

/// <summary>A place in cells; the left upper corner of the screen is 0, 0.</summary>
internal readonly record struct Spot(int X, int Y);

/// <summary>A rectangle of cells. Range: width and height zero or more.</summary>
internal readonly record struct Rect(int X, int Y, int Width, int Height)
{
    /// <summary>First column to the right of it.</summary>
    public int Right => X + Width;

    /// <summary>First row below it.</summary>
    public int Bottom => Y + Height;

    /// <summary>True when it holds no cell.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>What is left inside a border of one cell.</summary>
    public Rect Inner => new(X + 1, Y + 1, Math.Max(0, Width - 2), Math.Max(0, Height - 2));

    /// <summary>True when the cell lies inside.</summary>
    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>The cells both rectangles hold; empty when there are none.</summary>
    public Rect Intersect(Rect other)
    {
        var x = Math.Max(X, other.X);
        var y = Math.Max(Y, other.Y);
        var right = Math.Min(Right, other.Right);
        var bottom = Math.Min(Bottom, other.Bottom);
        return new(x, y, Math.Max(0, right - x), Math.Max(0, bottom - y));
    }

    /// <summary>A rectangle of the given size in the middle of this one, never larger than it.</summary>
    public Rect Centred(int width, int height)
    {
        var w = Math.Min(width, Width);
        var h = Math.Min(height, Height);
        return new(X + ((Width - w) / 2), Y + ((Height - h) / 2), w, h);
    }
}
