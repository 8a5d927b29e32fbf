using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CcmPlanner.Engine.Trials.Parts;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What stands in the file of a slice.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Program">The build that counted: <see cref="ProgramBuild.Id"/>.</param>
/// <param name="Counts">What was counted, as text not yet checked.</param>
internal sealed record SliceOnFile(ForecastQuestion Question, string Program, PartText Counts);

/// <summary>
/// The counts of a slice of trials in a file of two lines: what was asked and by which build of the program, so that
/// anybody can sum them up, and what was counted.
/// </summary>
internal static class PartFile
{
    private const string ProgramKey = "program";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it, whole or not at all.</summary>
    public static void Write(string path, ForecastQuestion question, TrialPart part)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString(ProgramKey, ProgramBuild.Id);
            question.Write(json);
            json.WriteEndObject();
        }

        AtomicFile.Write(path, Encoding.UTF8.GetString(bytes.ToArray()) + "\n" + TrialPartText.Write(part));
    }

    /// <summary>Both lines. A file that is no part ends the command with exit code 3.</summary>
    public static SliceOnFile Read(string path)
    {
        var text = Encoding.UTF8.GetString(Workspace.Text(path).Utf8);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(end < 0 ? text : text[..end]);
            return new SliceOnFile(
                ForecastQuestion.Read(document.RootElement),
                document.RootElement.GetProperty(ProgramKey).GetString() ?? "",
                new PartText(path, text[(end + 1)..]));
        }
        catch (Exception mistake) when (mistake
            is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CommandEnds(
                ExitCode.WrongInput,
                $"{path}:1:1 $: found damage or another kind of file; write what ccm forecast --part wrote");
        }
    }
}
