using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>Lays the analysis of a request out as a paper: what is read first, what next.</summary>
internal sealed partial class AnalysisDocument(RequestAnalysis analysis, AnalysisCharts charts)
{
    private RequestDocument Request => analysis.Request;

    private Credibility Credibility => analysis.Credibility;

    /// <summary>The whole paper.</summary>
    public IReadOnlyList<Block> All() =>
    [
        .. Front(),
        .. Glance(),
        .. Options(),
        .. Checks(),
        .. Contents(),
        .. Figures(),
        .. Forecast(),
        .. Stress(),
        .. Past(),
        .. Questions(),
        .. Assumptions(),
        .. Again(),
    ];

    private IEnumerable<Block> Front()
    {
        yield return new Heading(1, "top", Request.Name);
        yield return new Prose(
            $"Analysis of the request of {analysis.StateName} to extend its deadline under Article "
            + $"{(Request.IsClearance ? 4 : 3)} "
            + $"of the Convention on Cluster Munitions, seen from {Iso(analysis.AsOf)}. {RequestLines.NoOpinion}",
            Lead: true);
        if (Request.Invented is not null)
        {
            yield return new Prose("**An invented State.** Nothing in this paper is about any real one.");
        }

        if (!Request.Examined)
        {
            yield return new Prose(
                "**The request itself was not read.** Only public facts about it are used; what they do not say is "
                + "*unknown*, not missing.");
        }
    }

    private IEnumerable<Block> Glance()
    {
        yield return new Heading(2, "glance", "At a glance");
        yield return new Terms(
        [
            ("State",
                $"{analysis.StateName} ({Request.State}), request {analysis.Number}; the duty: "
                + $"{Provision.DutyOf(Request.Provision)}"),
            ("in force",
                analysis.Cap.DueInForce is { } due ? $"deadline of {Iso(due)}" : "no deadline that could be moved"),
            ("asked for", Asked()),
            ("can be granted", analysis.Cap is { MostMonths: { } most, FurthestDue: { } last }
                ? $"at most {most} months, to {Iso(last)}" : "–"),
            ("filed",
                $"{Request.Filed?.Text ?? "on an unknown day"}; due by {Iso(analysis.Timeliness.FiledBy)} for "
                + $"{analysis.Timeliness.MeetingId}, "
                + $"which opens on {Iso(analysis.Timeliness.Opens)}"),
            ("checks",
                $"{Count(true)} passed, {Count(false)} failed, {Count(null)} cannot be settled from what is known"),
            ("forecast", Credibility.Because is { } because
                ? $"none: {because}"
                : $"complete by the deadline asked for in "
                    + $"{RequestLines.Chance(Credibility.ProbabilityWithinRequested)} of the futures; "
                    + $"half of them need {RequestLines.Months(Credibility.MonthsFor50)}, 80 % "
                        + $"{RequestLines.Months(Credibility.MonthsFor80)}, "
                    + $"95 % {RequestLines.Months(Credibility.MonthsFor95)}"),
            ("source", Cited(Request.From)),
            .. Request.Note is { } note ? [("note", note)] : Array.Empty<(string, string)>(),
        ]);
    }

    private IEnumerable<Block> Options()
    {
        yield return new Heading(2, "options", "What the Group could consider");
        yield return new Prose(
            "Options for the analysis and the draft decision; which of them to take is for the Group and the meeting.");
        var rows = analysis.Verdicts.Where(verdict => verdict is { Passed: not true, Suggestion: not null }).ToList();
        yield return rows.Count == 0
            ? new Prose("Every check passed: nothing stands against considering the request as it is.")
            : new Grid(
                ["no.", "finding", "what could be done"],
                [.. rows.Select((verdict, at) => Row($"{at + 1}",
                    $"**{verdict.Matter}** {Answer(verdict.Passed)}: {verdict.Because}", verdict.Suggestion))]);
        if (Credibility.Options.Count > 0)
        {
            yield return new Prose("If another length were granted:");
            yield return new Grid(
                ["length", "new deadline", "complete by then", "area left then, half of the futures below"],
                [.. Credibility.Options.Select(option => Row(
                    $"{option.Months} months{(option.IsRequested ? " (asked for)" : "")}",
                    Iso(option.Due),
                    RequestLines.Chance(option.Probability),
                    RequestLines.Area(option.Remaining)))]);
        }
    }

    private IEnumerable<Block> Checks()
    {
        yield return new Heading(2, "checks", "Every check");
        yield return new Prose(
            "Time, cap and items are concluded by the rules that the program shows under ccm rulebook; the others are "
            + "arithmetic on the "
            + "request’s own figures, with thresholds of ours where the Convention gives none.");
        yield return new Grid(
            ["no.", "question", "answer", "because", "rests on"],
            [.. analysis.Verdicts.Select((verdict, at) => Row(
                $"{at + 1}", verdict.Matter, Answer(verdict.Passed), verdict.Because,
                string.Join("; ", verdict.Cites)))]);
    }

