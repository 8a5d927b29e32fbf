using System.CommandLine;
using System.Text.Json;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm chart</c>: the charts of the screens as text, as SVG, or as their numbers.</summary>
internal static class ChartCommand
{
    private const int TextWidth = 80;
    private const int TallChart = 20;

    public static Command Create(GlobalOptions options)
    {
        var name = new Argument<string>("NAME")
        {
            Description = string.Join("; ", ChartKinds.All.Select(kind => $"{kind.Name}: {kind.Help}")),
        };
        name.AcceptOnlyFromAmong([.. ChartKinds.All.Select(kind => kind.Name)]);
        var about = new Argument<string[]>("ABOUT")
        {
            Description = $"A State's code for a chart of one State "
                + $"({string.Join(", ", ChartKinds.All.Where(kind => kind.IsOfState).Select(kind => kind.Name))}), "
                    + $"and a scenario or file (default: baseline)",
            Arity = new ArgumentArity(0, 2),
        };
        about.RefuseOptions();
        var states =
            new Option<string[]>("--state", "-s")
            {
                Description = "States, as ISO 3166-1 alpha-3 codes (default: all)",
                HelpName = "ISO",
                AllowMultipleArgumentsPerToken = true
            };
        var file = new Option<string?>(
            "--output", "-o")
        { Description = "Write to a file: .svg, .txt, .csv, .json or .md", HelpName = "FILE" };
        var ascii = new Option<bool>("--ascii") { Description = "ASCII signs only, in text" };
        var command =
            new Command("chart", "A chart as text or SVG, or its numbers") { name, about, states, file, ascii };
        command.SetAction((parsed, cancellation) =>
        {
            var kind = ChartKinds.All.First(one => one.Name == parsed.GetValue(name));
            return Task.FromResult(Show(
                options.Read(parsed),
                kind,
                Subject(kind, parsed.GetValue(about) ?? [], parsed.GetValue(states) ?? []),
                (parsed.GetValue(file), parsed.GetValue(ascii)),
                (parsed.InvocationConfiguration.Output, cancellation)));
        });
        return command;
    }

    /// <summary>
    /// What follows the name: first the State where the chart is of one and none is named otherwise, then a scenario.
    /// </summary>
    private static (string? Scenario, string[] States) Subject(ChartKind kind, string[] words, string[] states) =>
        (kind.IsOfState && states.Length == 0, words) switch
        {
            (true, [var state, .. var rest]) => (rest.FirstOrDefault(), [state]),
            (false, [var one, var two, ..]) => throw new CommandEnds(
                ExitCode.Usage, $"ccm: found '{one}' and '{two}'; write one scenario"),
            _ => (words.FirstOrDefault(), states),
        };

    private static int Show(
        Question question,
        ChartKind kind,
        (string? Scenario, string[] States) about,
        (string? File, bool Ascii) as1,
        (TextWriter Output, CancellationToken Cancellation) to)
    {
        var write = FormOf(as1.File, question.Format, as1.Ascii);
        var world = ScenarioSource.Open(about.Scenario, question);
        var states = Arguments.Resolve(about.States, world.Assessment.States);
        var chart = kind.Draw(new(world, states, to.Cancellation))
            ?? throw new CommandEnds(ExitCode.NotFound, $"ccm: nothing is on record to draw as {kind.Name}");
        var text = write(chart, world.Question, world.Assessment);
        if (as1.File is { } file)
        {
            AtomicFile.Write(file, text);
        }
        else
        {
            to.Output.Write(text);
        }

        return ExitCode.Done;
    }

    private static Func<Chart, Question, Assessment, string> FormOf(string? file, OutputFormat format, bool ascii) =>
        (Path.GetExtension(file), format) switch
        {
            (".svg", _) => (chart, _, _) => ChartSvg.Text(chart),
            (".csv", _) or (null, OutputFormat.Csv) => (chart, _, _) => chart.Numbers.ToCsv(),
            (".md", _) => (chart, _, _) => chart.Numbers.ToMarkdown(),
            (".json", _) or (null, OutputFormat.Json) => Json,
            (null, OutputFormat.Plain) => (chart, _, _) => chart.Numbers.ToText(),
            (".txt", _) or (null, _) => (chart, _, _) => Drawn(chart, ascii),
            var (extension, _) => throw new CommandEnds(
                ExitCode.Usage,
                $"ccm: --output: found a file ending in '{extension}'; write .svg, .txt, .csv, .json or .md"),
        };

    /// <summary>The chart in signs alone, its title above and its note below.</summary>
    private static string Drawn(Chart chart, bool ascii)
    {
        var rows = chart switch
        {
            GanttChart gantt => gantt.Rows.Count + 1,
            BarChart bars => bars.Lines,
            HeatMapChart map => map.Rows.Count + 1,
            Sparkline => 1,
            _ => TallChart,
        };
        var frame = new Surface(TextWidth, Math.Max(4, rows));
        var glyphs = ascii ? GlyphSet.Ascii : GlyphSet.Block;
        ChartCells.Draw(new Canvas(frame, Themes.Of(ThemeName.Mono)) { Glyphs = glyphs }, frame.Bounds, chart);
        if (ascii)
        {
            frame.Replace(Ascii.InsteadOf);
        }

        var note = chart.Note is { } words ? string.Join('\n', Screen.TextWidth.Wrap(words, TextWidth)) + "\n" : "";
        return $"{chart.Title}\n\n{frame.ToText().TrimEnd('\n')}\n{(note.Length > 0 ? "\n" : "")}{note}";
    }

    private static string Json(Chart chart, Question question, Assessment assessment)
    {
        using var text = new StringWriter { NewLine = "\n" };
        JsonOut.Write(text, question, assessment, json =>
        {
            json.WriteString("title", chart.Title);
            json.WriteString("note", chart.Note);
            json.WritePropertyName("rows");
            using var rows = JsonDocument.Parse(chart.Numbers.ToJson());
            rows.RootElement.WriteTo(json);
        });
        return text.ToString();
    }
}
