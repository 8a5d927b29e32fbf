using System.CommandLine;
using System.Text.Json;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm verify</c>: computes a result again from its provenance, and says which input changed if it differs.
/// </summary>
internal static class VerifyCommand
{
    private const int MostShown = 10;

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "What ccm forecast --json wrote" };
        file.RefuseOptions();
        var command = new Command(
            "verify", "Compute a forecast again from its provenance; exit code 1 if it comes out otherwise") { file };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(options.Read(parsed), parsed.GetValue(file)!, parsed.InvocationConfiguration, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Question question, string file, InvocationConfiguration streams, CancellationToken cancellation)
    {
        using var stored = Read(file);
        var (asked, hash, inputs) = Read(file, stored.RootElement);
        var opened = ForecastSource.Open(asked, question);
        using var progress = ProgressLine.For(question, streams.Error);
        var forecast = opened.Prepared.Run(asked.Trials, opened.Plan.Settings.Split,
            progress.Part("trials", asked.Trials.Count), cancellation);
        progress?.End();
        using var computed = ForecastOut.Document(forecast, opened);
        var differs = SaidOtherwise.Between(stored.RootElement, computed.RootElement).ToList();
        var changed = Changed(inputs, opened.Inputs).ToList();
        var agrees = forecast.Hash == hash && differs.Count == 0;
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(streams.Output, json => Write(json, agrees, hash, forecast.Hash, changed, differs));
        }
        else
        {
            WriteForPeople(streams.Output, agrees, hash, forecast.Hash, changed, differs);
        }

        return agrees ? ExitCode.Done : ExitCode.No;
    }

    private static void WriteForPeople(
        TextWriter output,
        bool agrees,
        string said,
        string computed,
        List<string> changed,
        List<string> differs)
    {
        output.Write(
            agrees ? $"agrees: {computed}\n"
            : said != computed ? $"differs: the file says {said}, computed again it is {computed}\n"
            : $"differs: {computed} as the file says, but not all that it says\n");
        foreach (var line in changed.Concat(differs.Take(MostShown)))
        {
            output.Write($"{line}\n");
        }

        output.Write(differs.Count > MostShown ? $"and {differs.Count - MostShown} more (--json lists them)\n" : "");
        output.Write(agrees || changed.Count > 0 ? "" : "no input changed: the file itself was, or the program\n");
    }

    private static JsonDocument Read(string file)
    {
        try
        {
            return JsonDocument.Parse(Workspace.Text(file).Utf8.ToArray());
        }
        catch (JsonException mistake)
        {
            throw NoResult(file, mistake);
        }
    }

    private static (ForecastQuestion Asked, string Hash, IReadOnlyList<InputFile> Inputs) Read(
        string file, JsonElement root)
    {
        try
        {
            var inputs = root.GetProperty("provenance").GetProperty("inputs").EnumerateArray()
                .Select(input => new InputFile(
                    input.GetProperty("name").GetString()!, input.GetProperty("sha256").GetString()!))
                .ToList();
            return (ForecastQuestion.Read(root), root.GetProperty("resultHash").GetString()!, inputs);
        }
        catch (Exception mistake) when (mistake
            is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw NoResult(file, mistake);
        }
    }

    private static CommandEnds NoResult(string file, Exception mistake) => new(
        ExitCode.WrongInput,
        $"{file}:1:1 $: found no result of a forecast ({mistake.Message}); write what ccm forecast --json wrote");

    private static IEnumerable<string> Changed(IReadOnlyList<InputFile> before, IReadOnlyList<InputFile> now)
    {
        foreach (var was in before)
        {
            var same = now.FirstOrDefault(input => input.Name == was.Name);
            if (same?.Sha256 != was.Sha256)
            {
                yield return same is null ? $"{was.Name}: not here" : $"{was.Name}: changed";
            }
        }

        foreach (var added in now.Where(input => before.All(was => was.Name != input.Name)))
        {
            yield return $"{added.Name}: not there when the result was made";
        }
    }

    private static void Write(
        Utf8JsonWriter json,
        bool agrees,
        string said,
        string computed,
        List<string> changed,
        List<string> differs)
    {
        json.WriteStartObject();
        json.WriteBoolean("agrees", agrees);
        json.WriteString("said", said);
        json.WriteString("resultHash", computed);
        json.Texts("changed", changed);
        json.Texts("differs", differs);
        json.WriteEndObject();
    }
}
