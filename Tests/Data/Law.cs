using CcmPlanner.Engine.Time;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Data;

/// <summary>The law on extensions as intake is told of it, written out here independently of the rules.</summary>
internal static class Law
{
    public static ExtensionLaw OnExtensions { get; } = new(48, 60, (instrument, _, provision) =>
    {
        var inForce = LocalDate.Max(LegalDate.FirstDayOfMonthAfter(instrument.Deposited, 6), new LocalDate(2010, 8, 1));
        return LegalDate.Anniversary(inForce, provision == "CCM-3.2" ? 8 : 10);
    });
}
