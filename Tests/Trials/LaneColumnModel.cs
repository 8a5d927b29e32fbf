using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>
/// A model written as models are: words by columns from a source, functions of chance over columns, then each trial in
/// plain code. Invented States lose ground to a lognormal release until there is none left.
/// </summary>
internal sealed class LaneColumnModel : IOutcomeModel
{
    private const int Years = 8;
    private static readonly QuantileTable Shock = new StudentT(0, 0.4, 4).Tabulate();
    private static readonly QuantileTable Found = new ZeroInflated(0.8, new LogNormal(0.4, 0.5)).Tabulate();

    private readonly WordSource source;
    private readonly List<(StreamId Stream, Outcome Years, Outcome Left)> states = [];

    public LaneColumnModel(WordSource source, params string[] codes)
    {
        this.source = source;
        foreach (var code in codes)
        {
            states.Add((
                StreamId.Of("rate/" + code),
                Outcomes.AddCount("years/" + code, Years),
                Outcomes.Add("left/" + code, "m²", new RelativeScale())));
        }
    }

    public OutcomeList Outcomes { get; } = new();

    public OutcomeKernel NewKernel()
    {
        var words = new WordColumns(OutcomeBatch.Capacity);
        var rates = new double[OutcomeBatch.Capacity];
        var found = new double[OutcomeBatch.Capacity];
        var units = new double[OutcomeBatch.Capacity];
        var areas = new double[OutcomeBatch.Capacity];
        return batch =>
        {
            foreach (var (stream, years, left) in states)
            {
                areas.AsSpan().Fill(4);
                batch.Of(years).Fill(Outcome.Absent);
                for (var year = 0; year < Years; year++)
                {
                    var count = batch.Count;
                    source.Fill(batch.FirstTrial, count, stream, year, words);
                    Columns.Quantiles(Shock, words.First[..count], rates, source.Width);
                    Columns.Exp(rates.AsSpan(0, count), rates, source.Width);
                    Columns.Quantiles(Found, words.Second[..count], found, source.Width);
                    Columns.Units(words.Third[..count], units, source.Width);
                    Columns.Log(units.AsSpan(0, count), units, source.Width);
                    Work(areas, rates, found, units, batch.Of(years), year);
                }

                for (var i = 0; i < batch.Count; i++)
                {
                    batch.Of(left)[i] = (long)(areas[i] * 1_000_000);
                }
            }
        };
    }

    private static void Work(
        Span<double> areas,
        ReadOnlySpan<double> rates,
        ReadOnlySpan<double> found,
        ReadOnlySpan<double> weights,
        Span<long> years,
        int year)
    {
        for (var i = 0; i < years.Length; i++)
        {
            if (areas[i] > 0)
            {
                areas[i] = Math.Max(0, areas[i] + found[i] + (0.6 * rates[i] * weights[i]));
                years[i] = areas[i] > 0 ? Outcome.Absent : year;
            }
        }
    }
}
