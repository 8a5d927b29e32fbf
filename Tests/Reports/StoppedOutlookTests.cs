using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary><c>ccm report outlook</c>, stopped: what is complete is kept, the rest named.</summary>
public sealed class StoppedOutlookTests
{
    private const int Trials = 64;
    private const string NoPot = "no money was shared out";
    private const string NotCompared = "the scenarios were not compared";
    private const string NoDrivers = "what drives dates was not looked into for ";
    private const string NoLand = "land in years to come was not played of ";
    private static readonly LocalDate Day = new(2026, 11, 24);

    private static readonly Question Asked =
        new(Day, Day, Day, null, OutputFormat.Table, true, false, "never", 5, Trials, 1) { GivenAsOf = true };

    private readonly IReadOnlyList<OpenForecast> opened =
        DecisionSource.Open(["baseline", "survey-first"], Asked, null, horizon: 10);

    [Fact]
    public void Stopped_after_the_forecast_it_has_no_comparison_no_pot_and_no_land()
    {
        var paper = StoppedAfter("trials", Trials);

        paper.Forecast.Cancelled.ShouldBeFalse();
        paper.Comparison.ShouldBeNull();
        paper.Allocation.ShouldBeNull();
        paper.Lands.ShouldBeEmpty();
        paper.Drivers.ShouldBeEmpty();
        paper.Missing.Count.ShouldBe(4);
        paper.Missing.Take(2).ShouldBe([NotCompared, NoPot]);
        paper.Missing[2].ShouldStartWith(NoDrivers);
        paper.Missing[3].ShouldStartWith(NoLand);
    }

    [Fact]
    public void Stopped_after_two_States_land_it_keeps_these_and_names_the_others()
    {
        var whole = Study(null, CancellationToken.None).Play();
        var second = whole.Lands.Select((land, at) => (land, at)).Where(one => one.land.Land.ResultHash is not null)
            .ElementAt(1).at;
        var paper = StoppedAfter("States' land", second + 1);

        whole.Missing.ShouldBeEmpty();
        paper.Comparison!.Hash.ShouldBe(whole.Comparison!.Hash);
        paper.Allocation!.Missing.ShouldBeEmpty();
        var forecast = whole.Lands.Where(land => land.Land.ResultHash is not null).ToList();
        paper.Lands.Where(land => land.Land.ResultHash is not null).Select(land => land.Land.ResultHash)
            .ShouldBe(forecast.Take(2).Select(land => land.Land.ResultHash));
        var left = whole.Lands.Skip(paper.Lands.Count).Select(land => land.Land.State.Value);
        paper.Missing.ShouldBe([NoLand + string.Join(", ", left)]);
    }

    [Fact]
    public void Stopped_after_what_drives_two_dates_it_keeps_these_whole_and_names_the_others()
    {
        var paper = StoppedAfter("States' dates", 2);

        paper.Allocation!.Missing.ShouldBeEmpty();
        paper.Drivers.Count.ShouldBe(2);
        paper.Drivers.ShouldAllBe(one => !one.Found.Cancelled && one.Found.Indices != null);
        paper.Missing.Count.ShouldBe(2);
        paper.Missing[0].ShouldBe(NoDrivers + string.Join(", ", opened[0].Plan.Cases!
            .Where(data => data.NotForecastBecause is null).Select(data => data.State.Value).Order().Skip(2)));
        paper.Missing[1].ShouldStartWith(NoLand);
    }

    [Fact]
    public void The_paper_says_what_it_lacks_in_every_form_and_the_command_ends_as_interrupted()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "outlook.html");
        var (committee, error) = (StoppedAfter("trials of every amount", Trials), new StringWriter());
        var paper = OutlookReport.Of(committee, opened[0]);

        ReportCommand.Hand(paper, file, ".md", TextWriter.Null, error).ShouldBe(ExitCode.Interrupted);

        var lacks = string.Join("; ", committee.Missing);
        lacks.ShouldStartWith("of the money shared out: ");
        error.ToString().ShouldBe($"stopped early; {file} lacks: {lacks}\n");
        File.ReadAllText(file).ShouldContain("Stopped early, so this is not the whole paper:");
        MarkdownPages.Write(paper.Blocks(null)).ShouldContain(lacks);
        paper.Text(".json").ShouldContain($"\"missing\": [\n    \"{committee.Missing[0]}\",\n");
    }

    [Fact]
    public void Stopped_before_there_is_a_forecast_there_is_no_paper()
    {
        Should.Throw<OperationCanceledException>(() => Study(null, new CancellationToken(canceled: true)).Play());
    }

    private CommitteePaper StoppedAfter(string what, long done)
    {
        using var stop = new CancellationTokenSource();
        return Study(new StopsAfter(what, done, stop), stop.Token).Play();
    }

    private OutlookStudy Study(IProgress<WorkProgress>? told, CancellationToken stop) => new(
        ScenarioSource.Open("baseline", Asked).Assessment.Outlook, opened,
        AllocationQuestion.Example with { Steps = 4 }, told, stop);

    /// <summary>Stops once so much of a part is done.</summary>
    private sealed class StopsAfter(string what, long done, CancellationTokenSource stop) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            if (value.What == what && value.Done == done)
            {
                stop.Cancel();
            }
        }
    }
}
