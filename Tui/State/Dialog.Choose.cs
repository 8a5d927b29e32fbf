namespace CcmPlanner.Tui.State;

/// <summary>The dialog that chooses what a study is about.</summary>
internal abstract partial record Dialog
{
    /// <summary>A name out of a list, or a file whose name is typed.</summary>
    internal sealed record Choose(ScreenId Screen, TextField Typed, Cursor Cursor) : Dialog
    {
        /// <summary>Rows shown at once.</summary>
        public const int Page = 10;

        /// <summary>True where several names may be given.</summary>
        public bool TakesSeveral => Screen == ScreenId.Compare;

        private int WordStart => TakesSeveral ? Typed.Text.LastIndexOf(' ') + 1 : 0;

        /// <summary>Where several may be given, those taken so far, the base first.</summary>
        public IReadOnlyList<string> Taken =>
            TakesSeveral ? Typed.Text[..WordStart].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

        /// <summary>The names that hold what is typed; where several may be given, its last word.</summary>
        public IReadOnlyList<string> Matching(AppState state) =>
            [.. state.Subjects(Screen)
                .Where(name => name.Contains(Typed.Text[WordStart..], StringComparison.OrdinalIgnoreCase))];

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key)
        {
            var matching = Matching(state);
            if (MotionOf(key.Name) is { } motion)
            {
                return new(state with { Dialog = this with { Cursor = Cursor.Move(motion, matching.Count, Page) } });
            }

            return key.Name switch
            {
                "esc" => new(state with { Dialog = null }),
                "tab" or "space" when TakesSeveral && matching.ElementAtOrDefault(Cursor.Selected) is { } name
                    && (key.Name == "tab" || WordStart == Typed.Text.Length) =>
                    new(state with { Dialog = Toggled(state, name) }),
                "enter" when Taken.Count > 0 => Chosen(state, Several(matching)),
                "enter" =>
                    (matching.ElementAtOrDefault(Cursor.Selected) ?? Typed.Text.Trim()) is { Length: > 0 } subject
                    ? Chosen(state, subject)
                    : new(state),
                _ => Typed.After(key) is { } typed ? new(state with { Dialog = new Choose(Screen, typed, default) })
                    : new(state),
            };
        }

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = new Choose(Screen, Typed.Insert(paste.Text), default) });

        /// <summary>A name taken, or taken out again, with the cursor still on it.</summary>
        private Choose Toggled(AppState state, string name)
        {
            var taken = Taken.Contains(name) ? Taken.Where(other => other != name) : Taken.Append(name);
            var next = new Choose(Screen, TextField.Of(string.Concat(taken.Select(word => $"{word} "))), Cursor);
            var names = next.Matching(state);
            var at = Enumerable.Range(0, names.Count).FirstOrDefault(row => names[row] == name);
            return next with { Cursor = (Cursor with { Selected = at }).Within(names.Count, Page) };
        }

        /// <summary>The names given, the last one completed where it is begun.</summary>
        private string Several(IReadOnlyList<string> matching)
        {
            var begun = Typed.Text[WordStart..];
            return (Typed.Text[..WordStart]
                + (begun.Length == 0 ? "" : matching.ElementAtOrDefault(Cursor.Selected) ?? begun)).Trim();
        }

        private Step Chosen(AppState state, string subject)
        {
            if (TakesSeveral && subject == AppState.UsualScenario)
            {
                return new(state with { Notice = $"choose what to set beside {subject}" });
            }

            subject = TakesSeveral && !subject.Contains(' ', StringComparison.Ordinal)
                ? $"{AppState.UsualScenario} {subject}" : subject;
            var screen = state.Screens[Screen].After(new Message.Choose(subject), state.Size);
            return (screen is null ? state : state.With(screen) with { Dialog = null }).After(new Message.RunStudy());
        }
    }
}
