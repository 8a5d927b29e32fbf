using System.Text.Json;
using System.Xml.Linq;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Reports;

/// <summary>The paper on the Unit's money in every format, written once.</summary>
public sealed class BudgetPapers : IDisposable
{
    /// <summary>The rest of the command line.</summary>
    public const string Asked = " --trials 200 --seed 5 --as-of 2026-11-24 --known-at 2026-11-24";

    private readonly TemporaryFolder folder = new();

    public BudgetPapers()
    {
        Xlsx = Write("money.xlsx");
        Html = File.ReadAllText(Write("money.html"));
        Csv = File.ReadAllLines(Write("money.csv"));
        using var document = JsonDocument.Parse(File.ReadAllText(Write("money.json")));
        Json = document.RootElement.Clone();
        Body = XDocument.Parse(
            Html[Html.IndexOf("<body>", StringComparison.Ordinal)..Html.IndexOf("</html>", StringComparison.Ordinal)]);
    }

    /// <summary>The spreadsheet's path.</summary>
    public string Xlsx { get; }

    /// <summary>The page.</summary>
    public string Html { get; }

    /// <summary>The page's body.</summary>
    public XDocument Body { get; }

    /// <summary>The lines of the table.</summary>
    public IReadOnlyList<string> Csv { get; }

    /// <summary>The document.</summary>
    public JsonElement Json { get; }

    /// <summary>Writes the paper and gives its path.</summary>
    public string Write(string name)
    {
        var file = Path.Combine(folder.Path, name);
        var run = Ccm.Run($"report budget -o {file}{Asked}");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return file;
    }

    /// <summary>The rows of a sheet, headings first.</summary>
    internal IReadOnlyList<ReadRow> Sheet(string name) => ReadRow.All(Xlsx, name);

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
