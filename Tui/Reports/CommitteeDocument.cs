using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Reports;

/// <summary>Lays the Coordination Committee's paper out: what is read first, what next.</summary>
/// <param name="paper">What it is made of.</param>
/// <param name="fileStem">What the names of files beside the document begin with; null where none are written.</param>
internal sealed class CommitteeDocument(CommitteePaper paper, string? fileStem)
{
    /// <summary>What a reader must know first.</summary>
    public const string NoOpinion =
        "Not a legal opinion, and no prediction: it counts in how many of many possible futures something happens, "
        + "given what is public and what is assumed. Unknown is said, never guessed; every status stands beside how "
        + "well sources support it.";

    private const int MostWorth = 10;

    private readonly CommitteeTables tables = new(paper);

    private ForecastResult Land => paper.Forecast.Clearance!;

    /// <summary>The whole paper.</summary>
    public IReadOnlyList<Block> All() =>
    [
        .. Front(),
        .. Glance(),
        .. Standing(),
        .. Prospects(),
        .. Changes(),
        .. Allocation(),
        .. Money(),
        .. PaperParts.Section("What is assumed", PaperParts.Assumptions(paper.Assumptions)),
        .. PaperParts.Section("Sources", tables.Sources(), "Every source named above."),
        .. PaperParts.Again(
            Land.AsOf,
            Land.KnownAt,
            Land.RulesAt,
            Land.Provenance with { InputHash = paper.Forecast.InputHash }),
        new Prose(NoOpinion, Lead: true),
    ];

    private IEnumerable<Block> Front()
    {
        yield return new Heading(1, "top", "Where clearance stands, and what choices change");
        yield return new Prose(
            "For the Coordination Committee of the Convention on Cluster Munitions, "
            + $"seen from {PaperParts.Iso(Land.AsOf)}, from what was public by {PaperParts.Iso(Land.KnownAt)}. "
                + $"{NoOpinion}",
            Lead: true);
        if (paper.Missing.Count > 0)
        {
            yield return new Prose(
                $"**Stopped early, so this is not the whole paper:** {string.Join("; ", paper.Missing)}.");
        }
    }

    private IEnumerable<Block> Glance()
    {
        var forecast = paper.States.Where(state => state.Completion.Quantiles is not null).ToList();
        var dated = forecast.Where(state => state.DueInForce >= Land.AsOf).ToList();
        var likely = dated.Count(state => state.Completion.ProbabilityByDue?.Value > 0.5);
        var passed = paper.States.Count(state => paper.DutyOf(state.State).Due < Land.AsOf);
        yield return new Heading(2, "glance", "At a glance");
        yield return new Terms(
        [
            ("States", $"land to clear: {PlainWords.Count(paper.States.Count, "State")}; forecast: {forecast.Count}; "
                + "the others lack a figure to start from"),
            ("in time", $"done by the date in force in more than half of the futures: {likely} of the {dated.Count} "
                + "with a forecast and such a date ahead"),
            ("dates passed", $"past the last date known: {PlainWords.Count(passed, "State")}; what is on record about "
                + "each stands beside its confidence below"),
            .. paper.Forecast.Money?.Summary.ShortfallProbability.Value is { } chance
                ? [("the Unit", $"{PlainWords.Futures(chance)} its cash falls below the floor at the end of a month "
                    + $"by {tables.Money!.LastYear}")]
                : Array.Empty<(string, string)>(),
            .. paper.Allocation is { } shared
                ? [("more money", CommitteeWords.Short(shared, paper.NameOf)),
                    ("find out first", AllocationWords.Answer(shared.Worth, shared.Question, paper.NameOf))]
                : Array.Empty<(string, string)>(),
            ("how to read", $"a future is one possible course of events; {Land.Provenance.Trials} were played. "
                + "“In 7 of 10 futures” means: of ten such courses, seven end so. "
                + "It is as good as the assumptions, which are listed below. A km²-year is one square kilometre that "
                    + "is known "
                + "and not cleared for one year. What follows ± says how far so many futures may be off"),
            ("assumed", $"{PlainWords.Count(paper.Assumptions.Count, "number")}, each listed below with its source"),
        ]);
    }

    private IEnumerable<Block> Standing() => PaperParts.Section(
        "Where each State stands",
        tables.Standing(),
        "From what is public. A status is what follows from the facts on record under the rules; where facts are "
        + "missing it is *unknown*, and says what is missing. Confidence is that of the weakest fact behind it.");

    private IEnumerable<Block> Prospects()
    {
        yield return PaperParts.Head("What to expect");
        yield return new Prose("If work, money and rules go on as they are on record.");
        yield return new Terms(
            [.. paper.States.Select(state => (paper.NameOf(state.State), CommitteeWords.Of(state, Land.AsOf)))]);
        var names = paper.Standing.States.ToDictionary(state => state.Code.Value, state => state.Name);
        var figures = ForecastFigures.Of(
            new ForecastAsk(new(Land.AsOf, Land.KnownAt), Land.Provenance.Trials, Land.Provenance.Seed),
            Land,
            names,
            isPartial: false);
        var rows = figures.States
            .Where(state => state.Months.Count > 0)
            .OrderBy(state => state.Name, StringComparer.Ordinal)
            .ToList();
        if (rows.Count > 0)
        {
            yield return new Prose(
                "In the chart, half of the futures are done within the dark bar and nine tenths within the light one; "
                + "the "
                + "upright stroke (median) is the month by which half are done, the diamond the date due. A bar that "
                    + "runs to "
                + "the edge goes on beyond it.");
            yield return PaperParts.Drawn(fileStem, "completion", ForecastText.Spread(figures, rows));
        }

        foreach (var block in PaperParts.Table(tables.Prospects()).Concat(Drivers()).Concat(LandAhead()))
        {
            yield return block;
        }
    }

