using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>A coordinator known to have served a full term ends it with the meeting up to which it is known.</summary>
/// <remarks>
/// Interpretation: terms run from meeting to meeting and are counted in calendar years of their openings. Where only
/// part of a term is on record, its end is unknown and nothing is concluded.
/// </remarks>
[Name("FullTermEnds")]
[Cite("1RC", "Coordination Committee, two-year seats")]
[Cite("1RC", "Coordination Committee, one-year seats")]
public sealed class FullTermEnds : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Coordinator seat = null!;
        Meeting since = null!;
        Meeting until = null!;
        Parameter years = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => seat)
            .Match(() => since, m => m.Id == seat.Since)
            .Match(() => until, m => m.Id == seat.Until)
            .Match(
                () => years,
                p => p.Id == Seats.TermOf(seat.Theme),
                p => until.Opens.Year - since.Opens.Year >= p.Value);

        Then()
            .Yield(_ => new TermEnds(
                seat.Theme, seat.State, until.Id, until.Closes, years.Value == 1));
    }
}

/// <summary>The two seats of a theme are staggered, so that one coordinator of last year stays.</summary>
[Name("SeatsAreStaggered")]
[Cite("1RC", "Coordination Committee, two-year seats")]
public sealed class SeatsAreStaggered : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        TermEnds one = null!;
        TermEnds other = null!;

        When()
            .Match(() => one, t => !t.Renewable)
            .Match(
                () => other,
                t => t.Theme == one.Theme,
                t => t.MeetingId == one.MeetingId,
                t => Seats.Precedes(one.State, t.State));

        Then()
            .Yield(_ => new Warning("Coordination Committee", null, Remark.TermsEndTogether(one, other)));
    }
}
