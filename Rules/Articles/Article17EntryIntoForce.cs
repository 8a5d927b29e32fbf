using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// Article 17(1): first day of the sixth month after the month in which the thirtieth instrument was deposited.
/// </summary>
[Name("TreatyEntersIntoForce")]
[Cite("CCM", "17(1)")]
public sealed class TreatyEntersIntoForce : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter required = null!;
        Parameter months = null!;
        IEnumerable<Instrument> instruments = null!;

        When()
            .Match(() => required, p => p.Id == "CCM-17.1.instruments")
            .Match(() => months, p => p.Id == "CCM-17.months")
            .Query(() => instruments, q => q.Match<Instrument>().Collect())
            .Having(() => instruments.Count() >= required.Value);

        Then()
            .Yield(_ => new TreatyInForce(
                LegalDate.FirstDayOfMonthAfter(Deposits.Nth(instruments, required.Value), months.Value),
                Deposits.Nth(instruments, required.Value)));
    }
}

/// <summary>
/// Article 17(1): the States whose instruments were among those that brought the Convention into force.
/// </summary>
[Name("EntersIntoForceWithTheTreaty")]
[Cite("CCM", "17(1)")]
public sealed class EntersIntoForceWithTheTreaty : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        TreatyInForce treaty = null!;
        Instrument instrument = null!;

        When()
            .Match(() => treaty)
            .Match(() => instrument, i => i.Deposited <= treaty.DecisiveDeposit);

        Then()
            .Yield(_ => new EntryIntoForce(instrument.State, treaty.On));
    }
}

/// <summary>Article 17(2): first day of the sixth month after the date of deposit.</summary>
/// <remarks>
/// Interpretation: "sixth month after the date" is counted as after the month of that date, as Article 17(1) says in
/// so many words; practice is uniform, also for deposits on the first day of a month (Mauritania, Mauritius, Sri
/// Lanka).
/// </remarks>
[Name("EntersIntoForceAfterDeposit")]
[Cite("CCM", "17(2)")]
public sealed class EntersIntoForceAfterDeposit : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        TreatyInForce treaty = null!;
        Parameter months = null!;
        Instrument instrument = null!;

        When()
            .Match(() => treaty)
            .Match(() => months, p => p.Id == "CCM-17.months")
            .Match(() => instrument, i => i.Deposited > treaty.DecisiveDeposit);

        Then()
            .Yield(_ => new EntryIntoForce(
                instrument.State, LegalDate.FirstDayOfMonthAfter(instrument.Deposited, months.Value)));
    }
}
