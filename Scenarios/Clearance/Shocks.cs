using System.Runtime.InteropServices;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Calendar years, both ends included.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year; not before the first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct YearSpan(int From, int To)
{
    private const int Last = 9999;

    /// <summary>Every year.</summary>
    public static YearSpan Always { get; } = new(1, Last);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem =>
        From is < 1 or > Last ? $"from: found {From}; write a year"
        : To < From || To > Last ? $"to: found {To}; write a year not before {From}"
        : null;

    /// <summary>True when the year lies in it.</summary>
    public bool Holds(int year) => year >= From && year <= To;
}

/// <summary>A donor holds back money; States whose dominant donor it is lose by its share of their money.</summary>
/// <param name="Donor">The donor's name as in the data on donors, such as USA.</param>
/// <param name="Years">When.</param>
/// <param name="Share">Share of its money held back. Range: 0 to 1.</param>
public sealed record DonorFreeze(string Donor, YearSpan Years, double Share);

/// <summary>Hostilities in a State.</summary>
/// <param name="State">Where.</param>
/// <param name="Years">When; the duty for what they leave behind begins at the end of the last.</param>
public sealed record Conflict(StateCode State, YearSpan Years);

/// <summary>The money of the whole world, times a factor.</summary>
/// <param name="Years">When.</param>
/// <param name="Factor">The factor; ½ halves it.</param>
public sealed record FundingSqueeze(YearSpan Years, double Factor);

/// <summary>A year without work.</summary>
/// <param name="State">Where; null for all States.</param>
/// <param name="Year">Which year.</param>
public sealed record LostYear(StateCode? State, int Year);
