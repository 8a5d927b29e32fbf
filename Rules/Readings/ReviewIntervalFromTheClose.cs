using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Rules.Readings;

/// <summary>Article 12(1): no fewer than five years from a Review Conference's close to the next opening.</summary>
[Alternative]
[Name("FiveYearsFromTheClose")]
[Cite("CCM", "12(1)")]
public sealed class FiveYearsFromTheClose : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter years = null!;
        ReviewConference earlier = null!;
        ReviewConference later = null!;

        When()
            .Match(() => years, p => p.Id == "CCM-12.1.years")
            .Match(() => earlier)
            .Match(() => later, r => r.Opens > earlier.Opens)
            .Not<ReviewConference>(r => r.Opens > earlier.Opens, r => r.Opens < later.Opens);

        Then()
            .Yield(_ => new ReviewInterval(
                earlier.Conference,
                later.Conference,
                LegalDate.Anniversary(earlier.Closes, years.Value),
                later.Opens,
                later.Opens >= LegalDate.Anniversary(earlier.Closes, years.Value),
                later.Assumed));
    }
}

/// <summary>Article 12(1): a conference that opens too early, counted from the close of the one before.</summary>
[Alternative]
[Name("IntervalFromTheCloseTooShort")]
[Cite("CCM", "12(1)")]
public sealed class IntervalFromTheCloseTooShort : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter years = null!;
        ReviewInterval interval = null!;

        When()
            .Match(() => years, p => p.Id == "CCM-12.1.years")
            .Match(() => interval, i => !i.Kept);

        Then()
            .Yield(_ => new Warning("CCM-12.1", null, Remark.IntervalTooShortFromTheClose(interval, years.Value)));
    }
}
