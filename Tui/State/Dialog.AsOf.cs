using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.State;

/// <summary>The dialog that asks for the days.</summary>
internal abstract partial record Dialog
{
    /// <summary>The day asked about, and the day by which things must have been public.</summary>
    internal sealed record AsOf(TextField Day, TextField Known, bool InKnown, string? Problem) : Dialog
    {
        private static readonly LocalDate Earliest = new(2008, 12, 3);
        private static readonly LocalDate Latest = new(2099, 12, 31);

        /// <summary>The dialog with days to start from.</summary>
        public static AsOf From(Days days) =>
            new(TextField.Of(Duty.IsoDate(days.AsOf)), TextField.Of(Duty.IsoDate(days.KnownAt)), InKnown: false, null);

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" => new(state with { Dialog = null }),
            "enter" => Accept(state),
            "tab" or "S-tab" => new(state with { Dialog = this with { InKnown = !InKnown } }),
            "up" => Shift(state, 1),
            "down" => Shift(state, -1),
            _ => Begun(key).After(key) is { } field ? new(state with { Dialog = With(field) }) : new(state),
        };

        /// <summary>The field; empty where a digit comes behind a whole day, since it can only begin another.</summary>
        private TextField Begun(Message.Key key) =>
            key.Text is [>= '0' and <= '9'] && Field.At == Field.Text.Length && Read(Field).Success
                ? TextField.Empty : Field;

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = With((Read(Field).Success ? TextField.Empty : Field).Insert(paste.Text)) });

        private TextField Field => InKnown ? Known : Day;

        private AsOf With(TextField field) =>
            InKnown ? this with { Known = field, Problem = null } : this with { Day = field, Problem = null };

        private static string? ProblemOf(string text, ParseResult<LocalDate> read) =>
            !read.Success ? $"'{text}' is not a day; write YYYY-MM-DD"
            : read.Value < Earliest || read.Value > Latest
                ? "write a day from 2008-12-03 to 2099-12-31"
                : null;

        private Step Accept(AppState state)
        {
            var (day, known) = (Read(Day), Read(Known));
            var problem = ProblemOf(Day.Text.Trim(), day) ?? ProblemOf(Known.Text.Trim(), known);
            return problem is null
                ? (state with { Dialog = null }).After(new Message.SetDays(new(day.Value, known.Value)))
                : new(state with { Dialog = this with { Problem = problem } });
        }

        private static ParseResult<LocalDate> Read(TextField field) => LocalDatePattern.Iso.Parse(field.Text.Trim());

        private Step Shift(AppState state, int days)
        {
            var read = Read(Field);
            return read.Success && read.Value.PlusDays(days) is var day && day >= Earliest && day <= Latest
                ? new(state with { Dialog = With(TextField.Of(Duty.IsoDate(day))) })
                : new(state);
        }
    }
}
