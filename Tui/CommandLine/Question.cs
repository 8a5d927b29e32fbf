using CcmPlanner.Engine.Trials;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people.</summary>
    Table,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>Tab-separated, nothing cut, one record a line.</summary>
    Plain,
}

/// <summary>What every command is asked with.</summary>
/// <param name="AsOf">Facts valid on this day.</param>
/// <param name="KnownAt">Only what was public by this day.</param>
/// <param name="RulesAt">Rules in force on this day.</param>
/// <param name="DataFolder">Workspace laid over the shipped data; null for none.</param>
/// <param name="Format">How to write the result.</param>
/// <param name="Quiet">No hints and no progress.</param>
/// <param name="Verbose">Reasons and sources.</param>
/// <param name="Color">auto, always or never.</param>
/// <param name="Seed">Seed of draws; null for the default.</param>
/// <param name="Trials">Number of trials from the first on; null for the default, or for a slice.</param>
/// <param name="Threads">Worker threads; null for as many as the machine has.</param>
internal sealed record Question(
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    string? DataFolder,
    OutputFormat Format,
    bool Quiet,
    bool Verbose,
    string Color,
    ulong? Seed,
    long? Trials,
    int? Threads)
{
    /// <summary>True when the as-of day was asked for and is not only today's.</summary>
    public bool GivenAsOf { get; init; }

    /// <summary>The trials asked for by number; null when not asked for any.</summary>
    public TrialRange? Slice { get; init; }

    /// <summary>Where notes on the input go; null to say nothing.</summary>
    public TextWriter? Notes { get; init; }

    /// <summary>The same as a screen asks it: on its days, under its seed, with nothing said besides.</summary>
    public Question On(Days days, bool isDayGiven, ulong seed) => this with
    {
        AsOf = days.AsOf,
        KnownAt = days.KnownAt,
        RulesAt = days.AsOf,
        GivenAsOf = isDayGiven,
        Seed = seed,
        Notes = null,
    };
}
