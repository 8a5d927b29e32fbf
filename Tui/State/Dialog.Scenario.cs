namespace CcmPlanner.Tui.State;

/// <summary>The dialogs of the scenario editor.</summary>
internal abstract partial record Dialog
{
    /// <summary>A field of a scenario being typed; its mistakes are told with every key.</summary>
    internal sealed record EditField(ScenarioRow Row, TextField Typed) : Dialog
    {
        /// <summary>The document as it would be.</summary>
        public string TextOn(ScenarioDesk desk) => ScenarioText.With(desk.Text, Row.Path, Row.Field, Typed.Text);

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Accepted(state),
            "tab" => Accepted(state).State.After(new Message.Move(Motion.Down)).State.After(new Message.Open()),
            "up" or "down" when Words is { Count: > 0 } words => new(state with { Dialog = this with { Typed = TextField.Of(Turned(words, key.Name)) } }),
            _ => Typed.After(key) is { } typed ? new(state with { Dialog = this with { Typed = typed } }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = this with { Typed = Typed.Insert(paste.Text) } });

        private IReadOnlyList<string> Words =>
            Row.Field.Kind == Scenarios.Intake.Shapes.FieldKind.Flag ? ["true", "false"] : Row.Field.Words;

        private string Turned(IReadOnlyList<string> words, string key)
        {
            var at = words.ToList().IndexOf(Typed.Text);
            return words[key == "down" ? (at + 1) % words.Count : ((at < 0 ? 0 : at) + words.Count - 1) % words.Count];
        }

        private Step Accepted(AppState state) => state.Current is ScenariosScreen screen
            ? (state with { Dialog = null }).After(new Message.EditScenario(TextOn(screen.Desk)))
            : new(state with { Dialog = null });
    }

    /// <summary>The name of a scenario that is begun, or saved for the first time.</summary>
    /// <param name="Typed">The name.</param>
    /// <param name="Begins">True for a new one on top of the selected one; false where what is edited is saved.</param>
    /// <param name="Then">The screen that is to run it once it is saved; null for none.</param>
    /// <param name="Problem">Why the name will not do; null where it will.</param>
    internal sealed record NameScenario(TextField Typed, bool Begins, ScreenId? Then, string? Problem) : Dialog
    {
        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Named(state, Typed.Text.Trim()),
            _ => Typed.After(key) is { } typed ? new(state with { Dialog = this with { Typed = typed, Problem = null } }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = this with { Typed = Typed.Insert(paste.Text), Problem = null } });

        private Step Named(AppState state, string name)
        {
            var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
            var problem = name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? "letters, digits, - and _ only"
                : ScenarioDesk.IsShipped(name) ? "the library has that name; its scenarios are never written over"
                : screen.Desk.Names.Contains(name) && name != screen.Desk.Name ? "there is one of that name; open it to edit it"
                : null;
            if (problem is not null)
            {
                return new(state with { Dialog = this with { Problem = problem } });
            }

            var closed = state with { Dialog = null };
            return Begins
                ? new(closed.With((screen with { Focus = (int)ScenariosPane.Fields, Cursors = screen.Cursors.SetItem(1, default) })
                    .With(screen.Desk.Begun(name, ScenarioText.New(name, screen.Desk.Name)), state.Size)))
                : new(closed, ScenarioSaving.Of(state, screen.Desk, name, Then, overwrite: false));
        }
    }
}
