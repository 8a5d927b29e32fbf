namespace CcmPlanner.Tui.State;

/// <summary>What a study's screen says before it has found anything: what it will tell, by which keys.</summary>
internal static class StudyIntro
{
    /// <summary>The lines, for a screen before its first run or while that is on.</summary>
    public static IReadOnlyList<InfoLine> Of(StudyScreen screen)
    {
        var subject = screen.Subject.Replace(" ", ", ", StringComparison.Ordinal);
        return
        [
            new(LineKind.Text, About(screen.Which)),
            new(LineKind.Text, ""),
            .. screen.IsRunning ? (InfoLine[])[new(LineKind.Dim, $"running {subject} …")]
                : [.. Keys(screen.Which, subject).Select(line => new InfoLine(LineKind.Dim, line))],
        ];
    }

    private static string About(ScreenId screen) => screen switch
    {
        ScreenId.Compare => "Scenarios side by side under the same draws: what each changes against the first, how "
            + "surely, and in how many futures it does better.",
        ScreenId.Budget => "The Unit's money over several years: budget and income, how likely a shortfall is, cash "
            + "month by month, the buffer it takes, what each policy buys, who pays most.",
        _ => "An extension request: is it complete, in time, within the cap and credible; what to ask the State; how "
            + "its plan stands against the forecast, and under stress.",
    };

    private static IEnumerable<string> Keys(ScreenId screen, string subject)
    {
        if (subject.Length > 0)
        {
            yield return $"r  runs {subject}";
        }

        yield return screen switch
        {
            ScreenId.Compare => "n  chooses the scenarios",
            ScreenId.Budget => "n  chooses another scenario",
            _ => "n  chooses a request, or a file of yours",
        };
        yield return screen == ScreenId.Request ? "E  edits the one chosen, every mistake told as it is typed"
            : "4  shows what each scenario says, and makes new ones";
    }
}
