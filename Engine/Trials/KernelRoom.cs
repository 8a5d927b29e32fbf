using CcmPlanner.Engine.Values;

namespace CcmPlanner.Engine.Trials;

/// <summary>
/// What the kernels of several models have in common on one thread. A part that is the same in two of them, found by
/// everything it depends on, is played by the first that comes to it in a turn and copied by the others.
/// </summary>
public sealed class KernelRoom
{
    private readonly Shelf parts = new();

    /// <summary>The batch at hand, counted; what was played in an earlier turn holds no longer.</summary>
    public long Turn { get; private set; }

    /// <summary>Another batch begins.</summary>
    public void NextTurn() => Turn++;

    /// <summary>The part of a key, made when first asked for.</summary>
    /// <param name="key">Everything the part depends on, the source of its words among it.</param>
    /// <param name="make">Makes it.</param>
    public T Of<TKey, T>(TKey key, Func<TKey, T> make)
        where TKey : notnull
        where T : class => parts.Of(key, make);

    /// <summary>A kernel that is alone in a room.</summary>
    public static OutcomeKernel Alone(ISharingModel model)
    {
        var room = new KernelRoom();
        var kernel = model.NewKernel(room);
        return batch =>
        {
            room.NextTurn();
            kernel(batch);
        };
    }
}

/// <summary>A model some parts of which other models may play alike.</summary>
public interface ISharingModel : IOutcomeModel
{
    /// <summary>
    /// A kernel that shares what is alike with those of the same room, for one thread. Each of them is called at most
    /// once a turn, and its batch is left alone until the next.
    /// </summary>
    OutcomeKernel NewKernel(KernelRoom room);
}
