namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>What a past forecast was about.</summary>
public enum Quantity
{
    /// <summary>Land released in a calendar year, km².</summary>
    Released,

    /// <summary>Area known at the end of a calendar year, km².</summary>
    Remaining,

    /// <summary>Whether an extension is asked for before the next deadline.</summary>
    Request,

    /// <summary>Whether clearance is complete by the next deadline.</summary>
    DoneByDue,

    /// <summary>Months the next request asks for, where there is one.</summary>
    Months,

    /// <summary>Months from the origin to completion, as far as the day of evaluation shows.</summary>
    Completion,
}

/// <summary>Who forecasts.</summary>
public enum Forecaster
{
    /// <summary>The model with the shipped priors.</summary>
    Model,

    /// <summary>The model with wide priors on rates: it learns them from the records of the day alone.</summary>
    WidePriors,

    /// <summary>The mean of the last three years goes on.</summary>
    Linear,

    /// <summary>The State's own plan: done on the deadline in force.</summary>
    Plan,

    /// <summary>There is always an extension, and nothing is finished.</summary>
    AlwaysExtension,

    /// <summary>What happened to the other States, with hindsight.</summary>
    Climatology,

    /// <summary>Under 2 km² are done in time, more is not; how surely, the other States say.</summary>
    SizeRule,

    /// <summary>The last year's release, and the last change of the area, go on.</summary>
    LastChange,
}
