using CcmPlanner.Tests.Data;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary><c>ccm check</c>, and what wrong data do to every other command.</summary>
public sealed class CheckCommandTests
{
    private static readonly string Doctored = Folders.PathOf("Doctored");

    [Fact]
    public void Every_doctored_mistake_is_printed_at_its_place_and_nothing_else()
    {
        var run = Ccm.Run($"check --data {Doctored}");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.TrimEnd('\n').Split('\n').ShouldBe(
            File.ReadAllLines(Folders.PathOf("doctored.expected.txt"))
                .Select(line => $"{Doctored}{Path.DirectorySeparatorChar}{line}"));
        run.Error.ShouldBe("12 errors, 0 notes\n");
    }

    [Theory]
    [InlineData("states")]
    [InlineData("status")]
    [InlineData("meetings")]
    [InlineData("calendar")]
    [InlineData("why LAO CCM-4.1.a")]
    [InlineData("whynot LAO CCM-4.1.a")]
    [InlineData("forecast --trials 10")]
    public void Wrong_data_end_any_command_with_all_mistakes_on_stderr(string command)
    {
        var run = Ccm.Run($"{command} --data {Doctored}");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Output.ShouldBeEmpty();
        run.Error.TrimEnd('\n').Split('\n').Length.ShouldBe(12);
    }

    [Fact]
    public void The_shipped_data_have_no_mistake() => Ccm.Run("check").Code.ShouldBe(ExitCode.Done);

    [Fact]
    public void Problems_are_a_document_too()
    {
        var run = Ccm.Run($"check --data {Doctored} --json");
        using var document = System.Text.Json.JsonDocument.Parse(run.Output);
        var first = document.RootElement.GetProperty("problems")[0];
        first.GetProperty("severity").GetString().ShouldBe("error");
        first.GetProperty("line").GetInt32().ShouldBe(15);
        first.GetProperty("column").GetInt32().ShouldBe(16);
        first.GetProperty("path").GetString().ShouldBe("$.facts[1].state");
    }

    [Fact]
    public void A_row_of_a_workspace_replaces_the_shipped_one_with_its_key()
    {
        using var folder = new TemporaryFolder();
        folder.Write("extensions.json", """
            { "kind": "extensions", "facts": [
              { "state": "SOM", "provision": "CCM-4.1.a", "number": 1, "requested": "2024-12", "meeting": "13MSP",
                "decided": "2025-09", "outcome": "granted", "months": 48, "newDue": "2030-03-01",
                "monthsRequested": 48, "dueRequested": "2030-03-01", "source": "supposed for this test", "confidence": "low" } ] }
            """);
        var somalia =
            Ccm.Json($"status SOM --as-of 2026-11-22 --data {folder.Path}").GetProperty("obligations").EnumerateArray()
            .Single(o => o.GetProperty("provision").GetString() == "CCM-4.1.a");
        somalia.GetProperty("due").GetString().ShouldBe("2030-03-01");
        somalia.GetProperty("status").GetString().ShouldBe("open");
        somalia.GetProperty("confidence").GetString().ShouldBe("low");
    }
}
