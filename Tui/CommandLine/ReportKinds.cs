using System.CommandLine;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.Reports;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Reports;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A paper that can be asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Help">What it is, and what it is asked about.</param>
/// <param name="Write">Makes it.</param>
internal sealed record ReportKind(string Name, string Help, Func<ReportAsk, Paper> Write)
{
    /// <summary>True when files about the Unit's money can be named.</summary>
    public bool ReadsMoney { get; init; }

    /// <summary>True when a pot of money can be shared out in it.</summary>
    public bool SharesPot { get; init; }
}

/// <summary>What a paper is asked about.</summary>
/// <param name="Options">The options every command understands.</param>
/// <param name="Parsed">The command line.</param>
/// <param name="About">What follows its name.</param>
/// <param name="Money">Files about the Unit's money.</param>
/// <param name="Pot">A pot of money to share out; null for none.</param>
/// <param name="Cancellation">Stops a forecast.</param>
internal sealed record ReportAsk(
    GlobalOptions Options,
    ParseResult Parsed,
    IReadOnlyList<string> About,
    MoneyFiles Money,
    AllocationQuestion? Pot,
    CancellationToken Cancellation)
{
    /// <summary>Who is told how far it is; null for nobody.</summary>
    public ProgressLine? Told { get; init; }

    /// <summary>The question.</summary>
    public Question Question { get; } = Options.Read(Parsed);

    /// <summary>Where problems are told.</summary>
    public TextWriter Error => Parsed.InvocationConfiguration.Error;

    /// <summary>The one thing it is about; none or several end the command with how to write it.</summary>
    public string One(string how) => About is [var one] ? one : throw ReportKinds.Usage(how);

    /// <summary>The one thing it may be about; null for none.</summary>
    public string? AtMostOne(string how) => About is [] ? null : One(how);
}

/// <summary>Every paper that can be asked for.</summary>
internal static class ReportKinds
{
    private const string See = "see: ccm report --help";

    /// <summary>By name.</summary>
    public static IReadOnlyList<ReportKind> All { get; } =
    [
        new("state", "everything known of one State, by its ISO 3166-1 alpha-3 code", OfState),
        new("analysis", "an extension request as an analysis group looks at it, by file or name", OfRequest),
        new("budget", "the Unit's money over several years, for its Director, under a scenario", MoneyReport.Of)
        {
            ReadsMoney = true,
        },
        new(
            "outlook",
            "where clearance stands and what scenarios change, for the Coordination Committee; the first is the base",
            OutlookReport.Of)
        {
            SharesPot = true,
        },
    ];

    /// <summary>Ends the command with what is wrong with it.</summary>
    public static CommandEnds Usage(string message) => new(ExitCode.Usage, $"ccm: {message}", See);

    private static Paper OfState(ReportAsk ask)
    {
        var iso = ask.One("a State report needs a State; write ccm report state ISO");
        var question = ask.Question;
        var situation = Workspace.Load(question);
        var planner = Assessment.Of(situation, question.AsOf, question.KnownAt, question.RulesAt);
        var state = Arguments.Resolve([iso], planner.States).Single();
        var sheet = StateSheet.Of(situation, state, question.AsOf, question.KnownAt, question.RulesAt, planner);
        var cases = ClearanceCases.From(planner.Outlook).Where(data => data.State == state).ToList();
        var settings = ForecastCommand.Settings(question, planner);
        var land = new Lazy<PlayedLand?>(() => LandSource
            .Of(planner.Outlook, cases, settings, ask.Cancellation, ask.Told.Part("trials", settings.Trials))
            .SingleOrDefault());
        return new Paper(
            $"{sheet.State.Name}: Convention on Cluster Munitions",
            stem => new StateSheetDocument(sheet, land.Value, stem).All(),
            text => JsonOut.Write(text, question, planner, json => StateSheetJson.Write(json, sheet, land.Value)),
            () => StateSheetTable.Of(sheet));
    }

    private static Paper OfRequest(ReportAsk ask)
    {
        var file = ask.One("an analysis needs a request; write ccm report analysis FILE");
        var (_, analysis) = RequestCommand.Analyse(ask.Options, ask.Parsed, file, ask.Told, ask.Cancellation);
        return new Paper(
            $"{analysis.Request.Name}: analysis",
            stem => new AnalysisDocument(analysis, new AnalysisCharts(analysis, stem)).All(),
            text => RequestJson.Document(text, analysis),
            () => RequestLines.Verdicts(analysis));
    }
}
