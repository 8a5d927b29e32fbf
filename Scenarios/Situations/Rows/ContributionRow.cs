using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A contribution to the Unit: an invoice (due) or a payment (paid).</summary>
internal sealed class ContributionRow : FactRow
{
    private const decimal LeastFrancs = 0.01m;
    private const decimal MostFrancs = 100_000_000m;

    private static readonly (string, ContributionChannel)[] Channels =
    [
        ("shared", ContributionChannel.Shared), ("voluntary", ContributionChannel.Voluntary),
        ("reserve", ContributionChannel.Reserve),
    ];

    private readonly int? year;
    private readonly ContributionChannel? channel;
    private readonly decimal? amount;
    private readonly LocalDate? due;
    private readonly LocalDate? paid;

    public ContributionRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        year = fields.Int("year", DateText.FirstYear, DateText.LastYear, required: true);
        channel = fields.Choice("channel", Channels, required: true);
        amount = fields.Decimal("amountChf", LeastFrancs, MostFrancs, required: true);
        due = fields.Date("due");
        paid = fields.Date("paid");
        if (fields.IsSound && (due is null) == (paid is null))
        {
            fields.Error("due", "neither an invoice nor a payment, or both",
                "due for an invoice or paid for a payment, one of the two");
        }
    }

    public override string? Key => State is null || year is null || channel is null
        ? null
        : $"contribution {State} {year} {channel} {(due is null ? "paid " + DateText.Iso(paid) : "invoiced")}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings) =>
        facts.Add(
        due is { } day
            ? new ContributionInvoiced(State!, year!.Value, channel!.Value, amount!.Value, day, From(KnownOn))
            : new ContributionPaid(
                State!, year!.Value, channel!.Value, amount!.Value, paid!.Value, From(KnownOn ?? paid)));
}