    private IEnumerable<Block> Contents()
    {
        yield return new Heading(2, "contents", "What the request has to contain");
        yield return new Grid(
            ["item", "status", "what it is", "looked for and not found"],
            [.. analysis.Completeness.Select(item => Row(
                item.Item.Length == 1 ? $"({item.Item})" : item.Item,
                item.Status == ItemStatus.Present ? "present" : item.Status == ItemStatus.Missing ? "**missing**"
                    : $"*{RequestLines.Word(item.Status)}*",
                item.Words,
                item.Lacks.Count == 0 ? "–" : string.Join("; ", item.Lacks)))]);
    }

    private IEnumerable<Block> Figures()
    {
        var rows = RequestFigures.Of(Request).ToList();
        yield return new Heading(2, "figures", "What the request says in figures");
        yield return rows.Count == 0
            ? new Prose("No figures are known.")
            : new Grid(
                ["figure", "value", "source", "confidence"],
                [.. rows.Select(figure => Row(
                    figure.What, figure.Value, figure.From.Source,
                    Words.Of(figure.From.Confidence) + (figure.From.Assumed ? ", *assumed*" : "")))]);
    }

    private IEnumerable<Block> Forecast()
    {
        yield return new Heading(2, "forecast", "The plan against the forecast");
        if (Credibility.Because is { } because)
        {
            yield return new Prose($"There is no forecast: {because}.");
            yield break;
        }

        if (analysis.Baseline is { } baseline)
        {
            yield return new Prose(
                $"The forecast starts from {baseline.Area} km² on {Iso(baseline.AsOf)} {Bracket(baseline.From)} and "
                + $"from the years of work "
                + "the request gives, otherwise those on record. docs/models.md explains the model and what it leaves "
                    + "out; it knows nothing "
                + "of the plan itself, of teams or of pledges. ± is half a 95 % interval of the number of futures and "
                    + "says nothing about the model.");
        }

        yield return new Terms(
        [
            ("in time", RequestLines.Chance(Credibility.ProbabilityWithinRequested)
                + " of the futures are complete by the deadline asked for"),
            ("plan", Credibility.PlanEnds is { } end
                ? $"ends on {Iso(end)}, by when {RequestLines.Chance(Credibility.PlanPercentile)} of the futures are "
                    + $"complete"
                : "no day on which it ends is known"),
            ("needed",
                $"{RequestLines.Months(Credibility.MonthsFor50)} for half of the futures, "
                + $"{RequestLines.Months(Credibility.MonthsFor80)} for 80 %, "
                + $"{RequestLines.Months(Credibility.MonthsFor95)} for 95 %, counted from the deadline in force"),
            ("carried by", Credibility.Swings is [{ Size: >= AnalysisCharts.LeastSwing } first, ..]
                ? $"{first.Assumption.Meaning} (`{first.Assumption.Id}`, *assumed* {Number(first.Assumption.Value)}; "
                    + $"{first.Assumption.Source})"
                : "no assumption alone"),
        ]);
        foreach (var block in new Block?[] { charts.Completion(), charts.Remaining(), charts.Swings() }.OfType<Block>())
        {
            yield return block;
        }

        if (Credibility.Swings is [{ Size: >= AnalysisCharts.LeastSwing }, ..])
        {
            yield return new Grid(
                ["assumption", "what it is", "value", "chance with half of it", "chance with double"],
                [.. Credibility.Swings.Take(AnalysisCharts.MostSwings).Select(swing => Row(
                    swing.Assumption.Id,
                    swing.Assumption.Meaning,
                    $"{Number(swing.Assumption.Value)} {(swing.Assumption.Unit == "1" ? "" : swing.Assumption.Unit)}",
                    RequestLines.Percent(swing.AtHalf),
                    RequestLines.Percent(swing.AtDouble)))]);
        }
    }

    private IEnumerable<Block> Stress()
    {
        if (Credibility.Stress.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "stress", "Under stress");
        yield return new Prose(
            "Shocks from the year after the analysis on, all under the same draws, so that they differ in nothing but "
            + "the shock. "
            + "How strong each is is *assumed*.");
        if (charts.Stress() is { } picture)
        {
            yield return picture;
        }

        yield return new Grid(
            ["shock", "complete in time", "needed for 80 %", "area left on the deadline asked for"],
            [.. Credibility.Stress.Select(shock => Row(
                shock.Words, RequestLines.Chance(shock.Probability), RequestLines.Months(shock.MonthsFor80),
                RequestLines.Area(shock.Remaining)))]);
    }

    private string Asked() => (analysis.Cap.MonthsRequested, analysis.Cap.DueRequested) switch
    {
        ({ } months, { } due) => $"{months} months, to {Iso(due)}",
        ({ } months, null) => $"{months} months",
        (null, { } due) => $"a deadline of {Iso(due)}",
        _ => "not known",
    };

    private int Count(bool? passed) => analysis.Verdicts.Count(verdict => verdict.Passed == passed);

    private static string Answer(bool? passed) =>
        passed switch { true => "yes", false => "**no**", null => "*unknown*" };

    private static string Bracket(Provenance from) => $"[{Cited(from)}]";

    private static string Cited(Provenance from) =>
        $"{from.Source}; confidence {Words.Of(from.Confidence)}{(from.Assumed ? "; *assumed*" : "")}";

    private static string Number(double value) =>
        value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string Iso(LocalDate day) => Words.Of((LocalDate?)day)!;

    private static IReadOnlyList<string> Row(params IReadOnlyList<string?> cells) =>
        [.. cells.Select(cell => cell ?? "–")];
}
