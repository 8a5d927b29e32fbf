namespace CcmPlanner.Tui.State;

/// <summary>The dialog that writes what is on the screen to a file.</summary>
internal abstract partial record Dialog
{
    /// <summary>What to write, and where. A file that exists is replaced only when asked for twice.</summary>
    internal sealed record Export(int Choice, TextField Path, bool InPath, string? Problem, bool IsSure) : Dialog
    {
        /// <summary>The dialog for a screen, with a name made of what it shows and the day.</summary>
        public static Export Of(AppState state) => At(state, 0);

        /// <summary>The dialog with the paper chosen; with the first choice where there is none.</summary>
        public static Export OfPaper(AppState state) =>
            At(state, Math.Max(0, Exports.Of(state).ToList().FindIndex(choice => choice.Kind == ExportKind.Paper)));

        /// <summary>What is said of a paper that was stopped.</summary>
        public const string Stopped = "stopped; nothing is written";

        /// <summary>True while a paper is being made.</summary>
        public bool IsWriting { get; init; }

        /// <summary>How far it is; null until that is told.</summary>
        public RunProgress? Progress { get; init; }

        private static Export At(AppState state, int choice) =>
            new(choice, TextField.Of(Exports.NameFor(state, Exports.Of(state)[choice])), InPath: false, null, false);

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "esc" or "c" when IsWriting => new(state with { Dialog = null, Notice = Stopped }, new Request.Cancel()),
            "esc" => new(state with { Dialog = null }),
            _ when IsWriting => new(state),
            "tab" or "S-tab" => new(state with { Dialog = this with { InPath = !InPath } }),
            "enter" => Write(state),
            "up" => new(state with { Dialog = Chosen(state, -1) }),
            "down" => new(state with { Dialog = Chosen(state, 1) }),
            "j" or "k" when !InPath => new(state with { Dialog = Chosen(state, key.Name == "j" ? 1 : -1) }),
            _ when !InPath => new(state),
            _ => Path.After(key) is { } path ? new(state with { Dialog = Typed(path) }) : new(state),
        };

        /// <inheritdoc/>
        public override Step After(AppState state, Message.Paste paste) =>
            new(state with { Dialog = Typed(Path.Insert(paste.Text)) with { InPath = true } });

        private Export Typed(TextField path) => this with { Path = path, Problem = null, IsSure = false };

        /// <summary>The dialog with another choice; the name follows as long as nobody has written one.</summary>
        private Export Chosen(AppState state, int step)
        {
            var all = Exports.Of(state);
            var next = (Choice + step + all.Count) % all.Count;
            var isOurs = Path.Text == Exports.NameFor(state, all[Choice]);
            var path = isOurs ? TextField.Of(Exports.NameFor(state, all[next])) : Path;
            return new(next, path, InPath: false, null, false);
        }

        private Step Write(AppState state)
        {
            var path = Path.Text.Trim();
            var choice = Exports.Of(state)[Choice];
            return path.Length == 0 ? new(state with { Dialog = this with { Problem = "write where to" } })
                : choice.Kind != ExportKind.Paper ? new(state, new Request.Save(path, choice.Kind, IsSure))
                : !path.EndsWith(choice.Extension, StringComparison.Ordinal) ? new(
                    state with { Dialog = this with { Problem = $"write a name that ends in {choice.Extension}" } })
                : new(
                    state with
                    {
                        Dialog = this with { IsWriting = true, Problem = null, Progress = null },
                        IsStopping = false,
                    },
                    new Request.WritePaper($"{Papers.Line(state)} -o {ShellWords.Quote(path)}", path, IsSure));
        }
    }
}
