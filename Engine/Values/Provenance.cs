using NodaTime;

namespace CcmPlanner.Engine.Values;

/// <summary>
/// Where a fact comes from: the source in words, how well it is supported, and the day it was public.
/// </summary>
/// <param name="Source">The document or page, in words a reader can follow up.</param>
/// <param name="Confidence">How well the source supports the fact.</param>
/// <param name="KnownOn">
/// First day the fact was public; null means it was always known (a date fixed in advance).
/// </param>
/// <param name="Assumed">True where the fact is an assumption of ours rather than a reading of a source.</param>
/// <param name="Note">What a reader should know besides; null when nothing.</param>
public sealed record Provenance(
    string Source,
    Confidence Confidence,
    LocalDate? KnownOn = null,
    bool Assumed = false,
    string? Note = null);
