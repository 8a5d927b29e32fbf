namespace CcmPlanner.Rules.Provisions;

/// <summary>One operative paragraph, action, decision or activity, summed up in our own words.</summary>
/// <param name="Id">Its id, unique in the register: CCM-4.1.a.</param>
/// <param name="Instrument">Short name of the treaty, plan or meeting it stands in.</param>
/// <param name="Paragraph">Where it stands there, as lawyers write it: 4(1)(a).</param>
/// <param name="Addressee">Whom it binds or invites.</param>
/// <param name="Summary">What it says, in one sentence. Not a quotation.</param>
/// <param name="Trigger">What starts it; null when nothing has to.</param>
/// <param name="Period">ISO 8601 period from the trigger, or a date in words; null for none.</param>
/// <param name="SatisfiedBy">What fulfils it, or what reports it; null when there is nothing to fulfil.</param>
/// <param name="Consequence">What follows when it is missed; null when nothing is said.</param>
/// <param name="Exceptions">What is excepted; null for nothing.</param>
/// <param name="Confidence">high, medium or low.</param>
/// <param name="NotEncodedBecause">Why no rule says it; null when one does, or is still to be written.</param>
public sealed record RegisteredProvision(
    string Id,
    string Instrument,
    string Paragraph,
    string Addressee,
    string Summary,
    string? Trigger,
    string? Period,
    string? SatisfiedBy,
    string? Consequence,
    string? Exceptions,
    string Confidence,
    string? NotEncodedBecause)
{
    /// <summary>Instrument and paragraph, as rules cite them.</summary>
    public string Citation => $"{Instrument} {Paragraph}";
}

/// <summary>Provisions under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Provisions">In the order of the instrument.</param>
public sealed record ProvisionGroup(string Heading, IReadOnlyList<RegisteredProvision> Provisions);

/// <summary>One part of the register.</summary>
/// <param name="Title">What it covers.</param>
/// <param name="Source">Where its provisions were read.</param>
/// <param name="Groups">Its groups.</param>
public sealed record ProvisionPart(string Title, string Source, IReadOnlyList<ProvisionGroup> Groups);
