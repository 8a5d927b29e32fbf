using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Recording;

/// <summary>
/// A workspace on disk with one invented State: Alphaland, party since 2012-02-01, remnants held, so that its clearance
/// is due on 2022-02-01; one extension of 48 months to 2026-02-01, and a second request to 13MSP, undecided.
/// </summary>
internal sealed class Alphaland : IDisposable
{
    private const string Sourced = "\"source\": \"Invented\", \"confidence\": \"high\"";
    private readonly TemporaryFolder folder = new();

    public Alphaland()
    {
        Write("states", "\"code\": \"ALP\", \"name\": \"Alphaland\", \"region\": \"African Group\"");
        Write("instruments",
            "\"state\": \"ALP\", \"signed\": null, \"deposited\": \"2011-08-16\", \"instrument\": \"accession\"");
        Write("article4",
            "\"state\": \"ALP\", \"remnants\": \"held\", \"completed\": null, \"declared\": null, \"reopened\": null");
        Write("stockpiles",
            "\"state\": \"ALP\", \"holding\": \"held\", \"munitions\": 12, \"submunitions\": null, \"destroyed\": "
            + "null, \"shownNone\": null");
        Write(
            "extensions",
            "\"state\": \"ALP\", \"provision\": \"CCM-4.1.a\", \"number\": 1, \"requested\": \"2021-01\", "
            + "\"meeting\": \"2RC-2\", "
                + "\"decided\": \"2021-09\", \"outcome\": \"granted\", \"months\": 48, \"newDue\": \"2026-02-01\"",
            "\"state\": \"ALP\", \"provision\": \"CCM-4.1.a\", \"number\": 2, \"requested\": \"2024-11\", "
            + "\"meeting\": \"13MSP\", "
                + "\"decided\": null, \"outcome\": \"considered\", \"months\": null, \"newDue\": null");
    }

    /// <summary>Where it lies.</summary>
    public string Path => folder.Path;

    /// <summary>The journal.</summary>
    public string Journal => System.IO.Path.Combine(Path, FactsFile.Name);

    /// <summary>The journal's lines; none when there is no journal.</summary>
    public string[] Lines => File.Exists(Journal) ? File.ReadAllLines(Journal) : [];

    /// <summary>Runs a command line over the workspace; words are separated by single blanks.</summary>
    public Ccm Run(string commandLine) => Ccm.Run($"{commandLine} --data {Path}");

    /// <summary>Records a fact with an invented source and requires that it was recorded.</summary>
    public string Record(string fact)
    {
        var run = Run($"record {fact} --source Invented --confidence medium");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return run.Output;
    }

    /// <summary>Everything <c>ccm status</c> says of Alphaland, provenance included.</summary>
    public string Status(string more = "") => Run($"status ALP --json{more}").Output;

    /// <summary>One obligation of Alphaland.</summary>
    public System.Text.Json.JsonElement Obligation(string provision = "CCM-4.1.a", string more = "") =>
        Ccm.Json($"status ALP --data {Path}{more}").GetProperty("obligations").EnumerateArray()
            .Single(o => o.GetProperty("provision").GetString() == provision);

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private void Write(string kind, params string[] rows) => folder.Write(
        kind + ".json",
        $"{{ \"kind\": \"{kind}\", \"facts\": [\n" + string.Join(",\n", rows.Select(row => $"{{ {row}, {Sourced} }}"))
            + "\n] }\n");
}
