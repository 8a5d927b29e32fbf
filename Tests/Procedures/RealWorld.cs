using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Procedures;

/// <summary>The shipped facts with the machinery asked about.</summary>
internal static class RealWorld
{
    private static readonly Situation Shipped = Situation.Shipped();

    public static LocalDate Today { get; } = new(2026, 11, 22);

    public static Session Ask(LocalDate asOf, LocalDate knownAt) => ConventionRules.Conclude(
        [.. Shipped.FactsAt(asOf, knownAt), new MachineryDay(asOf), new CountDay(asOf)], asOf, asOf);

    public static Session Ask(string asOf) => Ask(InventedWorld.Day(asOf), Today);
}
