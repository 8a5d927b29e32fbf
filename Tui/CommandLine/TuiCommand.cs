using System.CommandLine;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm tui</c>, and <c>ccm</c> alone: the terminal UI; without a terminal the help on stderr, exit code 2.
/// </summary>
internal static class TuiCommand
{
    public static Command Create(GlobalOptions options)
    {
        var screen = new Option<int>("--screen")
        {
            Description = "Screen to open at: 1 Overview, 2 States, 3 Timeline, 4 Scenarios, 5 Forecast, 6 Compare, "
                + "7 Budget, 8 Request, 9 Rules",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        screen.AcceptOnlyFromAmong("1", "2", "3", "4", "5", "6", "7", "8", "9");
        var theme = new Option<string>("--theme")
        {
            Description = "auto, dark, light, contrast or mono",
            HelpName = "NAME",
            DefaultValueFactory = _ => "auto",
        };
        theme.AcceptOnlyFromAmong("auto", "dark", "light", "contrast", "mono");
        var glyphs = new Option<string>("--glyphs")
        {
            Description = "braille, block or ascii",
            HelpName = "SET",
            DefaultValueFactory = _ => "block",
        };
        glyphs.AcceptOnlyFromAmong("braille", "block", "ascii");
        var noSync = new Option<bool>("--no-sync")
        {
            Description = "Leave out the marks that keep a terminal from showing half a frame",
        };
        var fresh = new Option<bool>("--fresh")
        {
            Description = "Start afresh, and remember nothing of this session",
        };
        var linear = new Option<bool>("--linear")
        {
            Description = "Line by line, for readers of screens (also CCM_LINEAR=1)",
        };
        var command = new Command("tui", "Open the terminal UI") { screen, theme, glyphs, noSync, fresh, linear };
        command.SetAction(parsed => Open(options.Read(parsed), parsed, source => source with
        {
            Screen = (ScreenId)parsed.GetValue(screen),
            Theme = Enum.Parse<ThemeName>(parsed.GetValue(theme)!, ignoreCase: true),
            Glyphs = Enum.Parse<GlyphSet>(parsed.GetValue(glyphs)!, ignoreCase: true),
            Synchronized = !parsed.GetValue(noSync),
            IsPlaced =
                parsed.GetResult(screen) is { Implicit: false } || parsed.GetResult(theme) is { Implicit: false },
            Keeper = parsed.GetValue(fresh) ? null : Kept(),
        }, parsed.GetValue(linear)));
        return command;
    }

    /// <summary>Makes the terminal UI what the program does when it is given no command.</summary>
    public static void OpenByDefault(RootCommand root, GlobalOptions options) =>
        root.SetAction(parsed => Open(options.Read(parsed), parsed, source => source with { Keeper = Kept() }));

    private static SessionKeeper? Kept() => SessionKeeper.Open(
        SessionKeeper.UsualFolder(), $"session of {Words.Of((NodaTime.LocalDate?)Today.Date())}");

    private static System.Runtime.InteropServices.PosixSignalRegistration Interrupting(Action stop) =>
        System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = true;
                stop();
            });

    private static int Open(
        Question question, ParseResult parsed, Func<TuiOptions, TuiOptions> shape, bool linear = false)
    {
        var isLinear = linear || Environment.GetEnvironmentVariable("CCM_LINEAR") == "1" || FullScreen.IsDumb;
        if (!FullScreen.IsPossible && !isLinear)
        {
            Cli.Root().Parse(["--help"])
                .Invoke(new InvocationConfiguration { Output = parsed.InvocationConfiguration.Error });
            return ExitCode.Usage;
        }

        var source = new Source(question);
        var made = shape(new TuiOptions
        {
            AsOf = question.AsOf,
            KnownAt = question.KnownAt,
            Workspace = question.DataFolder,
            Outlook = source.At,
            Why = source.Why,
            Command = CommandsWithin.Run,
            Forms = CommandsWithin.Forms,
            Forecast = source.Forecast,
            Drivers = source.Drivers,
            Study = (ask, tell, stop) => Studies.Of(question, ask, tell, stop),
            Shelf = source.Shelf,
            Law = source.Law,
            RequestText = subject => RequestSource.ToEdit(subject, question),
            Subjects = screen => Studies.Names(question, screen),
            Seed = question.Seed ?? ForecastCommand.UsualSeed,
            Completions = text => CommandsWithin.Complete(text, question.DataFolder),
            Save = AtomicFile.TrySave,
            Move = AtomicFile.TryMove,
            Delete = AtomicFile.TryDelete,
            Restore = AtomicFile.TryRestore,
            Paper = CommandsWithin.Paper,
            PaperFormats = Reports.Paper.Extensions,
            Trials = question.Trials,
            OnInterrupt = Interrupting,
            Check = asked => new(asked.Text, ScenarioSource.ProblemsIn(question, asked.Name, asked.Text)),
            Color = question.Color == "never" ? ColorDepth.None : null,
        });
        return isLinear
            ? new LinearLoop(StandardText.Input, parsed.InvocationConfiguration.Output, made).Run()
            : FullScreen.Run(made);
    }

    /// <summary>
    /// Reads the data once and keeps the last assessment, so that a proof belongs to what is on the screen.
    /// </summary>
    private sealed class Source(Question question)
    {
        /// <summary>A first look takes one future in so many.</summary>
        private const int FirstLook = 10;

        // A workspace is read before the screen opens, so that its mistakes end the command as they end any other.
        private Situation? situation = question.DataFolder is null ? null : Workspace.Load(question);
        private Assessment? current;

        /// <summary>
        /// How things stand. Data that cannot be read anew leave what was read before, and the notes say so.
        /// </summary>
        public Message.OutlookReady At(Days days, bool anew)
        {
            using var notes = new StringWriter { NewLine = "\n" };
            try
            {
                situation = anew || situation is null ? Workspace.Load(question with { Notes = notes }) : situation;
            }
            catch (CommandEnds ends) when (situation is not null)
            {
                notes.Write($"the data are not read anew: {ends.Lines[0]}\n");
            }

            current = Assessment.Of(situation, days.AsOf, days.KnownAt, days.AsOf);
            return new(days, current.Outlook)
            {
                Notes = notes.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            };
        }

        /// <summary>The law of a day, and whom it binds as things stood last.</summary>
        public Law Law(LocalDate day) =>
            State.Law.Of(Compendium.At(day), current?.Duties(new HashSet<StateCode>()) ?? []);

        /// <summary>
        /// The scenarios there are now; those of the library alone where the workspace cannot be read.
        /// </summary>
        public Message.ShelfReady Shelf()
        {
            var states = situation is { } held && current is { } shown ? ScenarioSource.StatesOf(held, shown) : null;
            try
            {
                return new(ScenarioSource.Shelf(question.DataFolder), states)
                {
                    Requests = situation is { } data ? RequestSource.Shelf(question.DataFolder, data) : null,
                };
            }
            catch (CommandEnds)
            {
                return new(ScenarioShelf.OfLibrary, states);
            }
        }

        /// <summary>
        /// A first look at a tenth of the futures, then all of them, then each State's land over time.
        /// </summary>
        public void Forecast(ForecastAsk ask, Action<Message> post, CancellationToken stop)
        {
            ScenarioWorld world;
            try
            {
                world = WorldOf(ask);
            }
            catch (CommandEnds ends)
            {
                post(new Message.StudyEnded(ScreenId.Forecast, ends.Lines));
                return;
            }

            var cases = ClearanceCases.From(world.Assessment.Outlook);
            var names = world.Assessment.States.ToDictionary(state => state.Code.Value, state => state.Name);
            foreach (var trials in new[] { ask.Trials / FirstLook, ask.Trials }.Where(trials => trials > 0))
            {
                var isLast = trials == ask.Trials;
                try
                {
                    var progress =
                        new Told<long>(done => post(new Message.ForecastProgress(new(isLast ? done : 0, ask.Trials))));
                    var settings = ForecastSource.Settings(world, Engine.Trials.TrialRange.FirstTrials(trials));
                    var figures =
                        ForecastFigures.Of(ask, ClearanceForecast.Run(cases, settings, progress, stop), names, !isLast);
                    post(new Message.ForecastReady(figures));
                    if (!figures.IsPartial)
                    {
                        LandSource.Tell(world.Assessment.Outlook, cases, settings, figures, post, stop);
                    }
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }

        /// <summary>What drives a State's date, on the data held.</summary>
        public (StateDrivers? Found, string? Problem) Drivers(
            DriversAsk ask, Action<RunProgress> tell, CancellationToken stop)
        {
            try
            {
                return DriversSource.Of(WorldOf(ask.Forecast), ask, tell, stop);
            }
            catch (CommandEnds ends)
            {
                return (null, ends.Lines[0]);
            }
        }

        /// <summary>
        /// The world of a scenario, on the data held; for any but the usual one they are read anew with what it
        /// supposes.
        /// </summary>
        private ScenarioWorld WorldOf(ForecastAsk ask)
        {
            var asked = question.On(ask.Days, ask.IsDayGiven, ask.Seed);
            if (ask.Scenario != ScenarioSource.Usual)
            {
                return ScenarioSource.Open(ask.Scenario, asked);
            }

            var held = Volatile.Read(ref situation) ?? Workspace.Load(question);
            return new(new Scenario(""), Assessment.Of(held, asked.AsOf, asked.KnownAt, asked.RulesAt), asked, held);
        }

        public string[] Why(Obligation obligation) =>
            current?.Why(obligation) is { } proof
                ? ProofText.Render(proof, current.Describe).TrimEnd('\n').Split('\n')
                : ["no proof: the obligation is not in the present outlook"];
    }
}
