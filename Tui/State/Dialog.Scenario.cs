namespace CcmPlanner.Tui.State;

/// <summary>The dialogs of the scenario editor.</summary>
internal abstract partial record Dialog
{
    /// <summary>
    /// A field of a scenario being typed; its mistakes are told with every key. Up and down go through what may stand
    /// there.
    /// </summary>
    internal sealed record EditField(ScenarioRow Row, TextField Typed) : Dialog
    {
        /// <summary>What was typed by hand, by which the list is narrowed.</summary>
        private string Sought { get; init; } = "";

        /// <summary>The document as it would be.</summary>
        public string TextOn(ScenarioDesk desk) => ScenarioText.With(desk.Text, Row.Path, Row.Field, Typed.Text);

        /// <summary>
        /// What may stand there and holds what was typed, what begins so first; all of it where nothing was.
        /// </summary>
        public IReadOnlyList<string> Words(ScenarioDesk desk) =>
        [
            .. desk.WordsFor(Row).Where(word => word.Contains(Sought, StringComparison.OrdinalIgnoreCase))
                .OrderBy(word => !word.StartsWith(Sought, StringComparison.OrdinalIgnoreCase)),
        ];

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Accepted(state),
            "tab" when Accepted(state) is var step => step with
            {
                State = step.State.After(new Message.Move(Motion.Down)).State.After(new Message.Open()).State,
            },
            "up" or "down" when state.Current is ScenariosScreen screen && Words(screen.Desk) is { Count: > 0 } words =>
                new(state with { Dialog = this with { Typed = TextField.Of(Turned(words, key.Name)) } }),
            _ => Typed.After(key) is { } typed ? new(state with { Dialog = Narrowed(typed) }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = Narrowed(Typed.Insert(paste.Text)) });

        private EditField Narrowed(TextField typed) => this with { Typed = typed, Sought = typed.Text.Trim() };

        private string Turned(IReadOnlyList<string> words, string key)
        {
            var at = words.ToList().IndexOf(Typed.Text);
            return words[key == "down" ? (at + 1) % words.Count : ((at < 0 ? 0 : at) + words.Count - 1) % words.Count];
        }

        private Step Accepted(AppState state) => state.Current is ScenariosScreen screen
            ? (state with { Dialog = null }).After(new Message.EditScenario(TextOn(screen.Desk)))
            : new(state with { Dialog = null });
    }

    /// <summary>Which kind of fact a scenario is to suppose.</summary>
    internal sealed record PickKind(TextField Typed, Cursor Cursor) : Dialog
    {
        /// <summary>Rows shown at once.</summary>
        public const int Page = 10;

        /// <summary>Nothing typed yet.</summary>
        public static PickKind Start { get; } = new(TextField.Empty, default);

        /// <summary>The kinds that hold what is typed.</summary>
        public IReadOnlyList<string> Matching =>
            [.. Scenarios.Situations.FactKinds.Facts.Where(
                kind => kind.Contains(Typed.Text.Trim(), StringComparison.OrdinalIgnoreCase))];

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Matching.ElementAtOrDefault(Cursor.Selected) is { } kind
                ? (state with { Dialog = null }).After(new Message.AddEntry(kind))
                : new(state),
            _ when MotionOf(key.Name) is { } motion =>
                new(state with { Dialog = this with { Cursor = Cursor.Move(motion, Matching.Count, Page) } }),
            _ => Typed.After(key) is { } typed ? new(state with { Dialog = new PickKind(typed, default) }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = new PickKind(Typed.Insert(paste.Text), default) });
    }

    /// <summary>A name for a scenario.</summary>
    /// <param name="Typed">The name.</param>
    /// <param name="For">What it is for.</param>
    /// <param name="Then">The screen that is to run it once it is saved; null for none.</param>
    /// <param name="Problem">Why the name will not do; null where it will.</param>
    internal sealed record NameScenario(TextField Typed, Naming For, ScreenId? Then, string? Problem) : Dialog
    {
        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Named(state, Typed.Text.Trim()),
            _ => Typed.After(key) is { } typed
                ? new(state with { Dialog = this with { Typed = typed, Problem = null } }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = this with { Typed = Typed.Insert(paste.Text), Problem = null } });

        private Step Named(AppState state, string name)
        {
            var desk = ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;
            var problem = name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? "letters, digits, - and _ only"
                : ScenarioDesk.IsShipped(name) ? "the library has that name; its scenarios are never written over"
                : desk.Names.Contains(name) && (For != Naming.Saved || name != desk.Name)
                    ? "there is one of that name; open it to edit it"
                : null;
            if (problem is not null)
            {
                return new(state with { Dialog = this with { Problem = problem } });
            }

            var closed = state with { Dialog = null };
            return For switch
            {
                Naming.Begun => ScenarioSaving.Begun(closed, name,
                    ScenarioText.New(name, desk.IsRequest ? AppState.UsualScenario : desk.Name)),
                Naming.Copied => ScenarioSaving.Begun(closed, name, ScenarioText.Named(desk.Text, name)),
                Naming.Renamed => ScenarioSaving.Renamed(closed, name),
                _ => new(closed, ScenarioSaving.Of(state, desk, name, Then, overwrite: false)),
            };
        }
    }
}
