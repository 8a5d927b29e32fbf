using System.Text.Json;
using System.Xml.Linq;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Reports;

/// <summary>The Coordination Committee's paper in every format that is tested, written once.</summary>
public sealed class OutlookPapers : IDisposable
{
    /// <summary>The scenarios compared.</summary>
    public const string Scenarios = "baseline survey-first";

    /// <summary>The rest of the command line.</summary>
    public const string Asked = " --trials 200 --seed 5 --as-of 2026-11-24 --known-at 2026-11-24";

    private readonly TemporaryFolder folder = new();

    public OutlookPapers()
    {
        Xlsx = Write("outlook.xlsx");
        Html = File.ReadAllText(Write("outlook.html"));
        using var document = JsonDocument.Parse(File.ReadAllText(Write("outlook.json")));
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

    /// <summary>The document.</summary>
    public JsonElement Json { get; }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private string Write(string name)
    {
        var file = Path.Combine(folder.Path, name);
        var run = Ccm.Run($"report outlook {Scenarios} -o {file}{Asked}");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return file;
    }
}
