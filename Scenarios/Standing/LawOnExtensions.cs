using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// What intake asks of the law when it checks extensions: caps, and first deadlines as the rules conclude them.
/// </summary>
public static class LawOnExtensions
{
    private const int MonthsInAYear = 12;

    /// <summary>The law with the parameters of a day.</summary>
    public static ExtensionLaw At(LocalDate rulesAt)
    {
        var session = new Lazy<Session>(() => OfShippedInstruments(rulesAt));
        return new ExtensionLaw(
            ConventionRules.Parameters.Value("CCM-3.3.extension-years", rulesAt) * MonthsInAYear,
            ConventionRules.Parameters.Value("CCM-4.5.extension-years", rulesAt) * MonthsInAYear,
            (instrument, hostilities, provision) => OriginalDue(session.Value, instrument, hostilities, provision));
    }

    /// <summary>The instruments on record, so that it is known when the treaty itself entered into force.</summary>
    private static Session OfShippedInstruments(LocalDate rulesAt) => ConventionRules.Conclude(
        Situation.Shipped().Facts.Select(placed => placed.Fact).OfType<Instrument>(), rulesAt, rulesAt);

    private static LocalDate? OriginalDue(
        Session session, Instrument instrument, IReadOnlyList<IFact> hostilities, string provision)
    {
        var supposed = new Provenance("supposed, to find the date", Confidence.None);
        object[] facts =
        [
            instrument,
            new Stockpile(instrument.State, Holding.Held, null, null, supposed),
            new Remnants(instrument.State, Holding.Held, supposed),
            .. hostilities,
        ];
        session.InsertAll(facts);
        session.Fire();
        var due = session.Query<OriginalDeadline>()
            .Where(deadline => deadline.State == instrument.State && deadline.Provision == provision)
            .Select(deadline => (LocalDate?)deadline.Due)
            .Max();
        session.RetractAll(facts);
        return due;
    }
}
