using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What is told of one State in every trial.</summary>
internal sealed class StateOutcomes
{
    private const double SquareMetres = 1_000_000;
    private const double CentsInUnit = 100;
    private const int MostRequests = 40;
    private const int MostMonths = 1200;
    private readonly StatePlay play;
    private readonly Outcome[] all;

    /// <summary>Adds the outcomes of a State to a list.</summary>
    public StateOutcomes(OutcomeList outcomes, StatePlay play)
    {
        this.play = play;
        var (state, window) = (play.State, play.Window);
        string Name(string quantity) => $"{quantity}/{state.State}";
        EvenScale months = new(window.FirstMonth, 1, window.BeyondBin + 1);
        Outcome Area(string quantity) => outcomes.Add(Name(quantity), "m²", new RelativeScale());
        all =
        [
            Completion = outcomes.Add(Name("completion"), "month", months),
            Remaining = Area("remaining"),
            Missed = outcomes.AddFlag(Name("missed")),
            Extension = outcomes.AddFlag(Name("extension")),
            Requests = outcomes.AddCount(Name("requests"), MostRequests),
            Months = outcomes.Add(
                Name("months"), "1",
                    new EvenScale(0, DeadlineTable.StepMonths, (MostMonths / DeadlineTable.StepMonths) + 1)),
            FirstRequest = outcomes.Add(Name("first-request"), "month", months),
            FirstMonths = outcomes.AddCount(Name("first-months"), MostMonths / 10),
            Late = outcomes.AddCount(Name("late"), MostRequests),
            Lapsed = outcomes.AddFlag(Name("lapsed")),
            Exposure = outcomes.Add(Name("exposure"), "m²-years", new RelativeScale()),
            Cleared = Area("cleared"),
            Reduced = Area("reduced"),
            Cancelled = Area("cancelled"),
            Found = Area("found"),
            Cost = outcomes.Add(Name("cost"), $"cent {state.Cost?.Currency ?? "unknown"}", new RelativeScale()),
            Reopened = outcomes.AddFlag(Name("reopened")),
            NewDuty = outcomes.AddFlag(Name("new-duty")),
            NewMissed = outcomes.AddFlag(Name("new-missed")),
        ];
        Watched = [.. play.Watched.Select(year => WatchedYear.Of(outcomes, state.State, year))];
        all = [.. all, .. Watched.SelectMany(year => new[] { year.Released, year.Remaining })];
    }

    /// <summary>End of the last month that is over by the date due; null when nothing is counted at it.</summary>
    public int? DueMonth => play.DueMonth;

    /// <summary>Years of which release and what is left are told.</summary>
    public WatchedYear[] Watched { get; }

    /// <summary>Month of completion; the last bin is beyond the horizon.</summary>
    public Outcome Completion { get; }

    /// <summary>Known area on the date due in force.</summary>
    public Outcome Remaining { get; }

    /// <summary>Open on the date due in force.</summary>
    public Outcome Missed { get; }

    /// <summary>An extension was asked for before completion.</summary>
    public Outcome Extension { get; }

    /// <summary>Requests to the horizon.</summary>
    public Outcome Requests { get; }

    /// <summary>Months granted in all.</summary>
    public Outcome Months { get; }

    /// <summary>Month of the first request.</summary>
    public Outcome FirstRequest { get; }

    /// <summary>Months the first request asked for.</summary>
    public Outcome FirstMonths { get; }

    /// <summary>Requests after their filing day.</summary>
    public Outcome Late { get; }

    /// <summary>A deadline passed with the work open and no grant.</summary>
    public Outcome Lapsed { get; }

    /// <summary>Known area times time.</summary>
    public Outcome Exposure { get; }

    /// <summary>Land cleared.</summary>
    public Outcome Cleared { get; }

    /// <summary>Land reduced.</summary>
    public Outcome Reduced { get; }

    /// <summary>Land cancelled.</summary>
    public Outcome Cancelled { get; }

    /// <summary>Area newly found.</summary>
    public Outcome Found { get; }

    /// <summary>Cost of the work; absent where no cost is known.</summary>
    public Outcome Cost { get; }

