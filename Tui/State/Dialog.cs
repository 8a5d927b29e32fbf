namespace CcmPlanner.Tui.State;

/// <summary>Something that lies over the screen and takes the keys.</summary>
internal abstract partial record Dialog
{
    private Dialog()
    {
    }

    /// <summary>What comes of a key.</summary>
    public abstract Step After(AppState state, Message.Key key);

    /// <summary>What comes of pasted text; nothing where nothing is typed.</summary>
    public virtual Step After(AppState state, Message.Paste paste) => new(state);

    /// <summary>
    /// The movement a key means in a list under a text field, where letters are typed; null for none.
    /// </summary>
    private static Motion? MotionOf(string key) => key switch
    {
        "up" or "C-p" => Motion.Up,
        "down" or "C-n" => Motion.Down,
        "pgup" => Motion.PageUp,
        "pgdn" => Motion.PageDown,
        _ => null,
    };

    /// <summary>The actions of this screen: type to search, enter runs one.</summary>
    internal sealed record ActionList(TextField Search, Cursor Cursor) : Dialog
    {
        /// <summary>The whole list, nothing typed yet.</summary>
        public static ActionList Start { get; } = new(TextField.Empty, default);

        /// <summary>Rows of the list shown at once.</summary>
        public const int Page = 12;

        /// <summary>The actions whose title, words or keys have every word typed.</summary>
        public IReadOnlyList<AppAction> Matching(AppState state)
        {
            var words = Search.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return [.. Actions.Of(state.Screen).Where(action => words.All(action.IsAbout))];
        }

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key)
        {
            var matching = Matching(state);
            if (key.Name == "esc")
            {
                return new(state with { Dialog = null });
            }

            if (MotionOf(key.Name) is { } motion)
            {
                return new(state with { Dialog = this with { Cursor = Cursor.Move(motion, matching.Count, Page) } });
            }

            if (key.Name == "enter")
            {
                var action = matching.ElementAtOrDefault(Cursor.Selected);
                return action?.Enabled(state) == true
                    ? (state with { Dialog = null }).After(action.Message(state))
                    : new(state);
            }

            return Search.After(key) is { } search
                ? new(state with { Dialog = new ActionList(search, default) })
                : new(state);
        }

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = new ActionList(Search.Insert(paste.Text), default) });
    }

    /// <summary>The filter being typed; the list follows at once, escape brings the old one back.</summary>
    internal sealed record FilterLine(TextField Field, string Before) : Dialog
    {
        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => (state with { Dialog = null }).After(new Message.SetFilter(Before)),
            "enter" => new(state with { Dialog = null }),
            _ when MotionOf(key.Name) is { } motion => state.After(new Message.Move(motion)),
            _ => Field.After(key) is { } field ? Typed(state, field) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) => Typed(state, Field.Insert(paste.Text));

        private Step Typed(AppState state, TextField field) =>
            (state with { Dialog = this with { Field = field } }).After(new Message.SetFilter(field.Text));
    }

    /// <summary>
    /// Words being typed that are looked for at once, from where one was; up and down go to other matches, escape goes
    /// back.
    /// </summary>
    /// <param name="Field">The words.</param>
    /// <param name="From">The line one was on.</param>
    /// <param name="Before">What was looked for before.</param>
    internal sealed record FindLine(TextField Field, int From, string Before) : Dialog
    {
        /// <summary>Which match is selected of how many; null for none.</summary>
        public string? Which { get; private init; }

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(
                state.With(state.Current.Jump(From, state.Size) with { Sought = Before }) with { Dialog = null }),
            "enter" =>
                new(state with
                {
                    Dialog = null,
                    Notice = Field.Text.Length > 0 && Which is null ? $"'{Field.Text}' is nowhere here" : null
                }),
            _ when MotionOf(key.Name) is { } motion => new(Gone(state, motion is Motion.Up or Motion.PageUp ? -1 : 1)),
            _ => Field.After(key) is { } field ? new(Typed(state, field)) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) => new(Typed(state, Field.Insert(paste.Text)));

        private AppState Typed(AppState state, TextField field)
        {
            var (screen, which) = Search.In(state.Current.Jump(From, state.Size), field.Text, 0, state.Size);
            return state.With(
                screen with { Sought = field.Text }) with
            { Dialog = this with { Field = field, Which = which } };
        }

        private AppState Gone(AppState state, int step)
        {
            var (screen, which) = Search.In(state.Current, Field.Text, step, state.Size);
            return state.With(screen) with { Dialog = this with { Which = which } };
        }
    }

    /// <summary>Whether to end although something would be lost.</summary>
    internal sealed record AskQuit(string Lost) : Dialog
    {
        /// <summary>The question, with all that would be lost.</summary>
        public static AskQuit About(int marks, FactForm? draft, bool isRunning, IReadOnlyList<string> unsaved) =>
            new(string.Join(' ', new[]
        {
            marks == 0 ? null : marks == 1 ? "The mark on 1 State is not kept."
                : $"The marks on {marks} States are not kept.",
            draft is null ? null : $"A fact ({draft.Kind.Word}) is begun and not recorded.",
            unsaved.Count == 0 ? null : $"Edited and not saved: {string.Join(", ", unsaved)}.",
            isRunning ? "A run is not finished." : null,
        }.OfType<string>()));

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "enter" or "y" or "q" => new(state, new Request.Quit(0)),
            "esc" or "n" or "backspace" => new(state with { Dialog = null }),
            _ => new(state),
        };
    }
}
