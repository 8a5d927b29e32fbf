using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The dialog that gives reasons.</summary>
internal abstract partial record Dialog
{
    /// <summary>Where a dialog of text lies on a screen.</summary>
    private static Rect TextPlace(ScreenSize size) => new Rect(0, 1, size.Width, size.Height - 2)
        .Centred(Math.Clamp(size.Width * 4 / 5, 58, 110), Math.Max(10, size.Height - 5));

    /// <summary>The first line shown of a text after a key; null for a key that does not scroll.</summary>
    private static int? Scrolled(string key, int top, int lines, int page)
    {
        int? wanted = key switch
        {
            "j" or "down" => top + 1,
            "k" or "up" => top - 1,
            "pgdn" or "C-d" or "space" => top + (page / 2),
            "pgup" or "C-u" => top - (page / 2),
            "g" or "home" => 0,
            "G" or "end" => lines,
            _ => null,
        };
        return wanted is { } line ? Math.Clamp(line, 0, Math.Max(0, lines - page)) : null;
    }

    /// <summary>
    /// Why something is as it is: the proof of an obligation, whose lines are null until they come, or other reasons.
    /// </summary>
    internal sealed record Why(string Title, Obligation? Obligation, IReadOnlyList<InfoLine>? Lines, int Top) : Dialog
    {
        /// <summary>The dialog that waits for a proof.</summary>
        public static Why Of(Duty duty, Obligation obligation) =>
            new($"Why: {duty.State.Name}, Art. {duty.Article}, {duty.Status}", obligation, null, 0);

        /// <summary>The dialog with reasons at hand.</summary>
        public static Why Of(Reason reason) => new(
            "Why: " + reason.Title,
            null,
            [
                .. reason.Lines,
                new(LineKind.Text, ""),
                new(LineKind.Dim, "the same in a shell:"),
                new(LineKind.Dim, "  " + reason.CommandLine),
            ],
            0);

        /// <summary>Where it lies on a screen.</summary>
        public static Rect Place(ScreenSize size) => TextPlace(size);

        /// <summary>The lines folded to its width.</summary>
        public IReadOnlyList<FoldedLine> Folded(ScreenSize size) =>
            Folding.Fold(Lines ?? [], Place(size).Inner.Width - 2);

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" or "q" or "w" or "backspace" => new(state with { Dialog = null }),
            "y" when Lines is not null => new(
                state with { Notice = "copied: the whole reason" },
                new Request.Copy(string.Join('\n', Lines.Select(line => line.Text)))),
            "n" when Obligation is not null => (state with { Dialog = null }).After(
                new Message.RunLine(CommandLines.WhyNot(state))),
            _ => Scrolled(key.Name, Top, Folded(state.Size).Count, Place(state.Size).Inner.Height) is { } top
                ? new(state with { Dialog = this with { Top = top } })
                : new(state),
        };
    }
}
