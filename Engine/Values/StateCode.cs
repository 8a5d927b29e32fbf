namespace CcmPlanner.Engine.Values;

/// <summary>A State, as its ISO 3166-1 alpha-3 code. Range: three capital letters A-Z.</summary>
/// <remarks>Whether a State of that code exists is a question for the data, not for the code.</remarks>
public sealed record StateCode : IComparable<StateCode>
{
    private readonly int letters;

    /// <summary>
    /// Makes a code. Throws <see cref="ArgumentException"/> unless <paramref name="value"/> is three letters A-Z.
    /// </summary>
    public StateCode(string value)
    {
        if (!IsWellFormed(value))
        {
            throw new ArgumentException($"'{value}' is not an ISO 3166-1 alpha-3 code", nameof(value));
        }

        Value = value;
        letters = (value[0] << 16) | (value[1] << 8) | value[2];
    }

    /// <summary>The three letters.</summary>
    public string Value { get; }

    /// <summary>True for three capital letters A-Z.</summary>
    public static bool IsWellFormed(string? value) => value is { Length: 3 } && value.All(char.IsAsciiLetterUpper);

    /// <summary>True for the same three letters.</summary>
    public bool Equals(StateCode? other) => other is not null && letters == other.letters;

    /// <summary>The same in every run.</summary>
    public override int GetHashCode() => letters;

    /// <summary>Ordinal order of the codes.</summary>
    public int CompareTo(StateCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(StateCode left, StateCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(StateCode left, StateCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(StateCode left, StateCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(StateCode left, StateCode right) => left.CompareTo(right) >= 0;

    /// <summary>The three letters.</summary>
    public override string ToString() => Value;
}
