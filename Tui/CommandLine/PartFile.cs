using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CcmPlanner.Engine.Trials.Parts;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// The counts of a slice of trials in a file of two lines: what was asked, so that anybody can sum them up, and what
/// was counted.
/// </summary>
internal static class PartFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it, whole or not at all.</summary>
    public static void Write(string path, ForecastQuestion question, TrialPart part)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            question.Write(json);
            json.WriteEndObject();
        }

        AtomicFile.Write(path, Encoding.UTF8.GetString(bytes.ToArray()) + "\n" + TrialPartText.Write(part));
    }

    /// <summary>Both lines. A file that is no part ends the command with exit code 3.</summary>
    public static (ForecastQuestion Question, PartText Counts) Read(string path)
    {
        var text = Encoding.UTF8.GetString(Workspace.Text(path).Utf8);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(end < 0 ? text : text[..end]);
            return (ForecastQuestion.Read(document.RootElement), new PartText(path, text[(end + 1)..]));
        }
        catch (Exception mistake) when (mistake is JsonException or FormatException)
        {
            throw new CommandEnds(
                ExitCode.WrongInput, $"{path}:1:1 $: found damage or another kind of file; write what ccm forecast --part wrote");
        }
    }
}
