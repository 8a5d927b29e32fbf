using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A State's stockpile and what became of it.</summary>
internal sealed class StockpileRow : FactRow
{
    // Some States destroyed theirs before there was a Convention.
    private const int FirstYear = 1990;

    private readonly Holding? holding;
    private readonly long? munitions;
    private readonly long? submunitions;
    private readonly UncertainDate? destroyed;
    private readonly UncertainDate? shownNone;

    public StockpileRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        holding = fields.Choice("holding", Holdings.Words, required: true);
        munitions = fields.Count("munitions");
        submunitions = fields.Count("submunitions");
        destroyed = WhenHappened("destroyed", FirstYear);
        shownNone = WhenHappened("shownNone");
    }

    public override string? Key => State is null ? null : $"stockpile {State}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new Stockpile(State!, holding!.Value, munitions, submunitions, From(null)));
        if (destroyed is not null)
        {
            facts.Add(new StockpileDestroyed(State!, destroyed, Happened(destroyed)));
        }

        if (shownNone is not null)
        {
            facts.Add(new NoStockpileShown(State!, shownNone, Happened(shownNone)));
        }
    }
}
