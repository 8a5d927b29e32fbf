using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;

namespace CcmPlanner.Tests.Trials.Sensitivity;

/// <summary>Plain functions under designs.</summary>
internal static class Points
{
    public static double[] Evaluate(IDesign design, Func<double[], double> output) =>
    [
        .. Enumerable.Range(0, (int)design.Rows).Select(row => output(
            [.. Enumerable.Range(0, design.Dimensions).Select(input => Draws.Unit(design.Word(row, input)))])),
    ];
}
