using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Parts;
using CcmPlanner.Engine.Trials.Stopping;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm forecast</c>: clearance, extension requests and the Unit's money, every figure with its error.
/// </summary>
internal sealed class ForecastCommand
{
    /// <summary>The seed where none is given.</summary>
    public const ulong UsualSeed = 1;

    private const int UsualTrials = 10_000;
    private const long MostPreciseTrials = 1_024_000;

    private readonly GlobalOptions options;
    private readonly Argument<string?> scenario = Arguments.Scenario();
    private readonly Option<int?> horizon = DecisionSource.Horizon();
    private readonly Option<string?> only = new("--only")
    {
        Description = "clearance or finance (default: both)",
        HelpName = "PART",
    };

    private readonly Option<double?> precision = new("--precision")
    {
        Description =
            "Stop once every probability is known to this half-width, such as 0.01; --trials is then the most",
        HelpName = "HALF",
    };

    private readonly Option<string?> part = new("--part")
    {
        Description = "Write the counts of these trials to a file for ccm merge, instead of figures",
        HelpName = "FILE",
    };

    private readonly Option<string?> keep = new("--keep-trials")
    {
        Description = "Also write every outcome of every trial to a file, as comma-separated columns",
        HelpName = "FILE",
    };

    private readonly Option<int?> audit = new("--audit")
    {
        Description =
            "Also replay so many trials through the ordinary session of the rules; exit code 1 if they disagree",
        HelpName = "N",
    };

    private readonly Option<bool> freeze = new("--freeze")
    {
        Description = "Also keep the forecast in the workspace of --data, so that ccm score can score it later",
    };

    private ForecastCommand(GlobalOptions options)
    {
        this.options = options;
        precision.Validators.Add(result =>
        {
            if (Number(result) is { } half && !(half > 0 && half < 0.5))
            {
                result.AddError("--precision: write a half-width above 0 and below 0.5");
            }
        });
        only.AcceptOnlyFromAmong(ForecastSource.Clearance, ForecastSource.Finance);
    }

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var forecast = new ForecastCommand(options);
        var command = new Command(
            "forecast", "Clearance, extension requests and the Unit's money, with Monte Carlo error on every figure")
        {
            forecast.scenario, forecast.horizon, forecast.only, forecast.precision, forecast.part, forecast.keep,
            forecast.audit,
            forecast.freeze,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => forecast.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    /// <summary>The number after an option; null where none is written, which is refused by itself.</summary>
    internal static double? Number(OptionResult result) => result.Tokens is [var token]
        && double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : null;

    /// <summary>How the forecast of a question is made: its days, seed, trials and threads.</summary>
    public static ForecastSettings Settings(Question question, Assessment assessment) =>
        new ForecastSettings(question.AsOf, question.Seed ?? UsualSeed, question.Trials ?? UsualTrials, Split(question))
        {
            KnownAt = question.KnownAt,
            RulesAt = question.RulesAt,
            RulesHash = Assessment.RulesHash,
            Version = Words.Version,
        }.Knowing(assessment.Outlook);

    /// <summary>How the work is split over threads; it changes no result.</summary>
    public static WorkSplit Split(Question question) =>
        new(question.Threads ?? Math.Min(Environment.ProcessorCount, WorkSplit.MostThreads));

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var question = options.Read(parsed);
        var streams = parsed.InvocationConfiguration;
        if (parsed.GetValue(freeze))
        {
            ScoreCommand.RequireWorkspace(question);
        }

        var opened = ForecastSource.Open(
            parsed.GetValue(scenario), question, parsed.GetValue(only), parsed.GetValue(horizon));
        using var progress = ProgressLine.For(question, streams.Error);
        var (counted, cancelled, why) = Count(opened, parsed.GetValue(precision), question,
            progress.Part("trials", opened.Question.Trials.Count), cancellation);
        opened = opened with { Question = opened.Question with { Trials = counted.Trials } };
        if (parsed.GetValue(keep) is { } kept)
        {
            KeptTrialsFile.Write(
                kept, opened.Prepared.Model, counted.Trials, opened.Plan.Settings.Split,
                progress.Part("trials kept", counted.Trials.Count), cancellation);
        }

        progress?.End();
        if (parsed.GetValue(part) is { } file)
        {
            PartFile.Write(file, opened.Question, counted);
            streams.Error.Write(question.Quiet ? "" : $"trials {counted.Trials}: {counted.Hash}\n");
        }
        else
        {
            var forecast = opened.Prepared.Summarise(counted, cancelled);
            ForecastOut.Write(forecast, opened, question, streams.Output);
            if (parsed.GetValue(freeze) && !cancelled)
            {
                streams.Error.Write($"kept as {ScoreCommand.Freeze(forecast, opened, question)}\n");
            }
        }

        if (why is not null && !question.Quiet)
        {
            streams.Error.Write($"{why}\n");
        }

        var agrees = Audit(parsed.GetValue(audit), opened, streams.Error, cancellation);
        return cancelled ? ExitCode.Interrupted : agrees ? ExitCode.Done : ExitCode.No;
    }

    private static (TrialPart Part, bool Cancelled, string? Why) Count(
        OpenForecast opened,
        double? precision,
        Question question,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        var prepared = opened.Prepared;
        if (precision is { } half)
        {
            var most = question.Trials ?? MostPreciseTrials;
            var run = PreciseRun.Run(
                prepared.Counted, prepared.UntilPrecise(half, most), opened.Plan.Settings.Split, progress,
                cancellation);
            return (Part(run.Outcome), run.Reason == StopReason.Cancelled, run.Why);
        }

        var outcome = TrialRun.Run(
            prepared.Counted, opened.Question.Trials, opened.Plan.Settings.Split, progress, cancellation);
        return (Part(outcome), outcome.Cancelled, null);

        TrialPart Part(TrialOutcome of) => TrialPart.Of(prepared.Configuration, of)
            ?? throw new OperationCanceledException(cancellation);
    }

    private static bool Audit(int? trials, OpenForecast opened, TextWriter error, CancellationToken cancellation)
    {
        if (trials is not { } count || opened.Plan.Cases is not { } cases)
        {
            return true;
        }

        var result = ClearanceAudit.Run(cases, opened.Plan.Settings, count, cancellation);
        error.Write(
            $"audit: {result.Trials} trials, {result.Comparisons} statements compared with the ordinary session, "
            + $"{result.Disagreements.Count} disagreements\n");
        foreach (var found in result.Disagreements)
        {
            error.Write($"trial {found.Trial}, {found.State}, {found.What}: future {found.Future}; law {found.Law}\n");
        }

        return result.Disagreements.Count == 0;
    }
}
