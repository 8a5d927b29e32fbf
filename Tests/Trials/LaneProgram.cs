using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>
/// The test assembly as a program: tells the widest vectors it may use and the hashes it gets with them, so that a
/// test can ask under another environment. The test runner does not come through here.
/// </summary>
internal static class LaneProgram
{
    public const long Trials = 1_009;

    public static void Main()
    {
        Console.WriteLine(LaneWidths.Widest);
        Console.WriteLine(LaneHashes.Of(LaneHashes.Reference, Trials, new WorkSplit()));
        Console.WriteLine(LaneHashes.Of(LaneHashes.Columns, Trials, new WorkSplit()));
    }
}
