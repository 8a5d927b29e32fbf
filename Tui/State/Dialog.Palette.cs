namespace CcmPlanner.Tui.State;

/// <summary>The dialog in which a command line is typed.</summary>
internal abstract partial record Dialog
{
    /// <summary>
    /// A command line with what may follow it. Up and down go through what was run before; tab takes the completion.
    /// </summary>
    internal sealed record Palette(TextField Field, int Choice, int Back) : Dialog
    {
        /// <summary>Completions shown at once.</summary>
        public const int Page = 8;

        /// <summary>Nothing typed yet.</summary>
        public static Palette Start { get; } = new(TextField.Empty, 0, -1);

        /// <summary>What may follow, the chosen one included.</summary>
        public IReadOnlyList<string> Offered(AppState state) => state.Completions(Field.Text[..Field.At]);

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Field.Text.Trim() is { Length: > 0 } line
                ? (state with { Dialog = null }).After(new Message.RunLine(line))
                : new(state with { Dialog = null }),
            "tab" => new(state with { Dialog = Completed(state) }),
            "C-n" or "S-tab" => new(state with { Dialog = Chosen(state, key.Name == "C-n" ? 1 : -1) }),
            "up" => new(state with { Dialog = Recalled(state, 1) }),
            "down" => new(state with { Dialog = Recalled(state, -1) }),
            _ => Field.After(key) is { } field ? new(state with { Dialog = new Palette(field, 0, -1) }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = new Palette(Field.Insert(paste.Text), 0, -1) });

        private Palette Chosen(AppState state, int step)
        {
            var count = Offered(state).Count;
            return count == 0 ? this : this with { Choice = (Choice + step + count) % count };
        }

        /// <summary>The word begun is replaced by the completion chosen.</summary>
        private Palette Completed(AppState state)
        {
            if (Offered(state).ElementAtOrDefault(Choice) is not { } word)
            {
                return this;
            }

            var start = Field.Text[..Field.At].LastIndexOf(' ') + 1;
            var text = $"{Field.Text[..start]}{word} ";
            return new(new(text + Field.Text[Field.At..].TrimStart(' '), text.Length), 0, -1);
        }

        private Palette Recalled(AppState state, int step)
        {
            var back = Math.Clamp(Back + step, -1, state.Past.Count - 1);
            return new(TextField.Of(back < 0 ? "" : state.Past[back]), 0, back);
        }
    }
}
