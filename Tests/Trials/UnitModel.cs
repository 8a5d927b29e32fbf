using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>A cheap model with known answers: yes with probability 0.3, and a number from 0 to 999, all alike, and its
/// twelfths' rest where the answer is yes.</summary>
internal sealed class UnitModel : IOutcomeModel
{
    private static readonly StreamId Stream = StreamId.Of("unit/ALP");
    private readonly WordSource source;

    public UnitModel(WordSource source)
    {
        this.source = source;
        Yes = Outcomes.AddFlag("yes/ALP");
        Number = Outcomes.AddCount("number/ALP", 999);
        Rest = Outcomes.AddCount("rest/ALP", 11);
    }

    public OutcomeList Outcomes { get; } = new();

    public Outcome Yes { get; }

    public Outcome Number { get; }

    public Outcome Rest { get; }

    public OutcomeKernel NewKernel()
    {
        var words = new WordColumns(OutcomeBatch.Capacity);
        return batch =>
        {
            source.Fill(batch.FirstTrial, batch.Count, Stream, 0, words);
            var yes = batch.Of(Yes);
            var number = batch.Of(Number);
            var rest = batch.Of(Rest);
            for (var i = 0; i < batch.Count; i++)
            {
                yes[i] = Draws.Unit(words.First[i]) < 0.3 ? 1 : 0;
                number[i] = (long)(((ulong)words.Second[i] * 1000) >> 32);
                rest[i] = yes[i] == 1 ? number[i] % 12 : Outcome.Absent;
            }
        };
    }
}
