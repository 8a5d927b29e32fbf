using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>A draw by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where its word is.</param>
/// <param name="Meaning">What it stands for.</param>
internal sealed record NamedDraw(string Name, WordAddress Address, string Meaning);

/// <summary>Every draw that can move a State's completion, by name: what is believed of it, and year by year.</summary>
internal static class NamedDraws
{
    /// <summary>Those of a State up to a year.</summary>
    public static IEnumerable<NamedDraw> Of(ClearanceModel model, StateModel state, int lastYear)
    {
        foreach (var input in model.Inputs.Where(input => input.State == state.State || input.Name == "spread"))
        {
            yield return new NamedDraw(input.Name, input.Address, input.Meaning);
        }

        for (var year = Math.Min(state.FirstYear, model.Window.AsOf.Year); year <= lastYear; year++)
        {
            foreach (var draw in OfYear(model, state, year))
            {
                yield return draw;
            }
        }
    }

    private static IEnumerable<NamedDraw> OfYear(ClearanceModel model, StateModel state, int year)
    {
        if (state.ReleasedIn(year) is null && year >= state.FirstYear)
        {
            yield return new NamedDraw(
                $"noise/{state.State}/{year}",
                new WordAddress(state.Years, year, 0),
                $"Luck of {year} in the field; high is much land released");
            yield return new NamedDraw(
                $"work/{state.State}/{year}",
                new WordAddress(state.Years, year, 1),
                $"Whether the programme works in {year}; low is standing still");
        }

        if (year < model.Window.AsOf.Year)
        {
            yield break;
        }

        yield return new NamedDraw(
            $"money/{state.State}/{year}",
            new WordAddress(state.Years, year, 2),
            $"Change of the State's own funding in {year}; high is more");
        yield return new NamedDraw(
            $"money/WORLD/{year}",
            new WordAddress(model.World, year, 0),
            $"Change of the world's funding in {year}; high is more");
        if (state is { Donor: { } donor, DonorStream: { } stream })
        {
            yield return new NamedDraw(
                $"freeze/{donor.Donor}/{year}",
                new WordAddress(stream, year, 0),
                $"Whether {donor.Donor} holds back its money in {year}; low is yes");
        }
    }
}
