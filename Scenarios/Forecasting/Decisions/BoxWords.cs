using CcmPlanner.Engine.Trials.Sensitivity;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What futures have in common, as a sentence for somebody who knows no statistics.</summary>
internal static class BoxWords
{
    /// <summary>The sentence. <paramref name="share"/>: share of all futures that are looked for.</summary>
    public static string Of(ScenarioBox box, IReadOnlyList<StudiedInput> inputs, double share)
    {
        if (box.Sides.Count == 0)
        {
            return "The worst futures have nothing in common that these inputs tell.";
        }

        var sides = box.Sides.Select(side => $"{Name(side.Name, inputs)} {Range(side)}{Meaning(side.Name, inputs)}");
        return $"{Percent(box.Coverage)} of the worst futures share this: {string.Join("; ", sides)}. "
            + $"Of all futures like that, {Percent(box.Density)} are among the worst (of all futures "
                + $"{Percent(share)}).";
    }

    private static string Range(BoxSide side) => (side.Low > 0, side.High < 1) switch
    {
        (false, _) => $"in its lowest {Percent(side.High)}",
        (true, false) => $"in its highest {Percent(1 - side.Low)}",
        _ => $"neither in its lowest {Percent(side.Low)} nor in its highest {Percent(1 - side.High)}",
    };

    /// <summary>In words, with the State it is of; the name itself where there are none.</summary>
    private static string Name(string name, IReadOnlyList<StudiedInput> inputs) =>
        inputs.FirstOrDefault(input => input.Word.Name == name)?.Title is not { } title ? name
        : name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? $"{title} of {name[(slash + 1)..]}"
        : title;

    /// <summary>What high means where it is said, otherwise what it stands for.</summary>
    private static string Meaning(string name, IReadOnlyList<StudiedInput> inputs)
    {
        if (inputs.FirstOrDefault(input => input.Word.Name == name) is not { Meaning: { } meaning } input)
        {
            return "";
        }

        var ends = input.Title is null ? -1 : meaning.IndexOf("; ", StringComparison.Ordinal);
        return ends < 0 ? $" ({char.ToLowerInvariant(meaning[0])}{meaning[1..]})" : $" ({meaning[(ends + 2)..]})";
    }

    private static string Percent(double share) => $"{100 * share:0} %";
}
