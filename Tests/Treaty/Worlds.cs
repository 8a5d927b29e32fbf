using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Treaty;

/// <summary>
/// Invented worlds: thirty founders, so that the Convention is in force, and Alphaland, which joined after them.
/// </summary>
internal static class Worlds
{
    public static StateCode Alphaland { get; } = new("ALP");

    public static StateCode Betaria { get; } = new("BET");

    public static Provenance Invented { get; } = new("invented", Confidence.High);

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Session World(string deposited, string asOf, params object[] more) =>
        Under(ConventionRules.Law, deposited, asOf, more);

    public static Session Under(LawBook law, string deposited, string asOf, params object[] more)
    {
        var founders = Enumerable.Range(0, 30).Select(i => new Instrument(
            new StateCode($"A{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}"),
            InstrumentKind.Ratification,
            i == 29 ? Day("2010-02-16") : Day("2009-01-01").PlusDays(i),
            Invented));
        object[] facts =
            [.. founders, new Instrument(Alphaland, InstrumentKind.Accession, Day(deposited), Invented), .. more];
        return law.Conclude(facts, Day(asOf), Day(asOf));
    }
}
