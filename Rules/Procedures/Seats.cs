using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Themes as the parameters name them.</summary>
internal static class Seats
{
    private const string Count = "CC.seats.";
    private const string Term = "CC.term.";

    private static readonly (CommitteeTheme Theme, string Word)[] Words =
    [
        (CommitteeTheme.GeneralStatus, "general-status"),
        (CommitteeTheme.Universalization, "universalization"),
        (CommitteeTheme.Stockpiles, "stockpiles"),
        (CommitteeTheme.Clearance, "clearance"),
        (CommitteeTheme.RiskEducation, "risk-education"),
        (CommitteeTheme.VictimAssistance, "victim-assistance"),
        (CommitteeTheme.Cooperation, "cooperation"),
        (CommitteeTheme.Transparency, "transparency"),
        (CommitteeTheme.NationalMeasures, "national-measures"),
    ];

    /// <summary>True for a parameter that holds the number of a theme's seats.</summary>
    public static bool IsSeats(string parameter) => parameter.StartsWith(Count, StringComparison.Ordinal);

    /// <summary>The theme of such a parameter.</summary>
    public static CommitteeTheme ThemeOf(string parameter) =>
        Words.First(pair => pair.Word == parameter[Count.Length..]).Theme;

    /// <summary>Id of the parameter that holds the length of a term.</summary>
    public static string TermOf(CommitteeTheme theme) => Term + Words.First(pair => pair.Theme == theme).Word;

    /// <summary>Order of the codes, so that a pair is named once.</summary>
    public static bool Precedes(StateCode one, StateCode other) => one < other;
}
