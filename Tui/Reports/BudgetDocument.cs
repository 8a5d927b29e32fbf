using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.RuleBooks.Pages;

namespace CcmPlanner.Tui.Reports;

/// <summary>Lays the paper on the Unit's money out: what is read first, what next.</summary>
/// <param name="result">The forecast.</param>
/// <param name="scenario">What its scenario is called.</param>
/// <param name="scenarios">The same under other scenarios.</param>
/// <param name="fileStem">What the names of files beside the document begin with; null where none are written.</param>
internal sealed class BudgetDocument(
    BudgetResult result, string scenario, IReadOnlyList<ScenarioOfMoney> scenarios, string? fileStem)
{
    /// <summary>What a reader must know first.</summary>
    public const string NoOpinion =
        "Not a legal opinion, and no decision of any meeting. The text of the financial procedures was not available: "
        + "what they settle is assumed here, marked as such, and changed in one place, the plan.";

    private const int MostPayers = 12;
    private readonly BudgetTables tables = new(result, scenarios);
    private readonly PlanTables plan = new(result);

    /// <summary>The whole paper.</summary>
    public IReadOnlyList<Block> All() =>
    [
        .. Front(),
        .. Glance(),
        .. PaperParts.Section("The plan by year and line", plan.Plan(), Planned()),
        .. PaperParts.Table(plan.Besides()),
        .. PaperParts.Section("The funding picture", tables.Funding()),
        .. Cash(),
        .. PaperParts.Section("The chance of a shortfall", tables.Shortfall()),
        BudgetCharts.Years(result, fileStem),
        .. PaperParts.Section("The buffer that prevents it", tables.Buffers()),
        .. Payers(),
        .. PaperParts.Section(
            "What each policy buys",
            tables.Policies(),
            "The same futures without a policy and with it. A difference below zero is a chance that becomes smaller; "
            + "policies act when cash runs low, so that more money early can mean less later."),
        .. Scenarios(),
        .. PaperParts.Section("Meetings, apart", tables.Meetings()),
        .. PaperParts.Section("Budgets on record", plan.Records()),
        .. PaperParts.Table(plan.Actuals()),
        .. PaperParts.Section("What is assumed", PaperParts.Assumptions(result.Assumptions)),
        .. PaperParts.Section("Sources", tables.Sources(), "Every source named above."),
        .. PaperParts.Again(result.AsOf, result.KnownAt, result.RulesAt, result.Provenance),
        new Prose(NoOpinion, Lead: true),
    ];

    private IEnumerable<Block> Front()
    {
        yield return new Heading(1, "top", "The Unit’s money");
        yield return new Prose(
            $"{result.Plan.Name}{(result.Plan.Assumed ? " (assumed)" : "")}, under the scenario {scenario}, "
            + $"seen from {PaperParts.Iso(result.AsOf)}. {NoOpinion}",
            Lead: true);
        if (result.Cancelled)
        {
            yield return new Prose($"**Stopped early:** only {result.Provenance.Trials} futures were played.");
        }
    }

    private IEnumerable<Block> Glance()
    {
        var whole = result.Summary;
        var few = result.Concentration;
        yield return new Heading(2, "glance", "At a glance");
        yield return new Terms(
        [
            ("cost", $"{PlainWords.Francs((double)result.Plan.TotalChf)} over {tables.Span}{Envelope()}"),
            ("shortfall", whole.ShortfallProbability.Value is { } chance
                ? $"{PlainWords.Futures(chance)} cash falls below its floor at the end of a month by {tables.LastYear}"
                : "not known"),
            ("when", whole.FirstNegativeMonth.P50.Value is { } month
                ? $"half of the futures have such a month by {month.Year:0000}-{month.Month:00}"
                : "fewer than half of the futures have such a month"),
            ("buffer", whole.ReserveFor is { P90.Value: { } nine, P95.Value: { } more, P99.Value: { } most }
                ? $"{PlainWords.Francs(nine)} in hand besides at the opening keep 90 of 100 futures above the floor; "
                    + $"{PlainWords.Francs(more)} keep 95, {PlainWords.Francs(most)} keep 99"
                : "not known"),
            ("who matters", $"{few.States} States share; the five largest carry {few.TopFivePercent:0.0} %, the ten "
                + $"largest {few.TopTenPercent:0.0} %, as if {few.EffectivePayers:0.0} equal payers paid it all"),
            .. Best() is { } best ? [("what helps", best)] : Array.Empty<(string, string)>(),
            ("assumed", $"{result.Assumptions.Count} numbers, each listed below with its source and confidence"),
        ]);
        foreach (var note in result.Notes)
        {
            yield return new Prose(note);
        }
    }

    private string Envelope() => result.Plan switch
    {
        { OverEnvelopeChf: { } over, EnvelopeChf: { } set } =>
            $"; the envelope is {PlainWords.Francs((double)set)}, and the plan is "
            + $"{PlainWords.Francs((double)Math.Abs(over))} {(over > 0 ? "above" : "under")} it",
        _ => "; no envelope has been set",
    };

    private string Planned() =>
        $"What the plan costs, in CHF. Source: {result.Plan.Source}"
        + (result.Plan.Assumed ? "; *assumed*, no meeting has adopted it." : ".")
        + (result.Plan.Note is { } note ? $" {note}" : "");

    private string? Best() => result.Policies
        .Where(policy => policy.Difference is { Value: { } value, Error: { } error } && value < -error)
        .MinBy(policy => policy.Difference.Value) is { } best
        ? $"of the policies, to {Lower(BudgetTables.PolicyIn(best.Policy))} changes most: "
            + $"a shortfall {PlainWords.Futures(best.ShortfallWith.Value ?? 0)} "
            + $"instead of {PlainWords.Futures(best.ShortfallWithout.Value ?? 0)["in ".Length..]}"
        : null;

    private IEnumerable<Block> Cash()
    {
        yield return PaperParts.Head("Cash month by month");
        yield return new Prose(
            $"It starts from {PlainWords.Francs((double)result.Plan.Opening.CashChf)} in cash and "
            + $"{PlainWords.Francs((double)result.Plan.Opening.ReserveChf)} in reserve "
            + $"on {PaperParts.Iso(result.Plan.Opening.On)}"
            + (result.Plan.Opening.Assumed ? ", *assumed*: the Unit’s balances are in no source read. " : ". ")
            + "Of 100 futures, 90 lie in the wide band and 50 in the dark one.");
        yield return BudgetCharts.Cash(result, fileStem);
    }

    private IEnumerable<Block> Payers()
    {
        var few = result.Concentration;
        foreach (var block in PaperParts.Section(
            "Who matters",
            tables.Payers(),
            $"{few.States} States Parties share, with {few.RateSumPercent:0.###} % of the United Nations scale among "
            + $"them; if the whole budget were shared, {few.BelowHundred} of them would be asked for less than "
            + "CHF 100. What is believed of a State without records of its own is the belief about its class and "
            + "**no finding about it**.",
            MostPayers))
        {
            yield return block;
        }

        foreach (var block in PaperParts.Table(tables.Beliefs()))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> Scenarios()
    {
        yield return PaperParts.Head("The funding scenarios side by side");
        yield return new Terms([.. scenarios.Select(one => (one.Title, one.Note ?? ""))]);
        yield return BudgetCharts.Scenarios(scenarios, result, fileStem);
        foreach (var block in PaperParts.Table(tables.Scenarios()))
        {
            yield return block;
        }
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
