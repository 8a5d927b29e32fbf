using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>The kinds of documents about the Convention's machinery: its procedures, Committee and Unit.</summary>
internal static class MachineryKinds
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "procedure-steps", "silence-procedures", "votes", "benchmarks", "armed-conflicts", "amendments",
        "coordinators", "presidencies", "observers",
        "plans", "work-plans", "budgets", "staff", "unit-reports", "hosting", "contributions",
        "spending", "balances",
    ];

    /// <summary>Reads one row of a kind; null when the kind is none of <see cref="All"/>.</summary>
    public static FactRow? ReadRow(string kind, ObjectReader fields) => kind switch
    {
        "procedure-steps" => new ProcedureStepRow(fields),
        "silence-procedures" => new SilenceRow(fields),
        "votes" => new VoteRow(fields),
        "benchmarks" => new BenchmarkRow(fields),
        "armed-conflicts" => new ConflictRow(fields),
        "amendments" => new AmendmentRow(fields),
        "coordinators" => new CoordinatorRow(fields),
        "presidencies" => new PresidencyRow(fields),
        "observers" => new ObserverRow(fields),
        "plans" => new MultiYearPlanRow(fields),
        "work-plans" => new WorkPlanRow(fields),
        "budgets" => new BudgetRow(fields),
        "staff" => new StaffRow(fields),
        "unit-reports" => new UnitReportRow(fields),
        "hosting" => new HostingRow(fields),
        "contributions" => new ContributionRow(fields),
        "spending" => new SpendingRow(fields),
        "balances" => new BalanceRow(fields),
        _ => null,
    };
}
