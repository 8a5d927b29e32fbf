using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Tui.Screen;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.State;

/// <summary>Something that lies over the screen and takes the keys.</summary>
internal abstract record Dialog
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

    /// <summary>The day asked about.</summary>
    internal sealed record AsOf(TextField Field, string? Problem) : Dialog
    {
        /// <summary>The dialog with a day to start from.</summary>
        public static AsOf From(LocalDate day) => new(TextField.Of(Duty.IsoDate(day)), null);

        private static readonly LocalDate Earliest = new(2008, 12, 3);
        private static readonly LocalDate Latest = new(2099, 12, 31);

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Accept(state),
            "up" => Shift(state, 1),
            "down" => Shift(state, -1),
            _ => Field.After(key) is { } field ? new(state with { Dialog = new AsOf(field, null) }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = new AsOf(Field.Insert(paste.Text), null) });

        private Step Accept(AppState state)
        {
            var read = LocalDatePattern.Iso.Parse(Field.Text.Trim());
            var problem = !read.Success ? $"'{Field.Text.Trim()}' is not a day; write YYYY-MM-DD"
                : read.Value < Earliest || read.Value > Latest
                    ? "write a day from 2008-12-03 (opened for signature) to 2099-12-31"
                : null;
            return problem is null
                ? (state with { Dialog = null }).After(new Message.SetAsOf(read.Value))
                : new(state with { Dialog = this with { Problem = problem } });
        }

        private Step Shift(AppState state, int days)
        {
            var read = LocalDatePattern.Iso.Parse(Field.Text.Trim());
            return read.Success && read.Value.PlusDays(days) is var day && day >= Earliest && day <= Latest
                ? new(state with { Dialog = From(day) })
                : new(state);
        }
    }

    /// <summary>Why an obligation stands as it does; lines are null until the answer comes.</summary>
    internal sealed record Why(Duty Duty, Obligation Obligation, IReadOnlyList<InfoLine>? Lines, int Top) : Dialog
    {
        /// <summary>Where it lies on a screen.</summary>
        public static Rect Place(ScreenSize size) => new Rect(0, 1, size.Width, size.Height - 2)
            .Centred(Math.Clamp(size.Width * 4 / 5, 58, 110), Math.Max(10, size.Height - 5));

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
            "j" or "down" => Scrolled(state, 1),
            "k" or "up" => Scrolled(state, -1),
            "pgdn" or "C-d" or "space" => Scrolled(state, Place(state.Size).Inner.Height / 2),
            "pgup" or "C-u" => Scrolled(state, -Place(state.Size).Inner.Height / 2),
            "g" or "home" => Scrolled(state, -Top),
            "G" or "end" => Scrolled(state, int.MaxValue / 2),
            _ => new(state),
        };

        private Step Scrolled(AppState state, int lines)
        {
            var last = Math.Max(0, Folded(state.Size).Count - Place(state.Size).Inner.Height);
            return new(state with { Dialog = this with { Top = Math.Clamp(Top + lines, 0, last) } });
        }
    }

    /// <summary>Whether to end although something would be lost.</summary>
    internal sealed record AskQuit(string Lost) : Dialog
    {
        /// <summary>The question where marks would be lost.</summary>
        public static AskQuit About(int marks) =>
            new(marks == 1 ? "The mark on 1 State is not kept." : $"The marks on {marks} States are not kept.");

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "enter" or "y" or "q" => new(state, new Request.Quit(0)),
            "esc" or "n" or "backspace" => new(state with { Dialog = null }),
            _ => new(state),
        };
    }
}
