using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Everything the futures of a State depend on.</summary>
/// <param name="Play">The State, and what is supposed of it.</param>
/// <param name="Common">What it has in common with others.</param>
/// <param name="Words">Where words come from; the same source, not merely the same seed.</param>
internal sealed record FuturesKey(StatePlay Play, CommonDraws Common, WordSource Words);

/// <summary>
/// The futures of one State on one thread: played and told once a turn by the first model that asks, and copied by
/// every other to which they are the same.
/// </summary>
internal sealed class SharedFutures
{
    private readonly KernelRoom room;
    private readonly FuturesKey of;
    private readonly SharedCommon common;
    private readonly StateKernel kernel;
    private long toldIn = -1;
    private OutcomeBatch? told;
    private StateOutcomes? tellers;

    private SharedFutures(KernelRoom room, FuturesKey of)
    {
        (this.room, this.of) = (room, of);
        common = room.Of((of.Common, of.Words), key => new SharedCommon(room, key.Common, key.Words));
        kernel = room.Of((of.Words, of.Play.Window), key => new StateKernel(key.Words, key.Window));
    }

    /// <summary>Those of a room.</summary>
    public static SharedFutures Of(KernelRoom room, FuturesKey key) => room.Of(key, of => new SharedFutures(room, of));

    /// <summary>Tells the trials of a batch already begun.</summary>
    public void Tell(OutcomeBatch batch, StateOutcomes outcomes)
    {
        if (toldIn == room.Turn)
        {
            outcomes.Copy(told!, tellers!, batch);
            return;
        }

        kernel.Play(of.Play, common.Of(batch.FirstTrial, batch.Count), batch.FirstTrial, batch.Count);
        outcomes.Begin(batch);
        var paths = kernel.Paths;
        for (var at = 0; at < batch.Count; at++)
        {
            outcomes.Write(batch, at, paths[at], kernel.CostUnit(at));
        }

        (toldIn, told, tellers) = (room.Turn, batch, outcomes);
    }
}

/// <summary>What States have in common, drawn once a turn.</summary>
internal sealed class SharedCommon(KernelRoom room, CommonDraws of, WordSource words)
{
    private readonly CommonColumns columns = new(of);
    private long drawnIn = -1;

    /// <summary>The columns of the trials of this turn.</summary>
    public CommonColumns Of(long firstTrial, int count)
    {
        if (drawnIn != room.Turn)
        {
            columns.Draw(words, firstTrial, count);
            drawnIn = room.Turn;
        }

        return columns;
    }
}
