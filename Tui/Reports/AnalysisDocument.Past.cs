using System.Globalization;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tui.Reports;

/// <content>What became of plans like it, questions to the State, what is assumed.</content>
internal sealed partial class AnalysisDocument
{
    private IEnumerable<Block> Past()
    {
        var past = analysis.Comparables;
        yield return new Heading(2, "comparables", "What happened to plans like it");
        yield return new Prose(Sufficed(past));
        if (charts.Plans() is { } picture)
        {
            yield return picture;
        }

        var shown = past.Plans
            .Where(plan => plan.Kind is not (PlanKind.Annual or PlanKind.Funding) || plan.State == Request.State.Value)
            .ToList();
        if (shown.Count > 0)
        {
            yield return new Grid(
                ["State", "plan", "years", "planned", "achieved", "ratio", "source"],
                [.. shown.Select(plan => Row(
                    plan.State,
                    $"{plan.Plan}, {plan.Unit}",
                    plan.FirstYear == plan.LastYear ? $"{plan.FirstYear}" : $"{plan.FirstYear}–{plan.LastYear}",
                    Number((double)plan.Planned),
                    Number((double)plan.Achieved),
                    plan.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
                    $"{plan.Source}; {Words.Of(plan.Confidence)}{(plan.Assumed ? "; *assumed*" : "")}"))]);
        }
    }

    private static string Sufficed(Comparables past)
    {
        var enough = past.Extensions.Count(extension => extension.Sufficed);
        var outcome = past.Extensions.Count == 0
            ? "By the day of this analysis no extension under the same article had a known outcome."
            : $"Of {past.Extensions.Count} extensions under the same article whose outcome was known, {enough} "
                + $"{(enough == 1 ? "was" : "were")} enough: "
                + string.Join(
                    ", ", past.Extensions.Select(one => $"{one.State} {one.Number} {(one.Sufficed ? "yes" : "no")}"))
                + ".";
        string?[] medians =
        [
            Median(past, PlanKind.Extension, "plans for the periods of extensions"),
            Median(past, PlanKind.Annual, "yearly plans"),
            Median(past, PlanKind.Funding, "money wanted and received"),
        ];
        var known = medians.OfType<string>().ToList();
        return known.Count == 0 ? outcome
            : $"{outcome} Achieved over planned, the middle one: {string.Join("; ", known)}.";
    }

    private static string? Median(Comparables past, PlanKind kind, string words) => past.MedianRatio(kind) is { } ratio
        ? $"{words} {ratio.ToString("0.00", CultureInfo.InvariantCulture)} "
            + $"({past.Plans.Count(plan => plan.Kind == kind)} on record)"
        : null;

    private IEnumerable<Block> Questions()
    {
        yield return new Heading(2, "questions", "Questions to the State");
        yield return analysis.Questions.Count == 0
            ? new Prose("None follow from the checks.")
            : new Grid(
                ["no.", "question, and what it is about"],
                [.. analysis.Questions.Select(
                    (question, at) => Row($"{at + 1}", $"{question.Text} [{question.About}]"))]);
    }

    private IEnumerable<Block> Assumptions()
    {
        yield return new Heading(2, "assumptions", "What is assumed");
        yield return new Prose("None of these is read in a source as it stands; each says what it is taken from.");
        yield return new Grid(
            ["value", "what is assumed", "taken from"],
            [.. analysis.Assumptions.Select(one => Row(
                $"{Number(one.Value)} {(one.Unit == "1" ? "" : one.Unit)}", $"{one.Meaning} (`{one.Id}`)",
                $"{one.Source}; confidence {Words.Of(one.Confidence)}"))]);
    }

    private IEnumerable<Block> Again() =>
    [
        .. PaperParts.Again(analysis.AsOf, analysis.KnownAt, analysis.RulesAt, analysis.Provenance),
        new Prose(RequestLines.NoOpinion, Lead: true),
    ];
}
