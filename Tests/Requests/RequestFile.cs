using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Requests;

/// <summary>Requests of invented States on disk, and what the command says of them.</summary>
internal sealed class RequestFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>
    /// Epsilonia acceded on 2015-06-20, so that its clearance is due on 2025-12-01, and asks 13MSP, which opens on
    /// 2025-09-16.
    /// </summary>
    public const string Epsilonia = """
        "kind": "request", "name": "Epsilonia", "state": "EPS",
        "invented": { "name": "Epsilonia", "deposited": "2015-06-20" },
        "article": 4, "number": 1, "meeting": "13MSP", "asOf": "2025-01-15",
        "source": "Invented", "confidence": "high"
        """;

    /// <summary>Where it lies.</summary>
    public string Path => System.IO.Path.Combine(folder.Path, "request.json");

    /// <summary>Runs a command line on Epsilonia's request with more fields; FILE stands for the file.</summary>
    public Ccm Run(string fields, string commandLine = "request FILE --trials 500") =>
        RunText($"{{ {Epsilonia}{(fields.Length > 0 ? ",\n" : "")}{fields} }}", commandLine);

    /// <summary>Runs a command line on a document; FILE stands for the file.</summary>
    public Ccm RunText(string text, string commandLine = "request FILE --trials 500")
    {
        File.WriteAllText(Path, text);
        return Ccm.Run(commandLine.Replace("FILE", Path, StringComparison.Ordinal));
    }

    /// <summary>The analysis of Epsilonia's request with more fields.</summary>
    public JsonElement Json(string fields, string options = "--trials 500")
    {
        var run = Run(fields, $"request FILE {options} --json");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return JsonDocument.Parse(run.Output).RootElement.Clone();
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}

/// <summary>Asks an analysis.</summary>
internal static class Analyses
{
    /// <summary>One check.</summary>
    public static JsonElement Verdict(this JsonElement analysis, string id) =>
        analysis.GetProperty("verdicts").EnumerateArray()
            .Single(verdict => verdict.GetProperty("id").GetString() == id);

    /// <summary>True, false, or null.</summary>
    public static bool? Passed(this JsonElement analysis, string id) =>
        analysis.Verdict(id).GetProperty("passed") is { ValueKind: JsonValueKind.True or JsonValueKind.False } passed
            ? passed.GetBoolean()
            : null;

    /// <summary>Why.</summary>
    public static string Because(this JsonElement analysis, string id) =>
        analysis.Verdict(id).GetProperty("because").GetString()!;

    /// <summary>What it rests on.</summary>
    public static IEnumerable<string?> Cites(this JsonElement analysis, string id) =>
        analysis.Verdict(id).GetProperty("cites").EnumerateArray().Select(cite => cite.GetString());

    /// <summary>How an item stands.</summary>
    public static string? Item(this JsonElement analysis, string item) =>
        analysis.GetProperty("completeness").EnumerateArray()
        .Single(one => one.GetProperty("item").GetString() == item).GetProperty("status").GetString();

    /// <summary>A figure of the credibility; null when not given.</summary>
    public static double? Figure(this JsonElement analysis, string name) =>
        analysis.GetProperty("credibility").GetProperty(name) is { ValueKind: JsonValueKind.Object } figure
            && figure.GetProperty("value").ValueKind == JsonValueKind.Number
                ? figure.GetProperty("value").GetDouble()
                : null;

    /// <summary>Every question.</summary>
    public static IReadOnlyList<string?> Questions(this JsonElement analysis) =>
        [.. analysis.GetProperty("questions").EnumerateArray()
            .Select(question => question.GetProperty("question").GetString())];
}
