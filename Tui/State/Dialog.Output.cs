using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>The dialog that shows what a command says.</summary>
internal abstract partial record Dialog
{
    /// <summary>What a command says; the code is null while it runs.</summary>
    internal sealed record Output(int Run, string Line, int? Code, IReadOnlyList<InfoLine> Lines, int Top, int Left)
        : Dialog
    {
        private const int Sideways = 16;

        /// <summary>
        /// A command to run when enter is pressed, after a look at what this one says; null for none.
        /// </summary>
        public string? Then { get; init; }

        /// <summary>How far the command is; null until that is told.</summary>
        public RunProgress? Progress { get; init; }

        /// <summary>The dialog it was opened from; null for none.</summary>
        public Dialog? Back { get; init; }

        /// <summary>Where it lies on a screen.</summary>
        public static Rect Place(ScreenSize size) => new Rect(0, 1, size.Width, size.Height - 2)
            .Centred(Math.Max(58, size.Width - 4), Math.Max(10, size.Height - 4));

        /// <summary>True for a table: its lines are not folded but shown from <see cref="Left"/> on.</summary>
        public bool IsTable => Lines.Any(line => line.Text.StartsWith("--", StringComparison.Ordinal)
            && line.Text.All(c => c is '-' or ' '));

        /// <summary>The lines as they are shown.</summary>
        public IReadOnlyList<FoldedLine> Shown(ScreenSize size) => IsTable
            ? [.. Lines.Select((line, i) => new FoldedLine(i, TextWidth.From(line.Text, Left)))]
            : Folding.Fold(Lines, Place(size).Inner.Width - 2);

        /// <summary>
        /// The lines of a command that has ended; what it said besides comes first, since it is about the rest.
        /// </summary>
        public static IReadOnlyList<InfoLine> LinesOf(Message.CommandDone done) =>
        [
            .. Split(done.Error).Select(line => new InfoLine(done.Code > 1 ? LineKind.Heading : LineKind.Dim, line)),
            .. Split(done.Output).Select(line => new InfoLine(LineKind.Text, line)),
        ];

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" or "q" or "backspace" =>
                new(state with { Dialog = Back }, Code is null ? new Request.Cancel() : null),
            "c" when Code is null => new(state, new Request.Cancel()),
            "enter" when Then is { } then && Code == 0 => state.After(new Message.RunLine(then)),
            "y" => new(
                state with { Notice = "copied: all of it" },
                new Request.Copy(string.Join('\n', Lines.Select(line => line.Text)))),
            "l" or "right" when IsTable => new(state with { Dialog = this with { Left = Left + Sideways } }),
            "h" or "left" when IsTable =>
                new(state with { Dialog = this with { Left = Math.Max(0, Left - Sideways) } }),
            _ => Scrolled(key.Name, Top, Shown(state.Size).Count, Place(state.Size).Inner.Height - 1) is { } top
                ? new(state with { Dialog = this with { Top = top } })
                : new(state),
        };

        private static IEnumerable<string> Split(string text) =>
            text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r'));
    }
}
