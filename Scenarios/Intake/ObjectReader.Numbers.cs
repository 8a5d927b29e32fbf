using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Intake;

/// <content>Numbers.</content>
public sealed partial class ObjectReader
{
    /// <summary>
    /// A whole number within a range. Null as for <see cref="Text"/>, or outside the range (a problem).
    /// </summary>
    public int? Int(string key, int least, int most, bool required = false)
    {
        var whole = Count(key, least, most, required);
        return whole is { } number ? (int)number : null;
    }

    /// <summary>
    /// A whole number within a range. Null as for <see cref="Text"/>, or outside the range (a problem).
    /// </summary>
    public long? Count(string key, long least = 0, long most = 1_000_000_000_000, bool required = false)
    {
        Asked?.Add(new(key, FieldKind.Whole, "") { Required = required, Least = least, Most = most });
        if (Get(key, JsonKind.Number, "a whole number, without quotes", required) is not { } found)
        {
            return null;
        }

        if (!long.TryParse(found.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Error(key, found.Describe(), "a whole number");
            return null;
        }

        if (number < least || number > most)
        {
            Error(
                key,
                found.Describe(),
                string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
            return null;
        }

        return number;
    }

    /// <summary>A number within a range. Null as for <see cref="Text"/>, or outside the range (a problem).</summary>
    public decimal? Decimal(string key, decimal least, decimal most, bool required = false)
    {
        Asked?.Add(new(key, FieldKind.Number, "") { Required = required, Least = least, Most = most });
        if (Get(key, JsonKind.Number, "a number, without quotes", required) is not { } found)
        {
            return null;
        }

        if (decimal.TryParse(found.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        Error(key, found.Describe(), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        return null;
    }

    /// <summary>
    /// An area. Unit: km². Range: zero or more. Null as for <see cref="Text"/>, or outside the range (a problem).
    /// </summary>
    public SquareKilometres? Area(string key)
    {
        Asked?.Add(new(key, FieldKind.Number, "") { Unit = "km²", Most = SquareKilometres.Largest });
        if (Get(key, JsonKind.Number, "an area in km² as a number, without quotes", required: false) is not { } found)
        {
            return null;
        }

        if (decimal.TryParse(found.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && number <= SquareKilometres.Largest)
        {
            return new SquareKilometres(number);
        }

        Error(
            key,
            number < 0 ? $"the negative area {found.Text}" : found.Describe(),
            "an area in km², zero or more, or null when unknown");
        return null;
    }
}
