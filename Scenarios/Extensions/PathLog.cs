namespace CcmPlanner.Scenarios.Extensions;

/// <summary>What can happen in a possible future.</summary>
public enum PathEventKind
{
    /// <summary>The programme begins to work. No amount.</summary>
    Started,

    /// <summary>It stands still. No amount.</summary>
    Interrupted,

    /// <summary>It works again. No amount.</summary>
    Resumed,

    /// <summary>The whole year was lost. No amount.</summary>
    YearLost,

    /// <summary>Hostilities left new remnants. Amount: km².</summary>
    Hostilities,

    /// <summary>What was suspected is settled. Amount: km² cancelled.</summary>
    Surveyed,

    /// <summary>Area newly found in the year. Amount: km².</summary>
    Found,

    /// <summary>Land released by work in the year. Amount: km².</summary>
    Released,

    /// <summary>Known area at the end of the year. Amount: km².</summary>
    Remaining,

    /// <summary>An extension asked for in time. Amount: months; number: of the request.</summary>
    Requested,

    /// <summary>An extension asked for after its filing day. Amount: months; number: of the request.</summary>
    RequestedLate,

    /// <summary>
    /// A request taken back because nothing known is left to extend for. No amount; number: of the request.
    /// </summary>
    Withdrawn,

    /// <summary>A meeting extended the deadline. Amount: months; number: of the request.</summary>
    Granted,

    /// <summary>
    /// The deadline passed with the work open and no grant. Amount: steps of six months after the first.
    /// </summary>
    DeadlinePassed,

    /// <summary>Nothing known is left. No amount.</summary>
    Completed,

    /// <summary>Remnants were found after completion. Amount: km².</summary>
    Reopened,

    /// <summary>What the hostilities left is cleared. No amount.</summary>
    NewRemnantsCleared,
}

/// <summary>Something that happens in a possible future.</summary>
/// <param name="Instant">When, in months since the year 0.</param>
/// <param name="Kind">What.</param>
/// <param name="Amount">How much; the unit is the kind's.</param>
/// <param name="Number">Which, where the kind counts; otherwise 0.</param>
/// <param name="Meeting">
/// Opening of the meeting that is to decide on a request, in months since the year 0, infinite when none is in sight;
/// null where nothing is requested.
/// </param>
public sealed record PathEvent(double Instant, PathEventKind Kind, double Amount, int Number, double? Meeting);

/// <summary>The events of one State in one possible future, in order.</summary>
internal sealed class PathLog
{
    private readonly List<PathEvent> events = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<PathEvent> Events => events;

    /// <summary>One more.</summary>
    public void Add(double instant, PathEventKind kind, double amount = 0, int number = 0, double? meeting = null) =>
        events.Add(new PathEvent(instant, kind, amount, number, meeting));
}
