using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tests.Screens;

/// <summary>Plays keys on the screens without a terminal.</summary>
internal static class Played
{
    /// <summary>The state after the first answer, at a size.</summary>
    public static AppState Start(int width = 80, int height = 24) =>
        new AppState
        {
            Size = new(width, height),
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Today = Invented.Day,
            Computing = Today,
            Glyphs = GlyphSet.Block,
            Completions = text => CommandsWithin.Complete(text),
            Forms = CommandsWithin.Forms,
            PaperFormats = Tui.Reports.Paper.Extensions,
            Subjects = screen => screen is ScreenId.Budget or ScreenId.Compare ? ["baseline", "minus10", "two-meetings"]
                : ["alphaland", "betaria-2025"],
        }.After(new Message.OutlookReady(Today, Invented.On(Invented.Day))).State
            .After(new Message.LawReady(Law.Value)).State
            .After(InventedScenarios.Shelf()).State;

    /// <summary>The days most tests ask about.</summary>
    public static Days Today { get; } = new(Invented.Day, Invented.Day);

    private static readonly Lazy<Law> Law = new(() => Tui.State.Law.Of(Compendium.At(Invented.Day),
    [
        new(new("BET"), "CCM-9", "have laws that prevent and punish", DutyKind.Obligation, new(2011, 3, 1), null,
            ["a law of 2012 [high]"], ["CCM 9"], Confidence.High),
        new(new("GAM"), "CCM-9", "have laws that prevent and punish", DutyKind.Obligation, new(2012, 2, 1), null,
            [], ["CCM 9"], Confidence.Medium),
    ]));

    /// <summary>The state after keys, by their names with blanks between.</summary>
    public static AppState Keys(this AppState state, string keys) =>
        keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(state, (now, key) => now.After(new Message.Key(key)).State);

    /// <summary>
    /// The state after keys and what the world does in between: DATA there is a workspace, HALF what runs is half done,
    /// FIGURES a forecast's figures are there, LAND the land of each State too, FOUND it has ended,
    /// DRIVEN what drives a date is known, STOPPED that is stopped,
    /// STUDIED a plan or a request has been looked into, FEW only some kinds of facts can be recorded, WHY a reason is
    /// asked for and given.
    /// </summary>
    public static AppState Story(this AppState state, string story) =>
        story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(state, (now, word) => word switch
        {
            "DATA" => now with { Workspace = "facts" },
            "HALF" when now.Current is StudyScreen =>
                now.After(new Message.StudyProgress(now.Screen, new(5_300, 10_000))).State,
            "HALF" when now.Current is ForecastScreen { Driving: not null } =>
                now.After(new Message.DriversProgress(new(53_000, 100_000))).State,
            "HALF" => now.After(new Message.ForecastProgress(new(53_000, 100_000))).State,
            "FOUND" => now.After(new Message.ForecastReady(InventedForecast.Figures)).State.After(
                new Message.ForecastEnded(((ForecastScreen)now.Screens[ScreenId.Forecast]).Run)).State,
            "FIGURES" => now.After(new Message.ForecastReady(InventedForecast.Figures)).State,
            "LAND" => InventedLand.Told.Aggregate(now, (state, told) => state.After(told).State),
            "DRIVEN" or "STOPPED" when now.Current is ForecastScreen { Driving: { } run } screen =>
                now.After(new Message.DriversReady(
                    InventedForecast.Figures.ResultHash, InventedDrivers.Of(run.Code, word == "STOPPED")))
                    .State.After(new Message.DriversEnded(screen.Run, null)).State,
            "FEW" => now with { Forms = [.. now.Forms.Take(4)] },
            "STUDIED" => now.After(new Message.StudyReady(now.Screen, InventedStudies.For(now.Screen)))
                .State.After(new Message.StudyEnded(now.Screen, [])).State,
            "WHY" => now.After(new Message.Key("w")).State.Dialog is Dialog.Why { Obligation: { } owed }
                ? now.Keys("w").After(new Message.WhyReady(owed, Invented.Why(owed))).State
                : now,
            _ => now.After(new Message.Key(word)).State,
        });

    /// <summary>What the last key asks of the world.</summary>
    public static Request? Asked(this AppState state, string key) => state.After(new Message.Key(key)).Request;

    /// <summary>The frame of a state.</summary>
    public static Surface Frame(this AppState state)
    {
        var surface = new Surface(state.Terminal.Width, state.Terminal.Height);
        ScreenView.Draw(state, surface);
        return surface;
    }

    /// <summary>The frame as text.</summary>
    public static string Text(this AppState state) => state.Frame().ToText();
}
