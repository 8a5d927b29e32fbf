using System.Collections;

namespace CcmPlanner.Engine.Values;

/// <summary>
/// A list that equals another with equal items in the same order, so that a record that holds it does.
/// </summary>
/// <typeparam name="T">The items; their own equality counts.</typeparam>
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] items;
    private readonly int hash;

    /// <summary>The items as they are now; what becomes of their list later is of no matter.</summary>
    public ValueList(IEnumerable<T> items)
    {
        this.items = [.. items];
        var code = default(HashCode);
        foreach (var item in this.items)
        {
            code.Add(item);
        }

        hash = code.ToHashCode();
    }

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>The items, for loops that must not allocate.</summary>
    public ReadOnlySpan<T> Span => items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && items.AsSpan().SequenceEqual(other.items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
