namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>One input of a box, held between two ends.</summary>
/// <param name="Name">The input.</param>
/// <param name="Low">Lower end as a number between 0 and 1: the share of its possible values that lie below.</param>
/// <param name="High">Upper end, likewise.</param>
public sealed record BoxSide(string Name, double Low, double High);

/// <summary>
/// What some futures have in common: the inputs that are held, and how well that describes the futures.
/// </summary>
/// <param name="Sides">The inputs that are held; the others may be anything.</param>
/// <param name="Coverage">Share of the futures looked for that lie in the box.</param>
/// <param name="Density">Share of the box that are futures looked for.</param>
/// <param name="Support">Share of all futures that lie in the box.</param>
public sealed record ScenarioBox(IReadOnlyList<BoxSide> Sides, double Coverage, double Density, double Support)
{
    /// <summary>Harmonic mean of coverage and density: high only when both are. Range: 0 to 1.</summary>
    public double Balance => Coverage + Density > 0 ? 2 * Coverage * Density / (Coverage + Density) : 0;
}
