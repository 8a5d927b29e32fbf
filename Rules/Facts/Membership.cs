using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>How a State consented to be bound (Article 16).</summary>
public enum InstrumentKind
{
    /// <summary>Ratification by a signatory.</summary>
    Ratification,

    /// <summary>Acceptance by a signatory.</summary>
    Acceptance,

    /// <summary>Approval by a signatory.</summary>
    Approval,

    /// <summary>Accession by a State that had not signed.</summary>
    Accession,
}

/// <summary>A State signed the Convention (Article 15).</summary>
/// <param name="State">Who signed.</param>
/// <param name="On">Day of signature.</param>
/// <param name="From">Provenance.</param>
public sealed record Signature(StateCode State, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}

/// <summary>A State deposited its instrument of ratification, acceptance, approval or accession (Article 16).</summary>
/// <param name="State">Who deposited.</param>
/// <param name="Kind">Which instrument.</param>
/// <param name="Deposited">Day of deposit with the Depositary.</param>
/// <param name="From">Provenance.</param>
public sealed record Instrument(StateCode State, InstrumentKind Kind, LocalDate Deposited, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Deposited;
}

/// <summary>What Article 20(2) asks of a notice of withdrawal besides its receipt by the Depositary.</summary>
public enum WithdrawalPart
{
    /// <summary>It went to all other States Parties.</summary>
    ToStatesParties,

    /// <summary>It went to the Security Council.</summary>
    ToSecurityCouncil,

    /// <summary>It explained the reasons in full.</summary>
    Reasons,
}

/// <summary>A source shows a part of a State's notice of withdrawal (Article 20(2)).</summary>
/// <param name="State">Who withdraws.</param>
/// <param name="Part">Which part.</param>
/// <param name="On">The day.</param>
/// <param name="From">Provenance.</param>
public sealed record WithdrawalPartShown(StateCode State, WithdrawalPart Part, LocalDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}

/// <summary>The Depositary received a State's notification of withdrawal (Article 20(2)).</summary>
/// <param name="State">Who withdraws.</param>
/// <param name="Received">Day the Depositary received the notification.</param>
/// <param name="From">Provenance.</param>
public sealed record WithdrawalNotice(StateCode State, LocalDate Received, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Received;
}
