using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>A signature with the instrument that followed it, if any; an accession; or a withdrawal.</summary>
internal sealed class InstrumentRow : FactRow
{
    // Null stands for the withdrawal, which is no instrument of consent.
    private static readonly (string, (InstrumentKind? Kind, bool Withdrawal))[] Kinds =
    [
        ("ratification", (InstrumentKind.Ratification, false)),
        ("acceptance", (InstrumentKind.Acceptance, false)),
        ("approval", (InstrumentKind.Approval, false)),
        ("accession", (InstrumentKind.Accession, false)),
        ("withdrawal", (null, true)),
    ];

    private static readonly (string Field, WithdrawalPart Part)[] Parts =
    [
        ("toldStatesParties", WithdrawalPart.ToStatesParties),
        ("toldSecurityCouncil", WithdrawalPart.ToSecurityCouncil),
        ("explained", WithdrawalPart.Reasons),
    ];

    private readonly List<(string Field, WithdrawalPart Part, LocalDate On)> told = [];
    private readonly LocalDate? signed;
    private readonly InstrumentKind? kind;

    public InstrumentRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        signed = fields.Date("signed");
        Deposited = fields.Date("deposited");
        var instrument = fields.Choice("instrument", Kinds);
        kind = instrument?.Kind;
        IsWithdrawal = instrument?.Withdrawal ?? false;
        foreach (var (field, part) in Parts)
        {
            if (fields.Date(field) is { } day)
            {
                told.Add((field, part, day));
            }
        }

        if (fields.IsSound)
        {
            CheckSense(fields);
        }
    }

    public LocalDate? Deposited { get; }

    public bool IsWithdrawal { get; }

    public override string? Key => State is null ? null : KeyOf(State.Value, IsWithdrawal);

    /// <summary>The key of a State's way in, or of its withdrawal.</summary>
    public static string KeyOf(string state, bool withdrawal) => (withdrawal ? "withdrawal " : "instrument ") + state;

    /// <summary>The instrument alone, for the law; null for a signature or a withdrawal.</summary>
    public Instrument? ToInstrument() =>
        kind is { } known && Deposited is { } day && Fields.IsSound ? new Instrument(
            State!,
            known,
            day,
            From(KnownOn ?? day)) : null;

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        if (signed is { } day)
        {
            facts.Add(new Signature(State!, day, From(Deposited is null ? KnownOn ?? day : day)));
        }

        if (IsWithdrawal)
        {
            facts.Add(new WithdrawalNotice(State!, Deposited!.Value, From(KnownOn ?? Deposited)));
            told.ForEach(part => facts.Add(
                new WithdrawalPartShown(State!, part.Part, part.On, From(KnownOn > part.On ? KnownOn : part.On))));
        }
        else if (ToInstrument() is { } instrument)
        {
            facts.Add(instrument);
        }
    }

    private void CheckSense(ObjectReader fields)
    {
        if (!IsWithdrawal)
        {
            told.ForEach(part => fields.Error(part.Field, "a part of a withdrawal's notice beside an instrument",
                "null here, or withdrawal as the instrument"));
        }

        var any = kind is not null || IsWithdrawal;
        if (any && Deposited is null)
        {
            fields.Error("deposited", "an instrument without the day of its deposit", "the day as YYYY-MM-DD");
        }
        else if (!any && Deposited is not null)
        {
            fields.Error(
                "instrument",
                "a deposit without its instrument",
                "ratification, acceptance, approval, accession or withdrawal");
        }
        else if (!any && signed is null)
        {
            fields.Error(
                "signed",
                "neither a signature nor an instrument",
                "the day of signature, or the instrument and its deposit");
        }
        else if (signed is not null && (IsWithdrawal || kind == InstrumentKind.Accession))
        {
            fields.Error(
                "signed",
                "a signature beside " + (IsWithdrawal ? "a withdrawal" : "an accession"),
                "null here");
        }
        else if (any && !IsWithdrawal && kind != InstrumentKind.Accession && signed is null)
        {
            fields.Error(
                "signed",
                "a signatory's instrument without a signature",
                "the day of signature, or accession as the instrument");
        }
        else if (signed > Deposited)
        {
            fields.Error(
                "deposited",
                $"a deposit on {DateText.Iso(Deposited)}, before the signature on {DateText.Iso(signed)}",
                "the later day");
        }
    }
}
