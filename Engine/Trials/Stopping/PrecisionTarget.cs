namespace CcmPlanner.Engine.Trials.Stopping;

/// <summary>An interval for a figure, as one look at the trials gives it.</summary>
/// <param name="Target">What was asked for.</param>
/// <param name="Value">The figure, in the target's unit; null when no trial tells.</param>
/// <param name="Low">Lower end; null when open.</param>
/// <param name="High">Upper end; null when open.</param>
/// <param name="IsBeyondScale">True when it surely lies in the last bin, or beyond: more trials tell no more.</param>
public sealed record PrecisionReading(
    PrecisionTarget Target, double? Value, double? Low, double? High, bool IsBeyondScale = false)
{
    /// <summary>From the value to the farther end, in the target's unit; null when an end is open.</summary>
    public double? HalfWidth => High - Value is { } above && Value - Low is { } below ? Math.Max(above, below) : null;

    /// <summary>True when it is as precise as asked, or as it can be.</summary>
    public bool IsReached => IsBeyondScale || HalfWidth <= Target.HalfWidth;
}

/// <summary>How precisely one figure is wanted.</summary>
/// <param name="Slots">The outcome that the figure is of.</param>
/// <param name="HalfWidth">Widest allowed distance from the figure to an end of its interval. Range: above 0.</param>
public abstract record PrecisionTarget(OutcomeSlots Slots, double HalfWidth)
{
    /// <summary>What it is called in reports, such as <c>completion/ALP P50</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Everything wrong with it; empty when nothing is.</summary>
    public virtual IEnumerable<string> Problems() => double.IsFinite(HalfWidth) && HalfWidth > 0
        ? []
        : [$"{Name}: half-width: found {HalfWidth}; write a number above 0"];

    /// <summary>
    /// The figure and its interval; <paramref name="z"/> is the normal quantile of the confidence, above 0.
    /// </summary>
    public abstract PrecisionReading Read(Tally tally, double z);
}

/// <summary>
/// The probability that an outcome, where it applies, lies in some bins on end; its interval is Wilson's. Unit: 1.
/// </summary>
/// <param name="Slots">The outcome.</param>
/// <param name="FirstBin">First bin.</param>
/// <param name="LastBin">Last bin. Range: from the first to the last there is.</param>
/// <param name="HalfWidth">As asked. Range: above 0.</param>
public sealed record ProbabilityTarget(OutcomeSlots Slots, int FirstBin, int LastBin, double HalfWidth)
    : PrecisionTarget(Slots, HalfWidth)
{
    /// <summary>The probability of yes. Throws <see cref="ArgumentException"/> when the outcome is no flag.</summary>
    public static ProbabilityTarget OfFlag(OutcomeSlots slots, double halfWidth) => slots.Histogram.Bins == 2
        ? new ProbabilityTarget(slots, 1, 1, halfWidth)
        : throw new ArgumentException($"'{slots.Outcome.Name}' is no yes or no", nameof(slots));

    /// <inheritdoc/>
    public override string Name
    {
        get
        {
            var scale = Slots.Outcome.Scale;
            return $"{Slots.Outcome.Name} in {scale.Span(FirstBin).Low}..{scale.Span(LastBin).High}";
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Problems()
    {
        var bins = Slots.Histogram.Bins;
        return FirstBin >= 0 && FirstBin <= LastBin && LastBin < bins
            ? base.Problems()
            : [$"{Slots.Outcome.Name}: bins: found {FirstBin}..{LastBin}; write bins on end from 0 to {bins - 1}"];
    }

    /// <inheritdoc/>
    public override PrecisionReading Read(Tally tally, double z)
    {
        var bins = tally.Of(Slots.Histogram);
        long hits = 0, trials = 0;
        for (var bin = 0; bin < bins.Length; bin++)
        {
            trials += bins[bin];
            hits += bin >= FirstBin && bin <= LastBin ? bins[bin] : 0;
        }

        if (trials == 0)
        {
            return new PrecisionReading(this, null, null, null);
        }

        var (value, error) = Estimates.Probability(hits, trials, z);
        var half = error ?? 1; // Wilson's interval always has ends
        return new PrecisionReading(this, value, Math.Max(0, value - half), Math.Min(1, value + half));
    }
}

/// <summary>
/// A quantile of an outcome where it applies; its interval runs between two order statistics, out to the ends of
/// their bins. Unit: the outcome's.
/// </summary>
/// <param name="Slots">The outcome.</param>
/// <param name="PerMille">Which quantile. Range: 1 to 999.</param>
/// <param name="HalfWidth">As asked. Range: above 0.</param>
public sealed record QuantileTarget(OutcomeSlots Slots, int PerMille, double HalfWidth)
    : PrecisionTarget(Slots, HalfWidth)
{
    /// <inheritdoc/>
    public override string Name => $"{Slots.Outcome.Name} P{PerMille / 10.0:00.#}";

    /// <inheritdoc/>
    public override IEnumerable<string> Problems() => PerMille is >= 1 and <= 999
        ? base.Problems()
        : [$"{Slots.Outcome.Name}: quantile: found {PerMille} per mille; write 1 to 999"];

    /// <inheritdoc/>
    public override PrecisionReading Read(Tally tally, double z)
    {
        var bins = tally.Of(Slots.Histogram);
        if (!bins.ContainsAnyExcept(0))
        {
            return new PrecisionReading(this, null, null, null);
        }

        var found = Estimates.Quantile(bins, PerMille, z);
        var scale = Slots.Outcome.Scale;
        var (from, to) = scale.Span(found.Bin);

        // The last bin may hold anything beyond its end.
        var last = scale.Bins - 1;
        return new PrecisionReading(
            this,
            from + ((to - from) / 2.0),
            found.LowOpen ? null : scale.Span(found.Low).Low,
            found.HighOpen || found.High == last ? null : scale.Span(found.High).High,
            IsBeyondScale: found.Low == last && !found.LowOpen);
    }
}
