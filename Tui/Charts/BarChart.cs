using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Charts;

/// <summary>A bar from one value to another.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Low">Its beginning, or what the lower input leads to; null where it is not known.</param>
/// <param name="High">Its end, or what the higher input leads to; null where it is not known.</param>
internal sealed record BarRow(string Label, double? Low, double? High)
{
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
        new(title, reference, [.. inputs.OrderByDescending(input => input.Span)
            .ThenBy(input => input.Label, StringComparer.Ordinal)]);

    /// <summary>True when every known bar begins at the line.</summary>
    public bool IsPlain => Bars.All(bar => bar.Low is null || bar.Low == Base);

    /// <inheritdoc/>
    public override Sheet Numbers => IsPlain
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
    public string Write(BarRow bar) => bar.High is not { } high ? "not known"
        : IsPlain ? Sheet.Of(high)!
        : $"{Sheet.Of(bar.Low)} … {Sheet.Of(high)}";
}
