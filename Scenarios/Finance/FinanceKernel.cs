using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// What comes in, over all trials of a batch: the world first, then each payer and donor through its years.
/// </summary>
internal sealed class IncomeKernel(
    FinanceProgram program, FinanceTables tables, WordSource source, FinanceScratch scratch, KernelRoom room)
{
    private readonly World world = new(program, tables, source, scratch);
    private readonly MoodColumns mood = MoodColumns.Of(room, MoodDraws.Of(program, tables), source);
    private readonly SharedIncome shared = SharedIncome.Of(room, DuesPlay.Of(program, tables), source);
    private readonly VoluntaryIncome voluntary =
        new(program, tables, source, scratch, MoodColumns.Of(room, MoodDraws.Of(program, tables), source));

    /// <summary>What payers pay.</summary>
    public DuesColumns Dues => shared.Dues;

    /// <summary>Plays a batch.</summary>
    public void Play(long first, int count)
    {
        mood.Draw(first, count);
        shared.Play(first, count);
        scratch.Begin(shared.Dues, count);
        world.Draw(first, count);
        voluntary.Play(first, count);
    }
}

/// <summary>Plays a batch: what comes in, then each trial's cash month by month.</summary>
internal sealed class FinanceKernel
{
    private readonly FinanceProgram program;
    private readonly FinanceTables tables;
    private readonly FinanceOutcomes told;
    private readonly FinanceScratch scratch;
    private readonly IncomeKernel income;
    private readonly CashPath path;

    public FinanceKernel(
        FinanceProgram program, FinanceTables tables, FinanceOutcomes told, WordSource source, KernelRoom room)
    {
        (this.program, this.tables, this.told) = (program, tables, told);
        scratch = new FinanceScratch(program);
        income = new IncomeKernel(program, tables, source, scratch, room);
        path = new CashPath(program, tables, scratch, income.Dues, told);
    }

    /// <summary>Where the months of a batch of one are noted; null to note nothing.</summary>
    public TracedMonth[]? Traced { get; init; }

    /// <summary>Plays a batch already begun.</summary>
    public void Play(OutcomeBatch batch)
    {
        income.Play(batch.FirstTrial, batch.Count);
        for (var trial = 0; trial < batch.Count; trial++)
        {
            path.Play(trial, batch, Traced);
        }

        TellOfMeetings(batch);
    }

    private void TellOfMeetings(OutcomeBatch batch)
    {
        for (var at = 0; at < program.Meetings.Length; at++)
        {
            var inHand = batch.Of(told.Meetings[at].InHand);
            var atRisk = batch.Of(told.Meetings[at].AtRisk);
            var least = (long)(tables.MeetingThreshold * program.Meetings[at].Cost);
            income.Dues.MeetingMoney(at)[..batch.Count].CopyTo(inHand);
            for (var trial = 0; trial < batch.Count; trial++)
            {
                atRisk[trial] = inHand[trial] < least ? 1 : 0;
            }
        }
    }
}
