using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Draws what scenarios may change of the world: what gifts bring, exchange rates, prices, the host's answer.
/// </summary>
internal sealed class World(FinanceProgram program, FinanceTables tables, WordSource source, FinanceScratch scratch)
{
    private readonly FinanceLevers levers = program.Levers;

    /// <summary>Draws it for a batch.</summary>
    public void Draw(long first, int count)
    {
        DrawBeliefs(first, count);
        DrawRates(first, count);
        DrawCosts(first, count);
        DrawHost(first, count);
    }

    private void DrawBeliefs(long first, int count)
    {
        source.Fill(first, count, tables.Beliefs, 0, scratch.Words);
        var coverage = scratch.Coverage.AsSpan(0, count);
        var words = scratch.Words.Column(FinanceTables.CoverageWord)[..count];
        Columns.Quantiles(NormalQuantile.Table, words, coverage, source.Width);
        Scale(coverage, tables.CoverageSd);
        Columns.Exp(coverage, coverage, source.Width);
        Scale(coverage, levers.EveryonePays ? 1 : tables.Coverage);
        if (levers.EveryonePays)
        {
            coverage.Fill(1);
        }
    }

    private void DrawRates(long first, int count)
    {
        var gain = 1 / (1 + (levers.FrancUpPercent / 100));
        var level = scratch.Level.AsSpan(0, count);
        var normal = scratch.First.AsSpan(0, count);
        for (var currency = 0; currency < program.Currencies.Length; currency++)
        {
            level.Clear();
            for (var year = 0; year < program.Years.Length; year++)
            {
                var rate = scratch.Rate(currency, year)[..count];
                if (currency == 0)
                {
                    rate.Fill(1);
                    continue;
                }

                source.Fill(first, count, program.Currencies[currency].Stream, program.Years[year], scratch.Words);
                Columns.Quantiles(NormalQuantile.Table, scratch.Words.First[..count], normal, source.Width);
                for (var t = 0; t < count; t++)
                {
                    level[t] += program.Currencies[currency].YearlySd * normal[t];
                }

                Columns.Exp(level, rate, source.Width);
                Scale(rate, gain);
            }
        }
    }

    private void DrawCosts(long first, int count)
    {
        var prices = scratch.Level.AsSpan(0, count);
        var normal = scratch.First.AsSpan(0, count);
        prices.Fill(1);
        for (var year = 0; year < program.Years.Length; year++)
        {
            source.Fill(first, count, tables.Costs, program.Years[year], scratch.Words);
            Columns.Quantiles(NormalQuantile.Table, scratch.Words.First[..count], normal, source.Width);
            for (var t = 0; t < count; t++)
            {
                prices[t] *= 1 + (tables.InflationSd * normal[t]) + (levers.Budget.IndexationPoints / 100);
            }

            prices.CopyTo(scratch.Cost(0, year));
            for (var line = 1; line < 4; line++)
            {
                var spent = scratch.Cost(line, year)[..count];
                if (tables.Running is { } table)
                {
                    Columns.Quantiles(table, scratch.Words.Column(line)[..count], spent, source.Width);
                }
                else
                {
                    spent.Fill(tables.RunningMode);
                }
            }
        }
    }

    private void DrawHost(long first, int count)
    {
        for (var year = 0; year < program.Years.Length; year++)
        {
            source.Fill(first, count, tables.Host, program.Years[year], scratch.Words);
            var agrees = scratch.Host(year);
            for (var t = 0; t < count; t++)
            {
                agrees[t] = Draws.Unit(scratch.Words.First[t]) < tables.HostAccepts;
            }
        }
    }

    private static void Scale(Span<double> values, double factor)
    {
        for (var t = 0; t < values.Length; t++)
        {
            values[t] *= factor;
        }
    }
}
