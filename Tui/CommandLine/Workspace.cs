using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Reads the folder a user lays over the shipped data; the only place the commands touch the disk for input.
/// </summary>
internal static class Workspace
{
    /// <summary>
    /// How things stand for the question asked. Wrong data end the command with every problem, exit code 3.
    /// </summary>
    public static Assessment Open(Question question) =>
        Assessment.Of(Load(question), question.AsOf, question.KnownAt, question.RulesAt);

    /// <summary>
    /// Begins to read the rules on another thread: nearly every command needs them, and nothing else waits for them.
    /// </summary>
    public static void ReadRulesAhead() => _ = Task.Run(static () => ConventionRules.Book);

    /// <summary>
    /// The shipped data with the workspace over it. The parameters are read here too, while the rules are read beside.
    /// </summary>
    public static Situation Load(Question question)
    {
        _ = ConventionRules.Parameters;
        if (question.DataFolder is null)
        {
            return Situation.Shipped();
        }

        var read = Read(Layer(question.DataFolder), question.RulesAt);
        if (!read.Succeeded)
        {
            throw Cli.WrongInput(read.Problems);
        }

        foreach (var problem in read.Problems)
        {
            question.Notes?.Write($"note: {problem}\n");
        }

        return read.Value;
    }

    /// <summary>A layer over the shipped data, checked against the law of a day.</summary>
    public static Checked<Situation> Read(DataLayer layer, LocalDate rulesAt) =>
        Situation.Load([DataLayer.Shipped(), layer], LawOnExtensions.At(rulesAt));

    /// <summary>A folder's data files and, over them, what was recorded in it.</summary>
    public static DataLayer Layer(string folder) => new(Texts(folder), Journal: FactsFile.Read(folder));

    /// <summary>The data files of a folder, by name, each under the path the user would type.</summary>
    public static IReadOnlyList<SourceText> Texts(string folder) => !Directory.Exists(folder)
        ? throw new CommandEnds(ExitCode.NotFound, $"ccm: no folder {folder}")
        : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Text)];

    /// <summary>One file. A missing one ends the command with exit code 4.</summary>
    public static SourceText Text(string path) => File.Exists(path)
        ? new SourceText(path, File.ReadAllBytes(path))
        : throw new CommandEnds(ExitCode.NotFound, $"ccm: no file {path}");
}
