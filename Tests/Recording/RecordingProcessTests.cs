using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Recording;

/// <summary>Recording by programs of their own: killed at any moment, and at work at the same time.</summary>
public sealed class RecordingProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ccm");
    private readonly TemporaryFolder folder = new();

    private string Journal => Path.Combine(folder.Path, FactsFile.Name);

    public void Dispose() => folder.Dispose();

    [UnixFact]
    public void A_program_killed_in_mid_write_leaves_a_torn_line_that_is_kept_aside_and_loses_nothing_before_it()
    {
        Record(2019, "first").ShouldBe(0);
        var whole = File.ReadAllText(Journal);

        // The system kills whoever writes beyond the limit, once what fits is written. The line is longer than what
        // fits.
        Shell($"ulimit -f 2; exec {Words(2020, new string('x', 4000))}").ShouldBeGreaterThan(128);

        var torn = File.ReadAllText(Journal);
        torn.Length.ShouldBeGreaterThan(whole.Length);
        torn.ShouldStartWith(whole);
        torn.ShouldNotEndWith("\n");
        var status = Ccm.Run($"status LAO --data {folder.Path}");
        status.Code.ShouldBe(ExitCode.Done);
        status.Error.ShouldContain($"note: {Journal}:2:1");

        var next = Ccm.Run($"record {Fact(2021, "next")} --data {folder.Path}");

        next.Error.ShouldContain($"kept aside in {Journal}.torn-1");
        File.ReadAllText(Journal + ".torn-1").ShouldBe(torn[whole.Length..]);
        Years().ShouldBe([2019, 2021]);
        Ccm.Run($"status LAO --data {folder.Path}").Error.ShouldBeEmpty();
    }

    [UnixFact]
    public void A_program_killed_at_any_moment_leaves_every_line_that_was_reported_and_a_journal_that_can_be_read()
    {
        var reported = new List<int>();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var before = File.Exists(Journal) ? new FileInfo(Journal).Length : 0;
            using var child = Start(Words(2010 + attempt, new string('y', 60_000)));
            while (!child.HasExited
                && (attempt % 2 == 0 ? child.TotalProcessorTime.TotalMilliseconds < 60 * attempt : Length() == before))
            {
                Thread.Yield();
            }

            child.Kill();
            child.WaitForExit();
            if (child.ExitCode == 0)
            {
                reported.Add(2010 + attempt);
            }

            Ccm.Run($"status LAO --data {folder.Path}").Code.ShouldBe(ExitCode.Done);
            Years().ShouldBeSubsetOf(Enumerable.Range(2010, attempt + 1));
            reported.ShouldBeSubsetOf(Years());
        }

        Record(2025, "last").ShouldBe(0);
        Years()[^1].ShouldBe(2025);
        Lines().Select(line => line.GetProperty("sequence").GetInt32()).ShouldBe(Enumerable.Range(1, Lines().Count));
    }

    [UnixFact]
    public void Two_programs_at_the_same_time_lose_nothing_and_keep_their_order()
    {
        int[][] work = [[2010, 2011, 2012, 2013, 2014], [2015, 2016, 2017, 2018, 2019]];

        Task.WaitAll(
            [.. work.Select(
                years => Task.Run(() => years.ToList().ForEach(year => Record(year, "both").ShouldBe(0))))]);

        Lines().Select(line => line.GetProperty("sequence").GetInt32()).ShouldBe(Enumerable.Range(1, 10));
        foreach (var years in work)
        {
            Years().Where(years.Contains).ShouldBe(years);
        }
    }

    [Fact]
    public void Many_threads_of_one_program_lose_nothing_either()
    {
        Parallel.For(2009, 2025, new ParallelOptions { MaxDegreeOfParallelism = 4 }, year =>
            Ccm.Run($"record {Fact(year, "many")} --data {folder.Path}").Code.ShouldBe(ExitCode.Done));
        Years().Order().ShouldBe(Enumerable.Range(2009, 16));
        Lines().Select(line => line.GetProperty("sequence").GetInt32()).ShouldBe(Enumerable.Range(1, 16));
    }

    [UnixFact]
    public void Readers_do_not_wait_for_a_writer()
    {
        Record(2019, "first").ShouldBe(0);
        using var held = FactsFile.Lock(folder.Path);
        Ccm.Run($"status LAO --data {folder.Path}").Code.ShouldBe(ExitCode.Done);
        Ccm.Run($"record {Fact(2020, "dry")} --data {folder.Path} --dry-run").Code.ShouldBe(ExitCode.Done);
    }

    private static string Fact(int year, string note) =>
        string.Create(CultureInfo.InvariantCulture,
            $"land-release LAO --year {year} --cleared 1 --note {note} --source Invented --confidence none");

    private string Words(int year, string note) => $"{Program} record {Fact(year, note)} --data {folder.Path}";

    private int Record(int year, string note) => Shell("exec " + Words(year, note));

    private long Length() => File.Exists(Journal) ? new FileInfo(Journal).Length : 0;

    private List<JsonElement> Lines()
    {
        var problems = new List<Problem>();
        var text = FactsFile.Read(folder.Path);
        var journal = Scenarios.Situations.Journal.Read(text, problems);
        problems.ShouldAllBe(problem => problem.Severity == Severity.Note);
        return [.. File.ReadAllLines(Journal).Take(journal.Entries.Count)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private List<int> Years() => !File.Exists(Journal) ? [] :
        [.. Lines().Select(line => line.GetProperty("fact").GetProperty("year").GetInt32())];

    private static int Shell(string script)
    {
        using var shell = Process.Start(Quiet("sh", ["-c", script]))!;
        shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode;
    }

    private static Process Start(string words)
    {
        var parts = words.Split(' ');
        return Process.Start(Quiet(parts[0], parts[1..]))!;
    }

    // The run-time system reserves large files of its own unless told not to, which the limit on file sizes would
    // refuse.
    private static ProcessStartInfo Quiet(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" },
    };
}

/// <summary>A test that needs the shell and the signals of Unix.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a Unix shell" : null;
}
