using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Reads the folder a user lays over the shipped data; the only place the commands touch the disk for input.</summary>
internal static class Workspace
{
    /// <summary>How things stand for the question asked. Wrong data end the command with every problem, exit code 3.</summary>
    public static Assessment Open(Question question) =>
        Assessment.Of(Load(question), question.AsOf, question.KnownAt, question.RulesAt);

    /// <summary>The shipped data with the workspace over it.</summary>
    public static Situation Load(Question question)
    {
        if (question.DataFolder is null)
        {
            return Situation.Shipped();
        }

        var read = Read(Texts(question.DataFolder), question.RulesAt);
        return read.Succeeded ? read.Value : throw Cli.WrongInput(read.Problems);
    }

    /// <summary>Texts laid over the shipped data, checked against the law of a day.</summary>
    public static Checked<Situation> Read(IReadOnlyList<SourceText> texts, LocalDate rulesAt) =>
        Situation.Load([DataLayer.Shipped(), new DataLayer(texts)], LawOnExtensions.At(rulesAt));

    /// <summary>The data files of a folder, by name, each under the path the user would type.</summary>
    public static IReadOnlyList<SourceText> Texts(string folder) => !Directory.Exists(folder)
        ? throw new CommandEnds(ExitCode.NotFound, $"ccm: no folder {folder}")
        : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Text)];

    /// <summary>One file. A missing one ends the command with exit code 4.</summary>
    public static SourceText Text(string path) => File.Exists(path)
        ? new SourceText(path, File.ReadAllBytes(path))
        : throw new CommandEnds(ExitCode.NotFound, $"ccm: no file {path}");
}
