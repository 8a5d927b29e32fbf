using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>
/// The forecasters the model is held against. Those that learn from other States learn from all rows of all other
/// States, whenever they were: they are given that hindsight, the model is not.
/// </summary>
internal sealed class Baselines(IReadOnlyList<PastQuestion> questions)
{
    private const int Records = 3;
    private const double SmallArea = 2;
    private const double MostMonths = 60;
    private const double LeastMonths = 12;

    /// <summary>What each says of a question; those that say nothing are missing.</summary>
    public IReadOnlyDictionary<Forecaster, Predictive> Of(PastQuestion question)
    {
        var said = new Dictionary<Forecaster, Predictive>();
        void Add(Forecaster who, Predictive? what)
        {
            if (what is not null)
            {
                said[who] = what;
            }
        }

        Add(Forecaster.Linear, Rate(question) is { } rate ? Steady(question, rate, rate) : null);
        Add(Forecaster.Plan, Plan(question));
        Add(Forecaster.AlwaysExtension, Always(question));
        Add(Forecaster.Climatology, Climatology(question));
        Add(Forecaster.SizeRule, SizeRule(question));
        Add(Forecaster.LastChange, LastChange(question));
        return said;
    }

    /// <summary>Release and fall of the area go on at these rates, km² a year.</summary>
    private static Predictive? Steady(PastQuestion question, double release, double fall)
    {
        var years = fall > 0 ? question.Area / fall : double.PositiveInfinity;
        return question.Quantity switch
        {
            Quantity.Released => Predictive.Certain(question.Lead <= years ? release : 0),
            Quantity.Remaining => Predictive.Certain(Math.Max(0, question.Area - (fall * question.Lead!.Value))),
            Quantity.Request => Predictive.Yes(years > question.YearsToDue ? 1 : 0),
            Quantity.DoneByDue => Predictive.Yes(years > question.YearsToDue ? 0 : 1),
            Quantity.Months => Predictive.Certain(
                Math.Clamp((years - question.YearsToDue!.Value) * 12, LeastMonths, MostMonths)),
            _ => Predictive.Certain(years * 12),
        };
    }

    private static double? Rate(PastQuestion question)
    {
        var last = question.Data.Releases.Where(record => ClearanceCase.Released(record) is not null).TakeLast(Records)
            .Select(record => (double)ClearanceCase.Released(record)!.Value).ToList();
        return last.Count == 0 ? null : last.Average();
    }

    private static Predictive? LastChange(PastQuestion question)
    {
        var releases = question.Data.Releases.Where(record => ClearanceCase.Released(record) is not null).ToList();
        if (question.Data.EarlierFigure is not { } earlier)
        {
            return question.Quantity == Quantity.Released && releases.Count > 0
                ? Predictive.Certain((double)ClearanceCase.Released(releases[^1])!.Value)
                : null;
        }

        var years = (question.Data.Baseline!.AsOf - earlier.AsOf) is var period
            ? period.Years + (period.Months / 12.0) + (period.Days / 365.0) : 1;
        var fall = years > 0 ? ((double)ClearanceCase.TotalOf(earlier)!.Value - question.Area) / years : 0;
        return question.Quantity == Quantity.Released && releases.Count == 0
            ? null
            : Steady(question, releases.Count == 0 ? 0 : (double)ClearanceCase.Released(releases[^1])!.Value, fall);
    }

    private static Predictive? Plan(PastQuestion question) => question.YearsToDue is not (> 0 and var years)
        ? null
        : question.Quantity switch
        {
            Quantity.Released => Predictive.Certain(question.Lead <= years ? question.Area / years : 0),
            Quantity.Remaining => Predictive.Certain(Math.Max(0, question.Area * (1 - (question.Lead!.Value / years)))),
            Quantity.Request => Predictive.Yes(0),
            Quantity.DoneByDue => Predictive.Yes(1),
            Quantity.Completion => Predictive.Certain(Math.Floor(years * 12)),
            _ => null,
        };

    private static Predictive? Always(PastQuestion question) => question.Quantity switch
    {
        Quantity.Request => Predictive.Yes(1),
        Quantity.DoneByDue => Predictive.Yes(0),
        Quantity.Months => Predictive.Certain(MostMonths),
        Quantity.Completion => Predictive.Certain(double.PositiveInfinity),
        _ => null,
    };

    private Predictive? Climatology(PastQuestion question)
    {
        var others = Others(question, _ => true);
        if (others.Count == 0)
        {
            return null;
        }

        return question.Quantity switch
        {
            Quantity.Request or Quantity.DoneByDue => Predictive.Yes(Jeffreys(others)),
            Quantity.Released or Quantity.Remaining =>
                Predictive.Of(others.Select(other => other.Observed / other.Area * question.Area)),
            Quantity.Months => Predictive.Of(others.Select(other => other.Observed)),
            _ => Predictive.Of(Waiting(others)),
        };
    }

    /// <summary>Times to completion under the hazard of the others: a hundred quantiles of an exponential.</summary>
    private static IEnumerable<double> Waiting(List<PastQuestion> others)
    {
        var done = others.Count(other => double.IsFinite(other.Observed)) + 0.5;
        var waited = others.Sum(other => Math.Min(other.Observed, other.Months));
        return Enumerable.Range(0, 100)
            .Select(i => -Engine.Chance.Elementary.Log(1 - ((i + 0.5) / 100)) * waited / done);
    }

    private Predictive? SizeRule(PastQuestion question)
    {
        if (question.Quantity is not (Quantity.Request or Quantity.DoneByDue))
        {
            return null;
        }

        return Predictive.Yes(Jeffreys(Others(question, other => other.Area < SmallArea == question.Area < SmallArea)));
    }

    private List<PastQuestion> Others(PastQuestion question, Func<PastQuestion, bool> which) =>
    [
        .. questions.Where(other => other.State != question.State
            && other.Quantity == question.Quantity
            && other.Lead == question.Lead
            && which(other)),
    ];

    /// <summary>Every State counts once, by the mean of its rows, and half a hit and half a miss are added.</summary>
    private static double Jeffreys(List<PastQuestion> others)
    {
        var states = others.GroupBy(other => other.State).Select(rows => rows.Average(row => row.Observed)).ToList();
        return (states.Sum() + 0.5) / (states.Count + 1);
    }
}
