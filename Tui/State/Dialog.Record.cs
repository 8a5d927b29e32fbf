namespace CcmPlanner.Tui.State;

/// <summary>The dialogs that record a fact.</summary>
internal abstract partial record Dialog
{
    /// <summary>Which kind of fact to record.</summary>
    internal sealed record PickRecord(Cursor Cursor) : Dialog
    {
        /// <summary>Rows shown at once.</summary>
        public const int Page = 12;

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key)
        {
            var motion = key.Name switch { "j" => Motion.Down, "k" => Motion.Up, _ => MotionOf(key.Name) };
            return key.Name switch
            {
                "esc" or "q" => new(state with { Dialog = null }),
                "enter" =>
                    new(state with { Dialog = new Record(FactForm.Of(state.Forms[Cursor.Selected], state), null) }),
                _ when motion is { } moved =>
                    new(state with { Dialog = new PickRecord(Cursor.Move(moved, state.Forms.Count, Page)) }),
                _ => new(state),
            };
        }
    }

    /// <summary>
    /// A fact being written down. Enter checks it without writing and shows what would follow; what is filled in is
    /// kept until it is recorded or thrown away.
    /// </summary>
    internal sealed record Record(FactForm Form, string? Problem) : Dialog
    {
        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(
                state with { Dialog = null, Draft = Form, Notice = "the fact is kept as a draft; a goes on with it" }),
            "C-x" => new(state with { Dialog = null, Draft = null, Notice = "the draft is thrown away" }),
            "enter" => Check(state),
            "tab" or "down" => Moved(state, 1),
            "S-tab" or "up" => Moved(state, -1),
            _ => Form.Values[Form.At].After(key) is { } field ? Typed(state, field) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            Typed(state, Form.Values[Form.At].Insert(paste.Text));

        private Step Moved(AppState state, int step)
        {
            var count = Form.Kind.Fields.Count;
            return new(
                state with { Dialog = this with { Form = Form with { At = (Form.At + step + count) % count } } });
        }

        private Step Typed(AppState state, TextField field)
        {
            var form = Form with { Values = Form.Values.SetItem(Form.At, field) };
            return new(state with { Dialog = new Record(form, null), Draft = form });
        }

        private Step Check(AppState state)
        {
            if (Form.Missing is { Count: > 0 } missing)
            {
                return new(
                    state with { Dialog = this with { Problem = "still to fill in: " + string.Join(", ", missing) } });
            }

            var (tried, request) = state.After(new Message.RunLine(Form.CommandLine + " --dry-run"));
            return new(
                tried.Dialog is Output output
                    ? tried with { Draft = Form, Dialog = output with { Then = Form.CommandLine, Back = this } }
                    : tried,
                request);
        }
    }

    /// <summary>Whether to take up again what a session that broke off has left.</summary>
    internal sealed record AskRestore(Session Left) : Dialog
    {
        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "enter" or "y" => Left.Onto(state with { Dialog = null }, withDraft: true),
            "esc" or "n" => new(state with { Dialog = null }),
            _ => new(state),
        };
    }
}
