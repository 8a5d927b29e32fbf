using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>A figure of a request, with where it comes from.</summary>
internal sealed record RequestFigure(string What, string Value, Provenance From);

/// <summary>Every figure of a request in the order of its format.</summary>
internal static class RequestFigures
{
    /// <summary>The figures that are said.</summary>
    public static IEnumerable<RequestFigure> Of(RequestDocument request) =>
    [
        .. Areas(request.Areas),
        .. request.Work.Where(year => year.Released is not null).Select(year => new RequestFigure(
            $"Released in {year.Year}",
            $"{Number(year.Released)} km²{(year.NewlyFound > 0 ? $", {Number(year.NewlyFound)} km² newly found" : "")}",
            year.From)),
        .. request.Milestones?.Steps.Select(step => new RequestFigure(
            $"Plan by {Words.Of((LocalDate?)step.By)}",
            $"{Number(step.Done)} {(request.IsClearance ? "km²" : "munitions")} in "
            + $"all{(step.What is { } what ? $": {what}" : "")}",
            request.Milestones.From)) ?? [],
        .. Teams(request.Teams),
        .. request.Costs.Select(amount => new RequestFigure(
            $"Cost{Year(amount)}", $"{request.Currency} {Number(amount.Value)} for {amount.Source}", amount.From)),
        .. request.Funding.Select(amount => new RequestFigure(
            $"Funding{Year(amount)}",
            $"{request.Currency} {Number(amount.Value)} from {amount.Source}, "
            + $"{(amount.Assurance == Assurance.Pledged ? "pledged" : "hoped for")}",
            amount.From)),
        .. Stockpile(request.Stockpile),
    ];

    private static IEnumerable<RequestFigure> Areas(AreaFigures? areas) => areas is null
        ? []
        : Said(
            areas.From,
            ("Area at entry into force", areas.AtEntryIntoForce, "km²"),
            ("Area found later", areas.FoundLater, "km²"),
            ("Area released since", areas.ReleasedSince, "km²"),
            ("Area remaining, confirmed", areas.Confirmed, "km²"),
            ("Area remaining, suspected", areas.Suspected, "km²"),
            ("Area remaining in all", areas.Remaining, "km²"));

    private static IEnumerable<RequestFigure> Teams(TeamFigures? teams) => teams is null
        ? []
        : Said(
            teams.From,
            ("Teams there are", teams.Available, "teams"),
            ("Teams needed", teams.Required, "teams"),
            ("Years they are needed", teams.YearsRequired, "years"),
            ("Years with the teams there are", teams.YearsAtPresent, "years"),
            ("Area per team and year", teams.AreaPerTeamYear, "km²"));

    private static IEnumerable<RequestFigure> Stockpile(StockpileFigures? held) => held is null
        ? []
        : Said(
            held.From,
            ("Munitions held", held.Held, "pieces"),
            ("Submunitions held", held.HeldSubmunitions, "pieces"),
            ("Munitions destroyed", held.Destroyed, "pieces"),
            ("Submunitions destroyed", held.DestroyedSubmunitions, "pieces"),
            ("Munitions remaining", held.Remaining, "pieces"),
            ("Submunitions remaining", held.RemainingSubmunitions, "pieces"));

    private static IEnumerable<RequestFigure> Said(
        Provenance from, params IReadOnlyList<(string What, decimal? Value, string Unit)> figures) =>
        figures.Where(figure => figure.Value is not null)
            .Select(figure => new RequestFigure(figure.What, $"{Number(figure.Value)} {figure.Unit}", from));

    private static string Year(Amount amount) => amount.Year is { } year ? $" in {year}" : ", whole period";

    private static string? Number(decimal? number) =>
        number?.ToString("#,0.####", CultureInfo.InvariantCulture).Replace(',', ' ');
}
