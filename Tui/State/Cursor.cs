namespace CcmPlanner.Tui.State;

/// <summary>A selection in a list and the first row shown. Range: both zero or more.</summary>
internal readonly record struct Cursor(int Selected, int Top)
{
    /// <summary>
    /// The cursor after a movement in a list of <paramref name="count"/> rows, <paramref name="page"/> of them shown.
    /// </summary>
    public Cursor Move(Motion motion, int count, int page)
    {
        var half = Math.Max(1, page / 2);
        var target = motion switch
        {
            Motion.Up => Selected - 1,
            Motion.Down => Selected + 1,
            Motion.First => 0,
            Motion.Last => count - 1,
            Motion.PageUp => Selected - Math.Max(1, page),
            Motion.PageDown => Selected + Math.Max(1, page),
            Motion.HalfUp => Selected - half,
            _ => Selected + half,
        };
        return (this with { Selected = target }).Within(count, page);
    }

    /// <summary>The cursor brought inside a list, its row in sight and no page half empty that could be full.</summary>
    public Cursor Within(int count, int page)
    {
        var selected = Math.Clamp(Selected, 0, Math.Max(0, count - 1));
        var shown = Math.Max(1, page);
        var top = Math.Clamp(Top, selected - shown + 1, selected);
        return new(selected, Math.Clamp(top, 0, Math.Max(0, count - shown)));
    }
}
