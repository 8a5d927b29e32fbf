using Xunit.Abstractions;

namespace CcmPlanner.Tests.Screens;

/// <summary>What the three kinds of people who use the program come for, from the first key to the paper.</summary>
[Trait("Category", "pty")]
public sealed class PtyStoryTests(ITestOutputHelper output)
{
    [PtyFact]
    public void The_committee_compares_three_scenarios_and_takes_the_paper_along()
    {
        using var terminal = new Terminal(120, 40);
        terminal.Start(arguments: "--trials 300");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("6", "n");
        terminal.Type("base");
        terminal.Keys("Tab");
        terminal.Type("minus");
        terminal.Keys("Tab");
        terminal.Type("gen");
        terminal.Keys("Enter");
        terminal.WaitFor("300 futures, the same draws for each");
        terminal.WaitFor("Funding minus 20 %, Geneva squeeze against Baseline");
        terminal.Keys("p", "Enter");
        terminal.WaitFor("written: ccm-outlook-baseline-funding-minus-20-geneva-squeeze-2026-04-18.html");
        terminal.Keys("q");
        terminal.EndsWith(0);

        Told(terminal.Pressed);
        var paper =
            File.ReadAllText(terminal.File("ccm-outlook-baseline-funding-minus-20-geneva-squeeze-2026-04-18.html"));
        paper.ShouldContain("<svg");
        paper.ShouldContain("Geneva squeeze");
        paper.ShouldContain("300");
    }

    [PtyFact]
    public void The_analysis_group_opens_a_request_asks_why_stresses_it_sees_what_drives_the_date_and_takes_the_brief_along()
    {
        using var terminal = new Terminal(120, 40);
        terminal.Start(arguments: "--trials 300");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("8", "n");
        terminal.Type("leb");
        terminal.Keys("Enter");
        terminal.WaitFor("checks passed");
        terminal.Keys("w");
        terminal.WaitFor("against the forecast");
        terminal.Keys("Escape", "s");
        terminal.WaitFor("In time under stress, %");
        terminal.Keys("5", "r");
        terminal.WaitFor("· seed 1 · result");
        terminal.Keys("i");
        terminal.WaitFor("what drives its date, months");
        terminal.WaitFor("trend of the rate");
        terminal.Keys("8");
        terminal.Keys("p", "Enter");
        terminal.WaitFor("written: ccm-analysis-lebanon-2020-");
        terminal.Keys("q");
        terminal.EndsWith(0);

        Told(terminal.Pressed);
        File.ReadAllText(terminal.Made("ccm-analysis-lebanon-2020-*.html")).ShouldContain("<svg");
    }

    [PtyFact]
    public void The_director_edits_the_plan_sees_the_shortfall_tries_two_policies_and_takes_the_spreadsheet_along()
    {
        using var terminal = new Terminal(120, 40);
        Directory.CreateDirectory(terminal.File("facts"));
        terminal.Start(arguments: "--trials 300 --data facts");
        terminal.WaitFor("as of 2026-04-18");
        terminal.Keys("4");
        terminal.WaitFor("accelerated-top-three");
        terminal.Keys("j", "n");
        terminal.Type("mine");
        terminal.Keys("Enter", "G", "Enter", "3", "Enter");
        terminal.WaitFor("not saved; u takes back 1");
        terminal.Keys("r");
        terminal.WaitFor("mine · a month below the floor");
        terminal.Keys("Escape");
        terminal.WaitFor("[4 Scenarios]");
        terminal.Keys("k", "k", "k", "k", "Enter", "Down", "Tab", "Down", "Enter");
        terminal.WaitFor("not saved; u takes back 3");
        terminal.Keys("r");
        terminal.WaitFor("[7 Budget]");
        terminal.WaitFor("mine · a month below the floor");
        terminal.Keys("p", "Enter");
        terminal.WaitFor("written: ccm-budget-mine-2026-04-18.xlsx");
        terminal.Keys("q");
        terminal.EndsWith(0);

        Told(terminal.Pressed);
        var saved = File.ReadAllText(terminal.File(Path.Combine("facts", "mine.json")));
        saved.ShouldContain("\"meetingCost\": 3");
        saved.ShouldContain("\"cutTravel\": \"on\"");
        saved.ShouldContain("\"freezeHalfPost\": \"on\"");
        var book = terminal.File("ccm-budget-mine-2026-04-18.xlsx");
        CommandLine.Ccm.Run(
            $"report budget mine --as-of 2026-04-18 --seed 1 --trials 300 --data {terminal.File("facts")} -o "
            + $"{book}.again.xlsx").Code.ShouldBe(0);
        File.ReadAllBytes(book)
            .ShouldBe(File.ReadAllBytes(book + ".again.xlsx"), "the screen's paper is the command's");
    }

    [PtyFact]
    public void A_paper_is_not_written_over_one_that_is_there_and_can_be_stopped()
    {
        using var terminal = new Terminal(80, 24);
        terminal.Start(arguments: "--trials 300");
        terminal.WaitFor("as of 2026-04-18");
        File.WriteAllText(terminal.File("ccm-budget-baseline-2026-04-18.xlsx"), "mine");
        terminal.Keys("7", "p", "Enter");
        terminal.WaitFor("one of that name is there already; enter again replaces it");
        File.ReadAllText(terminal.File("ccm-budget-baseline-2026-04-18.xlsx")).ShouldBe("mine");
        terminal.Keys("Enter");
        terminal.WaitFor("writing …");
        terminal.Keys("Escape");
        terminal.WaitFor("stopped; nothing is written");
        terminal.Keys("q");
        terminal.EndsWith(0);

        File.ReadAllText(terminal.File("ccm-budget-baseline-2026-04-18.xlsx")).ShouldBe("mine");
    }

    /// <summary>
    /// A story stays under thirty keys from the first frame to the end, only names of files left out.
    /// </summary>
    private void Told(int keys)
    {
        output.WriteLine($"{keys} keys");
        keys.ShouldBeLessThan(30);
    }
}
