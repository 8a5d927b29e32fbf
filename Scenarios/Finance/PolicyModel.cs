using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What a policy changes in a trial, against the same trial without it.</summary>
/// <param name="Policy">Which policy.</param>
/// <param name="Without">1 when there is a shortfall without it.</param>
/// <param name="With">1 when there is one with it.</param>
/// <param name="Difference">The second less the first.</param>
/// <param name="Spending">What it adds to the spending of the whole horizon, in centimes.</param>
/// <param name="LeastCash">What it adds to the least cash of the whole horizon, in centimes.</param>
internal sealed record PolicyOutcomes(
    string Policy, Outcome Without, Outcome With, Outcome Difference, Outcome Spending, Outcome LeastCash);

/// <summary>
/// The same futures with each policy and without it: what comes in is played once, since no policy changes what States
/// do before it acts; then the cash of each trial is played once for every set of policies.
/// </summary>
internal sealed class PolicyModel : IOutcomeModel
{
    private readonly FinanceProgram program;
    private readonly FinanceTables tables;
    private readonly WordSource words;
    private readonly PolicyOutcomes[] told;

    /// <summary>The policies of a model, each on top of what is in force.</summary>
    public PolicyModel(FinanceModel model, WordSource words)
    {
        (program, tables, this.words) = (model.Program, model.Tables, words);
        told = [.. PolicyNames.All.Select(OutcomesOf)];
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>The effect of each policy.</summary>
    public IReadOnlyList<PolicyEffect> Effects(MoneyFigures figures) =>
    [
        .. told.Select(policy => new PolicyEffect(
            policy.Policy,
            program.Policies.Has(policy.Policy),
            figures.Probability(policy.Without),
            figures.Probability(policy.With),
            figures.Mean(policy.Difference, 1),
            figures.Mean(policy.Spending),
            figures.Mean(policy.LeastCash))),
    ];

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var scratch = new FinanceScratch(program);
        var room = new KernelRoom();
        var income = new IncomeKernel(program, tables, words, scratch, room);
        var saved = new long[2 * program.Months];
        var inForce = PathOf(program.Policies);
        var turned = told.Select(policy =>
            PathOf(program.Policies.Set(policy.Policy, !program.Policies.Has(policy.Policy)))).ToArray();
        return batch =>
        {
            room.NextTurn();
            income.Play(batch.FirstTrial, batch.Count);
            for (var trial = 0; trial < batch.Count; trial++)
            {
                scratch.Save(trial, saved);
                inForce.Play(trial);
                for (var at = 0; at < told.Length; at++)
                {
                    scratch.Restore(trial, saved);
                    turned[at].Play(trial);
                    Tell(told[at], inForce, turned[at], batch, trial);
                }
            }
        };

        CashPath PathOf(PolicySet set) => new(program with { Policies = set }, tables, scratch, income.Dues);
    }

    private void Tell(PolicyOutcomes policy, CashPath inForce, CashPath turned, OutcomeBatch batch, int trial)
    {
        var (without, with) = program.Policies.Has(policy.Policy) ? (turned, inForce) : (inForce, turned);
        var (old, now) = (without.HasShortfall ? 1 : 0, with.HasShortfall ? 1 : 0);
        batch.Of(policy.Without)[trial] = old;
        batch.Of(policy.With)[trial] = now;
        batch.Of(policy.Difference)[trial] = now - old;
        batch.Of(policy.Spending)[trial] = with.Spending - without.Spending;
        batch.Of(policy.LeastCash)[trial] = with.LeastCash - without.LeastCash;
    }

    private PolicyOutcomes OutcomesOf(string name) => new(
        name,
        Outcomes.AddFlag($"{name}/without"),
        Outcomes.AddFlag($"{name}/with"),
        Outcomes.Add($"{name}/difference", "1", new EvenScale(-1, 1, 3)),
        Outcomes.Add($"{name}/spending", "centime", new SignedScale()),
        Outcomes.Add($"{name}/leastCash", "centime", new SignedScale()));
}
