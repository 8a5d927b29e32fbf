using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What is supposed of one State.</summary>
internal sealed class SupposedEffort
{
    private readonly IReadOnlyList<RatePercentiles> rates;

    /// <summary>What levers say of a State.</summary>
    public SupposedEffort(ClearanceLevers levers, StateCode state)
    {
        Levers = levers;
        Efforts = [.. levers.Efforts.Where(effort => effort.State is null || effort.State == state)];
        rates = [.. Efforts.Select(effort => effort.Rate).OfType<RatePercentiles>().Distinct()];
        LastConflict = levers.Conflicts.Where(conflict => conflict.State == state)
            .Select(conflict => conflict.Years.To).DefaultIfEmpty(0).Max();
    }

    /// <summary>All levers.</summary>
    public ClearanceLevers Levers { get; }

    /// <summary>Efforts that concern the State.</summary>
    public IReadOnlyList<StateEffort> Efforts { get; }

    /// <summary>Rates supposed in its place, each once.</summary>
    public IReadOnlyList<RatePercentiles> Rates => rates;

    /// <summary>The last year of supposed hostilities; 0 for none.</summary>
    public int LastConflict { get; }

    /// <summary>The place of a supposed rate; null for none.</summary>
    public int? PlaceOf(RatePercentiles? rate)
    {
        for (var i = 0; rate is not null && i < rates.Count; i++)
        {
            if (rates[i] == rate)
            {
                return i;
            }
        }

        return null;
    }
}

/// <summary>
/// One calendar year of one State, as far as it is the same in every trial: records, levers, time. Two years under
/// different levers are equal when the levers make no difference to them.
/// </summary>
internal sealed record PlayedYear
{
    private const double MonthsInYear = 12;

    /// <summary>The year of a State; before the year of the forecast nothing is supposed.</summary>
    public PlayedYear(StateModel state, int year, ForecastWindow window, SupposedEffort supposed)
    {
        Year = year;
        From = Math.Max(state.Start, year * 12);
        To = (year + 1) * 12;
        Span = (To - From) / MonthsInYear;
        Ahead = Math.Clamp(To - Math.Max(From, window.FirstMonth), 0, To - From) / (double)(To - From);
        Released = state.ReleasedIn(year);
        Found = state.FoundIn(year);
        IsNew = year > state.BaselineYear;
        IsFuture = year >= window.AsOf.Year;
        TrendYears = Math.Min(year, state.TrendEnd) - state.TrendMiddle;
        if (IsFuture && !supposed.Levers.IsNeutral)
        {
            Suppose(state, supposed);
        }
    }

    /// <summary>Its place among the years watched; null when nothing is told of it by itself.</summary>
    public int? Watched { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>First month played.</summary>
    public int From { get; }

    /// <summary>The month after the last.</summary>
    public int To { get; }

    /// <summary>Years between the two; above 0, at most 1.</summary>
    public double Span { get; }

    /// <summary>The part of it that lies in or after the month of the forecast. Range: 0 to 1.</summary>
    public double Ahead { get; }

    /// <summary>Release on record, km²; null without a record.</summary>
    public double? Released { get; }

    /// <summary>Newly found area on record, km²; null without a record.</summary>
    public double? Found { get; }

    /// <summary>True after the year of the baseline: whether the programme works is drawn anew.</summary>
    public bool IsNew { get; }

    /// <summary>True from the year of the forecast on.</summary>
    public bool IsFuture { get; }

    /// <summary>Years over which the trend has run, from the middle of the records.</summary>
    public double TrendYears { get; }

    /// <summary>Logarithm of supposed money.</summary>
    public double LogMoney { get; private set; }

    /// <summary>Logarithm of supposed teams.</summary>
    public double LogTeams { get; private set; }

    /// <summary>Money left of the dominant donor's freeze, log; null without a supposed freeze.</summary>
    public double? LogFreeze { get; private set; }

    /// <summary>Place of the supposed rate among the State's; null to keep the records'.</summary>
    public int? Rate { get; private set; }

    /// <summary>True when the year is spent on survey.</summary>
    public bool SurveyFirst { get; private set; }

    /// <summary>True when no work is done.</summary>
    public bool IsLost { get; private set; }

    /// <summary>True when there are hostilities.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>Newly found area, times this.</summary>
    public double Discovery { get; private set; } = 1;

    /// <summary>Speed of the tail, times this.</summary>
    public double Tail { get; private set; } = 1;

    private void Suppose(StateModel state, SupposedEffort supposed)
    {
        var levers = supposed.Levers;
        Discovery = levers.DiscoveryFactor;
        Tail = levers.TailFactor;
        IsLost = levers.LostYears.Any(lost => lost.Year == Year && (lost.State is null || lost.State == state.State));
        HasConflict = levers.Conflicts.Any(conflict => conflict.State == state.State && conflict.Years.Holds(Year));
        LogMoney = levers.Squeezes.Where(squeeze => squeeze.Years.Holds(Year))
            .Sum(squeeze => Elementary.Log(squeeze.Factor));
        if (state.Donor is { } donor)
        {
            var held = levers.Freezes.Where(freeze => freeze.Donor == donor.Donor && freeze.Years.Holds(Year))
                .Select(freeze => (double?)freeze.Share).Max();
            LogFreeze = held is { } share ? Elementary.Log(1 - (donor.Share * Math.Min(share, 0.999))) : null;
        }

        foreach (var effort in supposed.Efforts.Where(effort => effort.Years.Holds(Year)))
        {
            LogMoney += Elementary.Log(effort.Funding);
            LogTeams += Elementary.Log(effort.Teams);
            SurveyFirst |= effort.SurveyFirst;
            Rate = supposed.PlaceOf(effort.Rate) ?? Rate;
        }
    }
}
