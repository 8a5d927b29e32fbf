using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>What intake must be told of the law to check extensions: the law itself stays in the rules.</summary>
/// <param name="StockpileCapMonths">Most months one extension under Article 3 may give.</param>
/// <param name="ClearanceCapMonths">Most months one extension under Article 4 may give.</param>
/// <param name="OriginalDue">
/// The first deadline under a provision (CCM-3.2, CCM-4.1.a, CCM-4.1.b) of the State that deposited that instrument and
/// on whose territory those hostilities were; null when unknown.
/// </param>
public sealed record ExtensionLaw(
    int StockpileCapMonths,
    int ClearanceCapMonths,
    Func<Instrument, IReadOnlyList<IFact>, string, LocalDate?> OriginalDue);
