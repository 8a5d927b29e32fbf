using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>A State's rate on the United Nations scale of assessments for a span of years.</summary>
/// <param name="State">Which State.</param>
/// <param name="FirstYear">First year.</param>
/// <param name="LastYear">Last year.</param>
/// <param name="Percent">Unit: percent of the budget of the United Nations.</param>
/// <param name="From">Provenance.</param>
public sealed record AssessmentRate(StateCode State, int FirstYear, int LastYear, decimal Percent, Provenance From);

/// <summary>The rates of many States over the years.</summary>
/// <param name="Rates">Every rate on record.</param>
public sealed record AssessmentScale(IReadOnlyList<AssessmentRate> Rates)
{
    private const int FirstYear = 1946;
    private const int MostYear = 2100;
    private readonly ILookup<StateCode, AssessmentRate> byState = Rates.ToLookup(rate => rate.State);

    /// <summary>Every rate on record.</summary>
    public IReadOnlyList<AssessmentRate> Rates { get; } = Rates;

    /// <summary>The last year for which there is a scale; 0 when there is none.</summary>
    public int LastYear { get; } = Rates.Select(rate => rate.LastYear).DefaultIfEmpty(0).Max();

    /// <summary>
    /// The rate of a State in a year; after the last scale, its rate on that. Null when none is on record.
    /// </summary>
    public AssessmentRate? Of(StateCode state, int year)
    {
        var asked = Math.Min(year, LastYear);
        return byState[state].FirstOrDefault(rate => rate.FirstYear <= asked && asked <= rate.LastYear);
    }

    /// <summary>The scale that comes with the program.</summary>
    public static AssessmentScale Shipped() => Read(FinanceResources.Text("un-scale.json")).Value;

    /// <summary>The scale in a document, or every mistake of it.</summary>
    public static Checked<AssessmentScale> Read(SourceText text) => DocumentReader.Read(text, "un-scale", (
        root, problems) =>
    {
        var seen = new HashSet<(StateCode, int)>();
        var rates = new List<AssessmentRate>();
        foreach (var row in root.Items("facts", problems))
        {
            if (RateOf(row) is { } rate)
            {
                rates.Add(rate);
                if (!seen.Add((rate.State, rate.FirstYear)))
                {
                    row.Error(
                        "state", $"a second rate of {rate.State} from {rate.FirstYear}", "one rate for each span");
                }
            }
        }

        return new AssessmentScale(rates);
    });

    private static AssessmentRate? RateOf(ObjectReader row)
    {
        var state = row.Code("state");
        var first = row.Int("firstYear", FirstYear, MostYear, required: true);
        var last = row.Int("lastYear", FirstYear, MostYear, required: true);
        var percent = row.Decimal("percent", 0, 100, required: true);
        var source = row.Text("source", required: true);
        var confidence = row.Confidence();
        var assumed = row.Flag("assumed");
        row.Close();
        return row.IsSound
            ? new AssessmentRate(
                state!, first!.Value, last!.Value, percent!.Value, new Provenance(
                    source!, confidence!.Value, null, assumed, null))
            : null;
    }
}
