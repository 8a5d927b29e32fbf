using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// A draw that stands for a belief about the world, by name, so that it can be replaced or put in a design.
/// </summary>
/// <param name="Name">Its name: <c>level/LAO</c>.</param>
/// <param name="State">Whose; null for the whole world's.</param>
/// <param name="Address">Where its word is.</param>
/// <param name="Table">What the word becomes; null where it is used as a number between 0 and 1.</param>
/// <param name="Title">What it stands for in a few words, to stand beside a bar: <c>own release rate</c>.</param>
/// <param name="Meaning">What it stands for, and what a high value means.</param>
public sealed record ModelInput(
    string Name, StateCode? State, WordAddress Address, QuantileTable? Table, string Title, string Meaning);

/// <summary>The inputs of a model.</summary>
internal static class ModelInputs
{
    /// <summary>Those of the States, and the world's money in the first year.</summary>
    public static IReadOnlyList<ModelInput> Of(
        IEnumerable<StateModel> states, ModelTables tables, StreamId pooling, StreamId world, int firstYear) =>
    [
        new(
            "spread",
            null,
            new WordAddress(pooling, 0, 0),
            null,
            "unlike neighbours",
            "How far apart the rates of States of one area are; high is far"),
        new(
            "money",
            null,
            new WordAddress(world, firstYear, 0),
            NormalQuantile.Table,
            "the world's money",
            "The world's money for clearance in the first year, deviation in spreads; high is much"),
        .. states.SelectMany(state => Of(state, tables)),
    ];

    private static IEnumerable<ModelInput> Of(StateModel state, ModelTables tables)
    {
        ModelInput Input(string name, int step, int word, QuantileTable? table, string title, string meaning) => new(
            $"{name}/{state.State}", state.State, new WordAddress(state.Parameters, step, word), table, title, meaning);
        var normal = NormalQuantile.Table;
        yield return Input("noise", 0, 0, state.Precision, "steady work",
            "How steady the work is from year to year; high is steady");
        yield return Input("level", 0, 1, normal, "own release rate",
            "The State's own rate of release; high is fast");
        yield return Input("discovery", 0, 2, normal, "hidden land",
            "How much is hidden and will be found; high is much");
        if (state.Suspected > 0)
        {
            yield return Input("survey", 0, 3, tables.SurveyShare, "suspected share",
                "Share of suspected area that needs clearance");
        }

        if (!state.Records.HasRecord)
        {
            yield return Input("start", 1, 0, null, "already begun",
                "Whether the programme had started at the baseline; low is not");
        }

        if (tables.InterruptionTable is { } interruption)
        {
            yield return Input("interruption", 1, 1, interruption, "interruptions",
                "Probability of an interruption in a year");
        }

        yield return Input("trend", 1, 2, normal, "trend of the rate", "Trend of the rate; high is growing");
        yield return Input("reopening", 1, 3, null, "nothing missed",
            "Whether remnants are found after completion; low is yes");
        yield return Input("hostilities", 2, 1, null, "new hostilities",
            "When hostilities leave new remnants; high is soon");
        if (state.IsPending)
        {
            yield return Input("pending", 3, 0, null, "full request",
                "Whether the request pending is an interim one; low is yes");
        }
    }
}
