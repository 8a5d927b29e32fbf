using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Charts;

/// <summary>A row of the map: a value for each column, null where it is not known.</summary>
internal sealed record HeatRow(string Label, IReadOnlyList<double?> Values);

/// <summary>Values in rows and columns, darker for more, each with its number.</summary>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record HeatMapChart(string Title, IReadOnlyList<string> Columns, IReadOnlyList<HeatRow> Rows)
    : Chart(Title)
{
    /// <summary>The value that is lightest.</summary>
    public double Low { get; init; }

    /// <summary>The value that is darkest. Range: above <see cref="Low"/>.</summary>
    public double High { get; init; } = 1;

    /// <summary>How a number is written in its field; null for a probability in whole per cent.</summary>
    public Func<double, string>? Words { get; init; }

    /// <inheritdoc/>
    public override Sheet Numbers => new(
        ["", .. Columns],
        [.. Rows.Select(row => (IReadOnlyList<string?>)[row.Label, .. row.Values.Select(Sheet.Of)])]);

    /// <summary>A value as its field writes it; a dash where it is not known.</summary>
    public string Write(double? value) => value is not { } known ? "–"
        : Words?.Invoke(known) ?? Math.Round(known * 100)
            .ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Which of <paramref name="steps"/> shades a value has, from 0 for the lightest.</summary>
    public int Step(double value, int steps) =>
        Math.Clamp((int)((value - Low) / (High - Low) * steps), 0, steps - 1);
}