    /// <summary>What drives each State's date.</summary>
    private IEnumerable<Block> Drivers()
    {
        if (paper.Drivers.Count == 0)
        {
            return [];
        }

        return
        [
            new Heading(3, "drivers", "What drives these dates"),
            new Prose(
                "What a State, its donors and an analysis group would ask about first: the inputs that carry most of a "
                + "spread. A share counts what an input does alone and together with others, so shares may add up to "
                + "more than 100 %. Months say how much later than on average, or with a minus earlier, the work ends in "
                + "the tenth of the futures where the input is lowest, and highest. Inputs that cannot be told from chance "
                + "are left out; *ccm chart drivers* draws them all."),
            .. PaperParts.Table(tables.Drivers()),
        ];
    }

    /// <summary>Each State's land over time, by name.</summary>
    private IEnumerable<Block> LandAhead()
    {
        var fans = paper.Lands.Select(played => played.Fan).OfType<LandFan>()
            .OrderBy(fan => fan.Chart.Title, StringComparer.Ordinal).ToList();
        if (fans.Count == 0)
        {
            yield break;
        }

        yield return new Heading(3, "land-left", "Land left in years to come");
        yield return new Prose(PaperParts.HowToReadLand);
        foreach (var fan in fans)
        {
            yield return PaperParts.Drawn(fileStem, $"land-{fan.Code.ToLowerInvariant()}", fan.Brief);
        }
    }

    private IEnumerable<Block> Changes()
    {
        if (paper.Comparison is not { } comparison)
        {
            yield break;
        }

        yield return PaperParts.Head("What the scenarios change");
        yield return new Prose(
            $"Each scenario against {comparison.Names[0]}, future by future under the same draws, so that nothing "
            + "differs but the choice. Only what the futures show is said; what stays the same is left out. Requests "
                + "are "
            + $"those of all States together up to {PaperParts.Iso(Land.Horizon)}. Exposure is counted in km²-years.");
        yield return new Grid(
            ["scenario", "what it supposes", "what changes"],
            [.. paper.Scenarios.Skip(1).Select((scenario, at) => (IReadOnlyList<string>)
            [
                comparison.Names[at + 1],
                scenario.Note ?? "–",
                CommitteeWords.Changes(quantity => tables.Of(comparison.Names[at + 1], quantity)),
            ])]);
        foreach (var block in PaperParts.Table(
            tables.Changes(),
            "What each scenario leads to on average. States done and requests are averages over all futures, so they "
            + "have decimals."))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> Allocation()
    {
        yield return PaperParts.Head("Where more money would do most");
        if (paper.Allocation is not { } shared || tables.Allocation is not { } of)
        {
            yield return new Prose(paper.Missing.Count > 0
                ? "**Stopped early:** no money was shared out."
                : "No State that is forecast has a cost that could be said, so no money is shared out here.");
            yield break;
        }

        yield return new Prose(CommitteeWords.Of(shared));
        if (AllocationWords.Caution(shared, paper.NameOf) is { } caution)
        {
            yield return new Prose($"**{caution}**");
        }

        if (shared.Cancelled)
        {
            yield return new Prose($"**Stopped early:** {string.Join("; ", shared.Missing)}.");
        }

        foreach (var block in PaperParts.Table(of.Shares())
            .Concat(PaperParts.Table(of.Ways(), AllocationTables.WaysLead)))
        {
            yield return block;
        }

        if (shared.LeftOut.Count > 0)
        {
            foreach (var block in PaperParts.Table(of.LeftOut()))
            {
                yield return block;
            }
        }

        yield return PaperParts.Head("What to find out first");
        yield return new Prose(AllocationWords.Answer(shared.Worth, shared.Question, paper.NameOf));
        if (shared.Worth is not null)
        {
            foreach (var block in PaperParts.Table(of.Worth(isGainOnly: true), AllocationTables.WorthLead, MostWorth))
            {
                yield return block;
            }
        }

        if (CommitteeWords.NotWeighed(shared, paper.NameOf) is { } notWeighed)
        {
            yield return new Prose(notWeighed);
        }
    }

    private IEnumerable<Block> Money()
    {
        if (paper.Forecast.Money is not { } money || tables.Money is not { } of)
        {
            yield break;
        }

        yield return PaperParts.Head("The Unit’s money");
        yield return new Prose(
            $"{money.Plan.Name}{(money.Plan.Assumed ? " (*assumed*)" : "")}: "
            + $"{PlainWords.Francs((double)money.Plan.TotalChf)} over {of.Span}. "
            + $"{Buffer(money)}The text of the financial procedures was not available. ccm report budget says more.");
        yield return new Prose(
            "In the chart, half of the futures (P25 to P75) lie within the dark band and nine tenths (P05 to P95) "
            + "within the "
            + "light one; the line (median) has half of them above and half below.");
        yield return BudgetCharts.Cash(money, fileStem);
        foreach (var block in PaperParts.Table(of.Shortfall()))
        {
            yield return block;
        }
    }

    private static string Buffer(BudgetResult money) => money.Summary.ReserveFor.P90.Value is { } nine
        ? $"With {PlainWords.Francs(nine)} in hand besides at the opening, cash lasts in 9 of 10 futures. "
        : "";
}
