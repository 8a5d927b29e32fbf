using System.Diagnostics;
using CcmPlanner.Tests.CommandLine;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CcmPlanner.Tests.Reports;

/// <summary>LibreOffice without its windows, as another reader of our spreadsheets.</summary>
internal static class Soffice
{
    // Comma, double quotes, UTF-8, from the first line, raw numbers, every sheet into its own file.
    private const string EachSheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    /// <summary>True where it can be started.</summary>
    public static bool IsThere { get; } = Run("--version") is not null;

    /// <summary>
    /// The cells of a sheet as it reads them, every formula computed anew: the values we wrote with them are taken
    /// away.
    /// </summary>
    public static IReadOnlyList<string[]> ToCsv(string file, string sheet)
    {
        using var folder = new TemporaryFolder();
        var copy = Path.Combine(folder.Path, "copy.xlsx");
        File.Copy(file, copy);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(
                part => part.Worksheet!.Descendants<Cell>()))
            {
                cell.CellValue = cell.CellFormula is null ? cell.CellValue : null;
            }
        }

        Run("--headless", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", EachSheet, "--outdir",
            folder.Path, copy)
            .ShouldNotBeNull();
        return [.. File.ReadAllLines(Path.Combine(folder.Path, $"copy-{sheet}.csv"))
            .Select(line => Array.ConvertAll(line.Split(','), cell => cell.Trim('"')))];
    }

    private static string? Run(params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", words)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
