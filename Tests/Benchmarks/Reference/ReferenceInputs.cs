using System.Runtime.InteropServices;
using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Benchmarks.Reference;

/// <summary>What both forms of the kernel work with, made ready once.</summary>
internal sealed class ReferenceInputs
{
    public ReferenceInputs(ReferenceWorld world, ulong seed)
    {
        Draws = new Draws(seed);
        LogFunding = Elementary.Log(world.Funding);
        var streams = new StreamRegistry();
        World = streams.Register("world");
        States = [.. world.States.Select(state => new StateInputs(state, streams.Register("rate/" + state.Code)))];
        Payers = [.. world.Payers.Select(payer => new PayerInputs(payer, streams.Register("pay/" + payer.Code)))];
    }

    public Draws Draws { get; }

    public double LogFunding { get; }

    public StreamId World { get; }

    public StateInputs[] States { get; }

    public PayerInputs[] Payers { get; }

    public static QuantileTable Normal => NormalQuantile.Table;
}

/// <summary>One State: word 0 of a year's block moves productivity, 1 conflict, 2 discovery, 3 lateness.</summary>
internal sealed class StateInputs
{
    public StateInputs(ReferenceState state, StreamId stream)
    {
        (Stream, Area, Rate, Deadline) = (stream, state.Area, state.Rate, state.Deadline);
        DiscoveryMean = ReferenceWorld.DiscoveryShare * state.Area;
        LogRate =
        [
            .. Enumerable.Range(0, ReferenceWorld.Years).Select(year =>
                Elementary.Log(state.Rate) + (state.Learning * Math.Min(year, ReferenceWorld.LearningYears))),
        ];
    }

    public StreamId Stream { get; }

    public double Area { get; }

    public double Rate { get; }

    public double Deadline { get; }

    public double DiscoveryMean { get; }

    public double[] LogRate { get; }
}

/// <summary>One payer: the word of year y is word y mod 4 of block y div 4.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PayerInputs(StreamId Stream, double Share, double Early, double Paid)
{
    public PayerInputs(ReferencePayer payer, StreamId stream)
        : this(stream, payer.Share, payer.Early, payer.Paid)
    {
    }
}
