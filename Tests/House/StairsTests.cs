using System.Reflection;

namespace CcmPlanner.Tests.House;

/// <summary>Dependencies between the projects only go down the stairs.</summary>
public sealed class StairsTests
{
    private static readonly string[] Stairs = ["ccm", "CcmPlanner.Scenarios", "CcmPlanner.Rules", "CcmPlanner.Engine"];

    [Theory]
    [InlineData("ccm")]
    [InlineData("CcmPlanner.Scenarios")]
    [InlineData("CcmPlanner.Rules")]
    [InlineData("CcmPlanner.Engine")]
    public void A_project_uses_only_the_stairs_below_it(string name)
    {
        var step = Array.IndexOf(Stairs, name);
        var above = Stairs[..(step + 1)];
        References(name).ShouldAllBe(reference => !above.Contains(reference));
    }

    [Theory]
    [InlineData("CcmPlanner.Engine", "NodaTime MathNet.Numerics BouncyCastle.Cryptography")]
    [InlineData("CcmPlanner.Rules", "NodaTime CcmPlanner.Engine")]
    [InlineData("CcmPlanner.Scenarios", "NodaTime CcmPlanner.Engine CcmPlanner.Rules CsvHelper")]
    [InlineData(
        "ccm", "NodaTime CcmPlanner.Engine CcmPlanner.Rules CcmPlanner.Scenarios System.CommandLine Ical.Net "
            + "DocumentFormat.OpenXml DocumentFormat.OpenXml.Framework")]
    public void A_project_uses_no_package_but_those_agreed(string name, string agreed) =>
        References(name).Where(reference => !IsInTheBox(reference)).ShouldBeSubsetOf(agreed.Split(' '));

    private static bool IsInTheBox(string reference) =>
        reference is "netstandard" or "Microsoft.Win32.Primitives"
            || (reference.StartsWith("System.", StringComparison.Ordinal) && reference != "System.CommandLine");

    private static IEnumerable<string> References(string name) =>
        Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!);
}
