using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// One possible future of one State, played calendar year by calendar year: open the year (find, survey, set the
/// speed), look at when the work would end and what is left on a day, close it. This is the reference: whatever runs
/// faster must give the same bits.
/// </summary>
internal struct ClearancePath
{
    private readonly StateModel state;
    private readonly double noise;
    private readonly double logRate;
    private readonly double surveyShare;
    private readonly double tail;
    private Gate gate;
    private double confirmed;
    private double suspected;
    private double hidden;
    private double speed;
    private double tailSpeed;

    /// <summary>The State at its baseline, with what this trial believes of it.</summary>
    public ClearancePath(StateModel state, Draws draws, long trial)
    {
        this.state = state;
        var words = draws.Block(trial, state.Parameters, 0);
        noise = state.Noise(words.First);
        logRate = state.LogRate(words.Second, noise);
        surveyShare = state.SurveyShare(words.Fourth);
        gate = state.FirstGate(draws.Block(trial, state.Parameters, 1).First);
        confirmed = state.Confirmed;
        suspected = state.Suspected;
        hidden = state.DiscoveryShare(words.Third) * (confirmed + suspected) / state.Tables.DiscoveryDecay;
        tail = state.Tables.TailShare * (state.ReleasedBefore + confirmed + (surveyShare * suspected));
    }

    /// <summary>Contaminated area known at this moment, km².</summary>
    public readonly double Stock => confirmed + suspected;

    /// <summary>
    /// Opens a year, or the part of it after the baseline. <paramref name="span"/>: years, above 0, at most 1;
    /// <paramref name="funding"/>: the world's funding, log deviation. A record of the year takes the place of what
    /// would be drawn; the words are the same either way.
    /// </summary>
    public void Open(int year, double span, WordBlock words, double funding)
    {
        var tables = state.Tables;
        var released = state.ReleasedIn(year);
        Pass(released, year > state.BaselineYear, Draws.Unit(words.Second));
        Find(state.FoundIn(year), span);
        if (gate != Gate.Working)
        {
            (speed, tailSpeed) = (0, 0);
            return;
        }

        confirmed += surveyShare * suspected;
        suspected = 0;
        if (released is { } known)
        {
            (speed, tailSpeed) = (known, known);
            return;
        }

        var normal = NormalQuantile.Table.At(words.First);
        speed = Elementary.Exp(logRate + (noise * normal) + (tables.FundingElasticity * funding));
        tailSpeed = speed * tables.TailSpeed;
    }

    /// <summary>
    /// Years of work until nothing known is left, were this year to go on for ever; infinite while nothing is done.
    /// </summary>
    public readonly double YearsToFinish()
    {
        if (suspected > 0 || !(speed > 0))
        {
            return confirmed + suspected > 0 ? double.PositiveInfinity : 0;
        }

        return confirmed > tail
            ? ((confirmed - tail) / speed) + (tail / tailSpeed)
            : confirmed / tailSpeed;
    }

    /// <summary>Contaminated area known after that many years of this year, km².</summary>
    public readonly double StockAfter(double years) => suspected + ConfirmedAfter(years);

    /// <summary>Ends the year after that many years.</summary>
    public void Close(double years) => confirmed = ConfirmedAfter(years);

    private readonly double ConfirmedAfter(double years)
    {
        if (!(speed > 0))
        {
            return confirmed;
        }

        var fast = confirmed > tail ? (confirmed - tail) / speed : 0;
        return years < fast
            ? confirmed - (speed * years)
            : Math.Max(0, Math.Min(confirmed, tail) - (tailSpeed * (years - fast)));
    }

    private void Pass(double? released, bool newYear, double unit)
    {
        if (released is { } known)
        {
            gate = known > 0 ? Gate.Working : gate == Gate.Working ? Gate.Interrupted : gate;
        }
        else if (newYear)
        {
            gate = gate switch
            {
                Gate.Working => unit < state.Tables.Interruption ? Gate.Interrupted : Gate.Working,
                Gate.Interrupted => unit < state.Tables.Resumption ? Gate.Working : Gate.Interrupted,
                _ => unit < state.Tables.Beginning ? Gate.Working : Gate.NotStarted,
            };
        }
    }

    private void Find(double? found, double span)
    {
        var share = state.Tables.DiscoveryDecay * span;
        confirmed += found is { } known ? known * span : hidden * share;
        hidden *= 1 - share;
    }
}
