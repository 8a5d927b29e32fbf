using System.Buffers.Binary;
using System.Text;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// A stream of draws, known by a stable name such as <c>rate/LAO</c> and never by its place in a list, so that
/// adding an entity moves no other entity's draws.
/// </summary>
/// <param name="Value">The first 32 bits of the SHA-256 of the name's UTF-8 bytes, big-endian.</param>
public readonly record struct StreamId(uint Value)
{
    /// <summary>The stream of that name. Throws <see cref="ArgumentException"/> when the name is empty.</summary>
    public static StreamId Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var hash = Sha256.Of(Encoding.UTF8.GetBytes(name));
        return new StreamId(BinaryPrimitives.ReadUInt32BigEndian(hash));
    }
}

/// <summary>The streams of one model; refuses two names that would share their draws.</summary>
public sealed class StreamRegistry
{
    private readonly Dictionary<StreamId, string> names = [];

    /// <summary>Every name so far, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. names.Values.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The stream of that name; the same name gives the same stream again. Throws
    /// <see cref="InvalidOperationException"/>, naming both, when another name already has the same 32 bits.
    /// </summary>
    public StreamId Register(string name)
    {
        var id = StreamId.Of(name);
        if (names.TryGetValue(id, out var other) && other != name)
        {
            throw new InvalidOperationException($"the streams '{other}' and '{name}' share one id; rename one of them");
        }

        names[id] = name;
        return id;
    }
}
