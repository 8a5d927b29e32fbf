using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// What drives a State's date, as a tornado and in words; the figures are those of <c>ccm sensitivity</c>.
/// </summary>
internal static class DriversText
{
    private static readonly IReadOnlyList<string> Headings =
    [
        "what", "share", "shareError", "alone", "aloneError", "low", "lowError", "high", "highError", "swing",
        "swingError", "rankCorrelation", "rankCorrelationError", "screen", "screenError", "input", "meaning",
    ];

    /// <summary>What a study found for a State of that name; the provenance says how, in a sentence.</summary>
    public static StateDrivers Of(string code, string name, SensitivityResult result, string provenance) => new(
        code,
        ChartOf(name, result, provenance),
        [new(LineKind.Heading, "what drives the date"), .. Words(result)],
        [.. Reasons(result)],
        result.Cancelled);

    /// <summary>How far indices can be trusted, a sentence each; empty where there are none.</summary>
    public static IReadOnlyList<string> Certainty(SobolIndices? indices) => indices is null ? [] :
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"An input that does nothing would show {indices.Dummy.Value:0.000} ±{indices.Dummy.HalfWidth:0.000} "
            + $"as first index."),
        indices.HasConverged
            ? string.Create(
                CultureInfo.InvariantCulture, $"Indices known to ±{indices.Tolerance} after {indices.Rows} rows.")
            : $"Not converged after {indices.Rows} rows: {string.Join("; ", indices.NotConverged)}.",
    ];

    private static BarChart ChartOf(string name, SensitivityResult result, string provenance) => new(
        $"{name}: what drives its date, months", 0,
        [
            .. result.Inputs.Select(input => new BarRow(
                TitleOf(input), Later(input.Effect.WhenLow, result)?.Value, Later(input.Effect.WhenHigh, result)?.Value)
            {
                Text = input.Indices is { } indices ? Share(indices.Total) : "–",
                IsFaint = !IsTold(input, result),
            }),
        ])
    {
        TextHead = "share",
        Table = new(Headings, [.. result.Inputs.Select(input => Row(input, result))]),
        Note = $"{HowMeant(result)} {HowFarOff(result)}{provenance}"
            + string.Concat(result.Missing.Select(missing => $" Stopped early: {missing}.")),
    };

    private static IReadOnlyList<string?> Row(InputReport input, SensitivityResult result) =>
    [
        TitleOf(input),
        .. Index(input.Indices?.Total),
        .. Index(input.Indices?.First),
        .. Cells(Later(input.Effect.WhenLow, result)),
        .. Cells(Later(input.Effect.WhenHigh, result)),
        .. Cells(input.Effect.Swing),
        .. Cells(input.Effect.RankCorrelation),
        .. Cells(input.Screen?.MeanSize),
        input.Name,
        input.Meaning,
    ];

    /// <summary>Figure and error as <c>ccm sensitivity</c> writes them.</summary>
    private static IReadOnlyList<string?> Cells(Estimate? estimate) =>
        [FigureText.Of(estimate?.Value, estimate?.Error), FigureText.Of(estimate?.Error, estimate?.Error)];

    private static IReadOnlyList<string?> Index(IndexEstimate? index) =>
    [
        index?.Value.ToString("0.000", CultureInfo.InvariantCulture),
        index?.HalfWidth.ToString("0.000", CultureInfo.InvariantCulture),
    ];

    /// <summary>The inputs whose doing can be told from chance; all where no shares were worked out.</summary>
    public static IReadOnlyList<InputReport> Told(SensitivityResult result) =>
        [.. result.Inputs.Where(input => result.Indices is null || IsTold(input, result))];

    /// <summary>An input in a few words.</summary>
    public static string TitleOf(InputReport input) => input.Title ?? input.Name;

    /// <summary>How many months later than on average; the error is that of the tenth, which is the greater part.</summary>
    public static Estimate? Later(Estimate? tenth, SensitivityResult result) =>
        tenth is { } known && result.Mean is { } mean ? known with { Value = known.Value - mean } : null;

    private static string Share(IndexEstimate share) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PerCent(share.Value)} ±{PerCent(share.HalfWidth)} %");

    private static double PerCent(double share) => Math.Round(100 * share) is var whole && whole == 0 ? 0 : whole;

    private static bool IsTold(InputReport input, SensitivityResult result) =>
        input.Indices is { } indices && result.Indices!.IsAboveNoise(indices);

    private static IEnumerable<InfoLine> Words(SensitivityResult result)
    {
        var told = Told(result);
        foreach (var input in told)
        {
            var share = input.Indices is { } indices ? $"{Share(indices.Total)} of the spread; " : "";
            var (low, high) = (Later(input.Effect.WhenLow, result), Later(input.Effect.WhenHigh, result));
            yield return new(
                LineKind.Text, $"{TitleOf(input)}  {share}low {Shift(low, " months")}, high {Shift(high, "")}");
        }

        var others = result.Inputs.Except(told).Select(TitleOf).ToList();
        if (others.Count > 0)
        {
            yield return new(LineKind.Dim, $"not to be told from chance: {string.Join(", ", others)}");
        }

        foreach (var missing in result.Missing)
        {
            yield return new(LineKind.Dim, $"stopped early: {missing}");
        }
    }

    private static IEnumerable<InfoLine> Reasons(SensitivityResult result)
    {
        yield return new(LineKind.Text, "");
        yield return new(LineKind.Text, result.Worst?.Words ?? "No tenth of the futures is worse than the others.");
        yield return new(LineKind.Text, "");
        yield return new(LineKind.Dim, HowMeant(result));
        if (HowFarOff(result) is { Length: > 0 } far)
        {
            yield return new(LineKind.Dim, far.TrimEnd());
        }

        foreach (var sentence in Certainty(result.Indices))
        {
            yield return new(LineKind.Dim, sentence);
        }

        yield return new(LineKind.Text, "");
        yield return new(LineKind.Heading, "what low and high mean");
        foreach (var input in result.Inputs)
        {
            yield return new(LineKind.Text, $"{TitleOf(input)} ({input.Name}): {input.Meaning}");
        }
    }

    private static string HowMeant(SensitivityResult result)
    {
        var mean = result.MeanMonth is { } month ? $", {month.Year:0000}-{month.Month:00}" : "";
        return "Share: how much of the variance of the date is the input's doing, alone and together with others, so "
            + "that shares may add up to more than 100 %. Bars: the average of the futures with the input in its "
            + "lowest and its highest tenth, in months later (+) or earlier (-) than that of all"
            + $"{mean}. ± is half a 95 % interval.";
    }

    private static string HowFarOff(SensitivityResult result) => result.Beyond is > 0 and { } beyond
        ? $"{FigureText.Of(100 * beyond, 1)} % of the futures end beyond the horizon and count as ending just after "
            + "it. "
        : "";

    private static string Shift(Estimate? months, string unit) => months is { } known
        ? $"{FigureText.Of(Math.Abs(known.Value), known.Error)} ±{FigureText.Of(known.Error, known.Error)}{unit} "
            + (known.Value < 0 ? "earlier" : "later")
        : "not known";
}
