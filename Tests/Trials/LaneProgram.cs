using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>
/// The test assembly as a program: tells the widest vectors it may use and the hashes it gets with them, so that a
/// test can ask under another environment; or opens the screens over a world that breaks them in one place. The test
/// runner does not come through here.
/// </summary>
internal static class LaneProgram
{
    public const long Trials = 1_009;

    public static int Main(string[] arguments)
    {
        if (arguments is ["screens", var place] && !OperatingSystem.IsWindows())
        {
            return Screens.BreakingProgram.Run(place);
        }

        Console.WriteLine(LaneWidths.Widest);
        Console.WriteLine(LaneHashes.Of(LaneHashes.Reference, Trials, new WorkSplit()));
        Console.WriteLine(LaneHashes.Of(LaneHashes.Columns, Trials, new WorkSplit()));
        return 0;
    }
}
