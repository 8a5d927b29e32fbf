using System.CommandLine;
using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm verify</c>: computes a result again from its provenance, and says which input changed if it differs.
/// </summary>
internal static class VerifyCommand
{
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
        var (asked, hash, inputs) = Read(file);
        var opened = ForecastSource.Open(asked, question);
        using var progress = ProgressLine.For(question, asked.Trials.Count, streams.Error);
        var forecast = opened.Prepared.Run(asked.Trials, opened.Plan.Settings.Split, progress, cancellation);
        progress?.End();
        var agrees = forecast.Hash == hash;
        var changed = Changed(inputs, opened.Inputs).ToList();
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(streams.Output, json => Write(json, agrees, hash, forecast.Hash, changed));
        }
        else
        {
            streams.Output.Write(agrees
                ? $"agrees: {forecast.Hash}\n"
                : $"differs: the file says {hash}, computed again it is {forecast.Hash}\n");
            foreach (var change in changed)
            {
                streams.Output.Write($"{change}\n");
            }

            if (!agrees && changed.Count == 0)
            {
                streams.Output.Write("no input changed: the file itself was, or the program\n");
            }
        }

        return agrees ? ExitCode.Done : ExitCode.No;
    }

    private static (ForecastQuestion Asked, string Hash, IReadOnlyList<InputFile> Inputs) Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(Workspace.Text(file).Utf8.ToArray());
            var root = document.RootElement;
            var inputs = root.GetProperty("provenance").GetProperty("inputs").EnumerateArray()
                .Select(input => new InputFile(
                    input.GetProperty("name").GetString()!, input.GetProperty("sha256").GetString()!))
                .ToList();
            return (ForecastQuestion.Read(root), root.GetProperty("resultHash").GetString()!, inputs);
        }
        catch (Exception mistake) when (mistake
            is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CommandEnds(
                ExitCode.WrongInput,
                $"{file}:1:1 $: found no result of a forecast ({mistake.Message}); write what ccm forecast --json "
                + $"wrote");
        }
    }

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
        Utf8JsonWriter json, bool agrees, string said, string computed, IReadOnlyList<string> changed)
    {
        json.WriteStartObject();
        json.WriteBoolean("agrees", agrees);
        json.WriteString("said", said);
        json.WriteString("resultHash", computed);
        json.WriteStartArray("changed");
        foreach (var change in changed)
        {
            json.WriteStringValue(change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
