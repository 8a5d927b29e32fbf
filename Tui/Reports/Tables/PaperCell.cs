using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.Reports.Tables;

/// <summary>A cell of a table; all null where the value is not known.</summary>
/// <param name="Words">What it says; null for a number.</param>
/// <param name="Value">The number; days count from the end of 1899 as in spreadsheets.</param>
/// <param name="Error">Half a 95 % interval of it; null where there is none.</param>
internal sealed record PaperCell(string? Words, double? Value = null, double? Error = null)
{
    /// <summary>The word of a badge.</summary>
    public const string Assumed = "assumed";

    private static readonly LocalDate Zero = new(1899, 12, 30);

    /// <summary>A value that is not known.</summary>
    public static PaperCell Unknown { get; } = new(Words: null);

    /// <summary>A number.</summary>
    public static PaperCell Of(double? value) => new(null, value);

    /// <summary>A number; an amount keeps its centimes.</summary>
    public static PaperCell Of(decimal? value) => new(null, (double?)value);

    /// <summary>A figure with its error.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="beyond">What is said where too few futures get there.</param>
    public static PaperCell Of(Figure<double>? figure, string beyond = "beyond the horizon") => figure switch
    {
        { Value: { } value, Error: var error } => new(null, value, error),
        { BeyondHorizon: true } => new(beyond),
        _ => Unknown,
    };

    /// <summary>A month with its error in months.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="beyond">What is said where too few futures get there.</param>
    public static PaperCell Of(Figure<YearMonth>? figure, string beyond) => figure switch
    {
        { Value: { } month, Error: var error } => new(null, Serial(month.OnDayOfMonth(1)), error),
        { BeyondHorizon: true } => new(beyond),
        _ => Unknown,
    };

    /// <summary>A month.</summary>
    public static PaperCell Of(YearMonth month) => new(null, Serial(month.OnDayOfMonth(1)));

    /// <summary>A day.</summary>
    public static PaperCell Of(LocalDate day) => Of((LocalDate?)day);

    /// <summary>A day; null where it is not known.</summary>
    public static PaperCell Of(LocalDate? day) => day is { } known ? new(null, Serial(known)) : Unknown;

    /// <summary>The badge, or nothing.</summary>
    public static PaperCell Badge(bool assumed) => new(assumed ? Assumed : "");

    /// <summary>As people read it; null where it is not known.</summary>
    public string? Write(CellForm form) => Value is { } value ? Write(value, form) : Words;

    /// <summary>A number as people read it.</summary>
    public static string Write(double value, CellForm form) => form switch
    {
        CellForm.Whole => value.ToString("#,##0", CultureInfo.InvariantCulture),
        CellForm.Centimes => value.ToString("#,##0.00", CultureInfo.InvariantCulture),
        CellForm.Share => (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        CellForm.Year => value.ToString("0", CultureInfo.InvariantCulture),
        CellForm.Day => LocalDatePattern.Iso.Format(Zero.PlusDays((int)value)),
        CellForm.Month => YearMonthPattern.Iso.Format(Zero.PlusDays((int)value).ToYearMonth()),
        _ => value.ToString("0.######", CultureInfo.InvariantCulture),
    };

    private static double Serial(LocalDate day) => Period.DaysBetween(Zero, day);

    /// <summary>Words; null where nothing is known.</summary>
    public static PaperCell Text(string? words) => new(words);

    /// <summary>Words.</summary>
    public static implicit operator PaperCell(string words) => new(words);

    /// <summary>A State's code.</summary>
    public static implicit operator PaperCell(StateCode state) => new(state.Value);

    /// <summary>A number.</summary>
    public static implicit operator PaperCell(decimal value) => Of((decimal?)value);

    /// <summary>A number.</summary>
    public static implicit operator PaperCell(int value) => Of((double?)value);

    /// <summary>A figure.</summary>
    public static implicit operator PaperCell(Figure<double> figure) => Of(figure);
}
