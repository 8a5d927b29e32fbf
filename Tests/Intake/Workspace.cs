using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tests.Data;

namespace CcmPlanner.Tests.Intake;

/// <summary>Small workspaces of invented States, one fact a line, laid over the shipped data.</summary>
internal static class Workspace
{
    private const string Sourced = "\"source\": \"Invented\", \"confidence\": \"high\"";

    /// <summary>Alphaland, party since 2011-11-01, so that its deadlines are 2019-11-01 and 2021-11-01.</summary>
    public static IReadOnlyList<SourceText> Alphaland { get; } =
    [
        Text("states", "\"code\": \"ALP\", \"name\": \"Alphaland\", \"region\": \"African Group\""),
        Text(
            "instruments",
            "\"state\": \"ALP\", \"signed\": null, \"deposited\": \"2011-05-16\", \"instrument\": \"accession\""),
    ];

    /// <summary>
    /// A text of one kind; each row is its fields without source and confidence, and stands on a line from 2 on.
    /// </summary>
    public static SourceText Text(string kind, params string[] rows) => new(
        kind + ".json",
        $"{{ \"kind\": \"{kind}\", \"facts\": [\n" + string.Join(
            ",\n",
            rows.Select(row => $"{{ {row}, {Sourced} }}")) + "\n] }\n");

    /// <summary>A request of Alphaland under Article 4; null leaves a field out.</summary>
    public static string Extension(
        int number = 1,
        string outcome = "granted",
        string? requested = "2020-09",
        string meeting = "2RC-2",
        string? decided = "2021-09",
        int? months = null,
        string? newDue = "2023-11-01",
        string provision = "CCM-4.1.a") =>
        $"\"state\": \"ALP\", \"provision\": \"{provision}\", \"number\": {number}, "
        + $"\"requested\": {Quoted(requested)}, "
        + $"\"meeting\": \"{meeting}\", \"decided\": {Quoted(decided)}, \"outcome\": \"{outcome}\", "
        + $"\"months\": {(months is null ? "null" : $"{months}")}, \"newDue\": {Quoted(newDue)}";

    /// <summary>Shipped data, then Alphaland with the given texts.</summary>
    public static Checked<Situation> Load(params SourceText[] texts) =>
        Situation.Load([DataLayer.Shipped(), new DataLayer([.. Alphaland, .. texts])], Law.OnExtensions);

    /// <summary>The messages of <see cref="Load"/> without their places.</summary>
    public static List<string> Messages(params SourceText[] texts) =>
        [.. Load(texts).Problems.Select(problem => problem.Message)];

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
