using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Charts;

/// <summary>Values in one line of signs, from the lowest to the highest; a blank where one is not known.</summary>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Values">In order of time.</param>
internal sealed record Sparkline(string Title, IReadOnlyList<(string Label, double? Value)> Values) : Chart(Title)
{
    private const string Eighths = "▁▂▃▄▅▆▇█";

    /// <inheritdoc/>
    public override Sheet Numbers => new(
        ["when", "value"],
        [.. Values.Select(value => (IReadOnlyList<string?>)[value.Label, Sheet.Of(value.Value)])]);

    /// <summary>
    /// The line in at most so many signs; where values are more than signs, each sign is the last known of its share.
    /// </summary>
    public string Text(int width)
    {
        var known = Values.Select(value => value.Value).OfType<double>().ToList();
        var signs = Math.Min(width, Values.Count);
        if (known.Count == 0 || signs <= 0)
        {
            return "";
        }

        var (low, high) = (Math.Min(0, known.Min()), known.Max());
        return string.Concat(Enumerable.Range(0, signs).Select(i =>
        {
            var (from, to) = (i * Values.Count / signs, (i + 1) * Values.Count / signs);
            return Values.Take(to).Skip(from).Select(value => value.Value).LastOrDefault(value => value is not null)
                is { } value ? SignOf(value, low, high) : ' ';
        }));
    }

    private static char SignOf(double value, double low, double high) =>
        high <= low ? Eighths[0] : Eighths[Math.Clamp((int)((value - low) / (high - low) * 8), 0, 7)];
}
