using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tests.Intake;

/// <summary>Reads a text and gives the problems as they are printed.</summary>
internal static class JsonTexts
{
    public static List<string> ProblemsOf(string text)
    {
        var problems = new List<Problem>();
        LocatedJson.Read(new SourceText("f.json", text), problems);
        return [.. problems.Select(problem => problem.ToString())];
    }
}
