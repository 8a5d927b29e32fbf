using System.Globalization;

namespace CcmPlanner.Engine.Values;

/// <summary>An area. Unit: km². Range: zero or more, at most the land surface of the Earth.</summary>
public readonly record struct SquareKilometres : IComparable<SquareKilometres>
{
    /// <summary>The land surface of the Earth, km².</summary>
    public const decimal Largest = 149_000_000m;

    /// <summary>Makes an area. Throws <see cref="ArgumentOutOfRangeException"/> outside the range.</summary>
    public SquareKilometres(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Largest);
        Value = value;
    }

    /// <summary>The number of km².</summary>
    public decimal Value { get; }

    /// <summary>By size.</summary>
    public int CompareTo(SquareKilometres other) => Value.CompareTo(other.Value);

    /// <summary>Sum.</summary>
    public static SquareKilometres operator +(SquareKilometres left, SquareKilometres right) =>
        new(left.Value + right.Value);

    /// <summary>By size.</summary>
    public static bool operator <(SquareKilometres left, SquareKilometres right) => left.Value < right.Value;

    /// <summary>By size.</summary>
    public static bool operator >(SquareKilometres left, SquareKilometres right) => left.Value > right.Value;

    /// <summary>By size.</summary>
    public static bool operator <=(SquareKilometres left, SquareKilometres right) => left.Value <= right.Value;

    /// <summary>By size.</summary>
    public static bool operator >=(SquareKilometres left, SquareKilometres right) => left.Value >= right.Value;

    /// <summary>The number, invariant, without the unit.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
