using System.Globalization;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Charts;

/// <summary>A bar from one value to another.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Low">Its beginning, or what the lower input leads to; null where it is not known.</param>
/// <param name="High">Its end, or what the higher input leads to; null where it is not known.</param>
internal sealed record BarRow(string Label, double? Low, double? High)
{
    /// <summary>What stands beside it; null for its ends.</summary>
    public string? Text { get; init; }

    /// <summary>True for one that says little: its text is of less weight.</summary>
    public bool IsFaint { get; init; }

    /// <summary>How far apart the ends are; 0 where one is not known.</summary>
    public double Span => Math.Abs((High - Low) ?? 0);
}

/// <summary>Bars that begin at a common line: plain ones, or the two sides of a tornado.</summary>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Base">Where the line stands.</param>
/// <param name="Bars">From the top.</param>
internal sealed record BarChart(string Title, double Base, IReadOnlyList<BarRow> Bars) : Chart(Title)
{
    /// <summary>Plain bars from zero.</summary>
    public static BarChart FromZero(string title, IEnumerable<(string Label, double? Value)> bars) =>
        new(title, 0, [.. bars.Select(bar => new BarRow(bar.Label, bar.Value is null ? null : 0, bar.Value))]);

    /// <summary>A tornado: what moves the result most stands at the top.</summary>
    public static BarChart Tornado(string title, double reference, IEnumerable<BarRow> inputs) =>
        new(title, reference, [.. inputs
            .OrderByDescending(input => Math.Abs((input.High ?? reference) - (input.Low ?? reference)))
            .ThenBy(input => input.Label, StringComparer.Ordinal)]);

    /// <summary>What the texts beside the bars say; null where they are the bars' ends.</summary>
    public string? TextHead { get; init; }

    /// <summary>Its numbers where there is more to say than the picture shows; null for the bars alone.</summary>
    public Sheet? Table { get; init; }

    /// <summary>Lines it takes to draw it whole: a tornado has its legend above and its scale below.</summary>
    public int Lines => Bars.Count + (IsPlain ? 0 : 2);

    /// <summary>How the number beside a plain bar is written; null for plain digits.</summary>
    public Func<double, string>? Words { get; init; }

    /// <summary>True when every known bar begins at the line.</summary>
    public bool IsPlain => Bars.All(bar => bar.Low is null || bar.Low == Base);

    /// <inheritdoc/>
    public override Sheet Numbers => Table is { } table ? table : IsPlain
        ? new(["what", "value"], [.. Bars.Select(bar => (IReadOnlyList<string?>)[bar.Label, Sheet.Of(bar.High)])])
        : new(
            ["what", "low", "high", "span"],
            [.. Bars.Select(bar => (IReadOnlyList<string?>)
                [bar.Label, Sheet.Of(bar.Low), Sheet.Of(bar.High), Sheet.Of(bar.Span)])]);

    /// <summary>The axis that holds the line and every end.</summary>
    public Axis AxisOf(int mostTicks)
    {
        var ends = Bars.SelectMany(bar => new[] { bar.Low, bar.High }).OfType<double>().Append(Base).ToList();
        return Axis.Over(ends.Min(), ends.Max(), mostTicks);
    }

    /// <summary>The value beside a bar.</summary>
    public string Write(BarRow bar) => bar.Text is { } text ? text
        : bar is { Low: null, High: null } || (IsPlain && bar.High is null) ? "not known"
        : IsPlain ? Words?.Invoke(bar.High!.Value) ?? Parted(bar.High)
        : $"{Parted(bar.Low)} … {Parted(bar.High)}";

    private static string Parted(double? value) => value is not { } known ? "–"
        : known.ToString("#,0.####", CultureInfo.InvariantCulture).Replace(',', ' ');
}
