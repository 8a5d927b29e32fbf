using System.CommandLine;
using CcmPlanner.Scenarios.RuleBooks;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm rulebook</c>: the law in words, for those who must be able to check it.</summary>
internal static class RulebookCommand
{
    public static Command Create(GlobalOptions options)
    {
        var format = new Option<string?>("--format")
        {
            Description = "md, html or json (default: by the file's name, else md)",
            HelpName = "FORMAT"
        };
        format.AcceptOnlyFromAmong("md", "html", "json");
        var file = new Option<string?>(
            "--output", "-o")
        { Description = "Write to a file instead of stdout", HelpName = "FILE" };
        var command = new Command("rulebook", "The provisions, and the rules that say them, in words") { format, file };
        command.SetAction(parsed => Show(
            options.Read(parsed),
            parsed.GetValue(format),
            parsed.GetValue(file),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, string? format, string? file, TextWriter output)
    {
        var book = Compendium.At(question.RulesAt);
        var text = (format ?? ByName(file) ?? (question.Format == OutputFormat.Json ? "json" : "md")) switch
        {
            "html" => CompendiumText.Html(book),
            "json" => Json(question, book),
            _ => CompendiumText.Markdown(book),
        };
        if (file is null)
        {
            output.Write(text);
        }
        else
        {
            AtomicFile.Write(file, text);
        }

        return ExitCode.Done;
    }

    private static string? ByName(string? file) => Path.GetExtension(file) switch
    {
        ".html" or ".htm" => "html",
        ".json" => "json",
        ".md" => "md",
        _ => null,
    };

    private static string Json(Question question, Compendium book)
    {
        using var text = new StringWriter { NewLine = "\n" };
        JsonOut.Write(text, json =>
        {
            json.WriteStartObject();
            json.WriteLaw(question);
            CompendiumJson.Write(json, book);
            json.WriteEndObject();
        });
        return text.ToString();
    }
}