    /// <summary>Remnants were found after completion.</summary>
    public Outcome Reopened { get; }

    /// <summary>Hostilities left new remnants.</summary>
    public Outcome NewDuty { get; }

    /// <summary>Of those, open on their own date due.</summary>
    public Outcome NewMissed { get; }

    /// <summary>Leaves every outcome of the trials of a batch absent, until a future is written down.</summary>
    public void Begin(OutcomeBatch batch)
    {
        foreach (var outcome in all)
        {
            batch.Of(outcome).Fill(Outcome.Absent);
        }
    }

    /// <summary>Takes over what was told of the same futures elsewhere.</summary>
    public void Copy(OutcomeBatch told, StateOutcomes other, OutcomeBatch batch)
    {
        for (var i = 0; i < all.Length; i++)
        {
            told.Of(other.all[i]).CopyTo(batch.Of(all[i]));
        }
    }

    /// <summary>
    /// Writes a future down, unless the work would have ended before the month of the forecast: the duty is open
    /// then, so such a future contradicts what is known. What is counted is the chance given that it is open.
    /// </summary>
    public void Write(OutcomeBatch batch, int at, ClearancePath path, double costUnit)
    {
        var window = play.Window;
        var completion = window.CompletionOf(path.Completion);
        if (completion < window.FirstMonth)
        {
            return;
        }

        for (var i = 0; i < Watched.Length; i++)
        {
            batch.Of(Watched[i].Released)[at] = Area(path.Watched[i].Released);
            batch.Of(Watched[i].Remaining)[at] = Area(path.Watched[i].Remaining);
        }

        batch.Of(Completion)[at] = completion;
        if (DueMonth is { } due)
        {
            batch.Of(Remaining)[at] = Area(path.RemainingAtDue);
            batch.Of(Missed)[at] = path.Completion > due ? 1 : 0;
        }

        WriteRequests(batch, at, path);
        WriteWork(batch, at, path, costUnit);
    }

    private void WriteRequests(OutcomeBatch batch, int at, ClearancePath path)
    {
        if (play.State.Deadlines is null)
        {
            return;
        }

        var requests = path.Requests;
        batch.Of(Extension)[at] = path.RequestsBefore > 0 ? 1 : 0;
        batch.Of(Requests)[at] = requests.Requests;
        batch.Of(Months)[at] = requests.Months;
        batch.Of(Late)[at] = requests.Late;
        batch.Of(Lapsed)[at] = requests.Lapsed ? 1 : 0;
        if (requests.Requests > 0)
        {
            batch.Of(FirstRequest)[at] = (long)Math.Floor(requests.First);
            batch.Of(FirstMonths)[at] = requests.FirstMonths;
        }
    }

    private void WriteWork(OutcomeBatch batch, int at, ClearancePath path, double costUnit)
    {
        var state = play.State;
        batch.Of(Exposure)[at] = Area(path.Exposure);
        batch.Of(Reduced)[at] = Area(path.Worked * state.Records.ReducedShare);
        batch.Of(Cleared)[at] = Area(path.Worked * (1 - state.Records.ReducedShare));
        batch.Of(Cancelled)[at] = Area(path.Cancelled);
        batch.Of(Found)[at] = Area(path.Found);
        if (state.Cost is { } cost)
        {
            var each = cost.Low + ((cost.High - cost.Low) * costUnit);
            batch.Of(Cost)[at] = (long)Math.Floor((path.Worked * SquareMetres * each * CentsInUnit) + 0.5);
        }

        batch.Of(Reopened)[at] = path.WasReopened ? 1 : 0;
        batch.Of(NewDuty)[at] = path.ConflictEnded is null ? 0 : 1;
        if (path.ConflictEnded is { } year && play.NewDueEnds[year - play.Window.AsOf.Year] is var due
            && due <= play.Window.LastMonth + 1)
        {
            batch.Of(NewMissed)[at] = path.FreshDone > due ? 1 : 0;
        }
    }

    /// <summary>An area in whole square metres.</summary>
    internal static long Area(double squareKilometres) =>
        (long)Math.Floor((Math.Min(squareKilometres, (double)SquareKilometres.Largest) * SquareMetres) + 0.5);
}
