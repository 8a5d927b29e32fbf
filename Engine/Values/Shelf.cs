namespace CcmPlanner.Engine.Values;

/// <summary>
/// Things that are dear to make and depend on nothing but their key: made when first asked for, and handed out again to
/// whoever asks with an equal key. For one thread.
/// </summary>
public sealed class Shelf
{
    private readonly Dictionary<(Type Thing, object Key), object> things = [];

    /// <summary>The thing of a key.</summary>
    /// <param name="key">Everything the thing depends on, compared by its own equality.</param>
    /// <param name="make">Makes it, from the key alone.</param>
    public T Of<TKey, T>(TKey key, Func<TKey, T> make)
        where TKey : notnull
        where T : class
    {
        if (!things.TryGetValue((typeof(T), key), out var thing))
        {
            thing = make(key);
            things[(typeof(T), key)] = thing;
        }

        return (T)thing;
    }
}
