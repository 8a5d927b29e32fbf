using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Procedures;

/// <summary>
/// Thirty founders bound since 2010-08-01, and Alphaland, bound since 2012-01-01 and to clear by 2022-01-01.
/// </summary>
internal static class InventedWorld
{
    public static readonly StateCode Alphaland = new("ALP");
    public static readonly StateCode Betaria = new("BET");
    public static readonly StateCode Gammastan = new("GAM");

    public static Provenance Source { get; } = new("invented", Confidence.High);

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>The n-th founder, from 0 to 29.</summary>
    public static StateCode Founder(int n) => new($"A{(char)('A' + (n / 26))}{(char)('A' + (n % 26))}");

    public static Meeting Meeting(
        string id,
        string opens,
        string closes,
        MeetingKind kind = MeetingKind.MeetingOfStatesParties,
        MeetingStatus status = MeetingStatus.Held) =>
        new(id, id, kind, Day(opens), Day(closes), null, status, true, Source);

    /// <summary>The machinery asked about on a day, States Parties counted on it.</summary>
    public static Session Ask(string asOf, params object[] facts) => ConventionRules.Conclude(
        [
            .. Enumerable.Range(0, 30).Select(n => new Instrument(
                Founder(n), InstrumentKind.Ratification, n == 29 ? Day("2010-02-16") : Day("2009-01-01").PlusDays(n),
                Source)),
            new Instrument(Alphaland, InstrumentKind.Accession, Day("2011-07-15"), Source),
            new MachineryDay(Day(asOf)),
            new CountDay(Day(asOf)),
            .. facts,
        ],
        Day(asOf),
        Day(asOf));
}
