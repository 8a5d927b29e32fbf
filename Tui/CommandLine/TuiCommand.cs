using System.CommandLine;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm tui</c>, and <c>ccm</c> alone: the terminal UI; without a terminal the help on stderr, exit code 2.</summary>
internal static class TuiCommand
{
    public static Command Create(GlobalOptions options)
    {
        var screen = new Option<int>("--screen") { Description = "Screen to open at: 1 Overview, 2 States, 3 Timeline, 9 Rule book", HelpName = "N", DefaultValueFactory = _ => 1 };
        screen.AcceptOnlyFromAmong("1", "2", "3", "9");
        var theme = new Option<string>("--theme") { Description = "auto, dark, light, contrast or mono", HelpName = "NAME", DefaultValueFactory = _ => "auto" };
        theme.AcceptOnlyFromAmong("auto", "dark", "light", "contrast", "mono");
        var glyphs = new Option<string>("--glyphs") { Description = "braille, block or ascii", HelpName = "SET", DefaultValueFactory = _ => "block" };
        glyphs.AcceptOnlyFromAmong("braille", "block", "ascii");
        var noSync = new Option<bool>("--no-sync") { Description = "Leave out the marks that keep a terminal from showing half a frame" };
        var command = new Command("tui", "Open the terminal UI") { screen, theme, glyphs, noSync };
        command.SetAction(parsed => Open(options.Read(parsed), parsed, source => source with
        {
            Screen = (ScreenId)parsed.GetValue(screen),
            Theme = Enum.Parse<ThemeName>(parsed.GetValue(theme)!, ignoreCase: true),
            Glyphs = Enum.Parse<GlyphSet>(parsed.GetValue(glyphs)!, ignoreCase: true),
            Synchronized = !parsed.GetValue(noSync),
        }));
        return command;
    }

    /// <summary>Makes the terminal UI what the program does when it is given no command.</summary>
    public static void OpenByDefault(RootCommand root, GlobalOptions options) =>
        root.SetAction(parsed => Open(options.Read(parsed), parsed, source => source));

    private static int Open(Question question, ParseResult parsed, Func<TuiOptions, TuiOptions> shape)
    {
        if (!FullScreen.IsPossible)
        {
            Cli.Root().Parse(["--help"]).Invoke(new InvocationConfiguration { Output = parsed.InvocationConfiguration.Error });
            return ExitCode.Usage;
        }

        var source = new Source(question);
        return FullScreen.Run(shape(new TuiOptions
        {
            AsOf = question.AsOf,
            KnownAt = question.KnownAt,
            Workspace = question.DataFolder,
            Outlook = source.At,
            Why = source.Why,
            Command = CommandsWithin.Run,
            Completions = CommandsWithin.Complete,
            Save = AtomicFile.TrySave,
            Color = question.Color == "never" ? ColorDepth.None : null,
        }));
    }

    /// <summary>Reads the data once and keeps the last assessment, so that a proof belongs to what is on the screen.</summary>
    private sealed class Source(Question question)
    {
        // A workspace is read before the screen opens, so that its mistakes end the command as they end any other.
        private Situation? situation = question.DataFolder is null ? null : Workspace.Load(question);
        private Assessment? current;

        public Outlook At(Days days, bool anew)
        {
            situation = anew || situation is null ? Workspace.Load(question) : situation;
            current = Assessment.Of(situation, days.AsOf, days.KnownAt, days.AsOf);
            return current.Outlook;
        }

        public string[] Why(Obligation obligation) =>
            current?.Why(obligation) is { } proof
                ? ProofText.Render(proof, current.Describe).TrimEnd('\n').Split('\n')
                : ["no proof: the obligation is not in the present outlook"];
    }
}
