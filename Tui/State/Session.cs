
namespace CcmPlanner.Tui.State;

/// <summary>What the program remembers from one start to the next: where one was, never data.</summary>
internal sealed record Session
{
    private const int MostPast = 50;

    /// <summary>Version of what is written; another is not read.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Process that has the session open; null once it has ended in good order.</summary>
    public int? OpenBy { get; init; }

    /// <summary>The screen shown.</summary>
    public ScreenId Screen { get; init; } = ScreenId.Overview;

    /// <summary>The theme.</summary>
    public ThemeName Theme { get; init; }

    /// <summary>The day asked about, taken up again only after a session that broke off.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>The day of knowledge, taken up again only after a session that broke off.</summary>
    public string KnownAt { get; init; } = "";

    /// <summary>Filter of the States.</summary>
    public string StatesFilter { get; init; } = "";

    /// <summary>Order of the States.</summary>
    public StatesOrder StatesOrder { get; init; }

    /// <summary>True for the other way round.</summary>
    public bool StatesReversed { get; init; }

    /// <summary>Marked States, in order, with blanks between.</summary>
    public string Marks { get; init; } = "";

    /// <summary>Code of the State selected; empty for none.</summary>
    public string State { get; init; } = "";

    /// <summary>Filter of the timeline.</summary>
    public string TimelineFilter { get; init; } = "";

    /// <summary>Years the timeline shows.</summary>
    public int TimelineYears { get; init; } = 12;

    /// <summary>Filter of the rule book.</summary>
    public string RulesFilter { get; init; } = "";

    /// <summary>Command lines run, the last one first, a line each.</summary>
    public string Past { get; init; } = "";

    /// <summary>The kind of a fact not yet recorded; empty for none.</summary>
    public string DraftKind { get; init; } = "";

    /// <summary>What stands in its fields, a line each.</summary>
    public string DraftValues { get; init; } = "";

    /// <summary>Scenarios edited and not saved: a line each, the name, a tab, the text as one line of JSON.</summary>
    public string Scenarios { get; init; } = "";

    /// <summary>
    /// What is to be remembered of a state; while it asks whether to take up what a session has left, that.
    /// </summary>
    public static Session Of(AppState state)
    {
        if (state.Dialog is Dialog.AskRestore { Left: var left })
        {
            return left;
        }

        var states = (StatesScreen)state.Screens[ScreenId.States];
        var timeline = (TimelineScreen)state.Screens[ScreenId.Timeline];
        return new Session
        {
            Screen = state.Screen,
            Theme = state.Theme,
            AsOf = Duty.IsoDate(state.AsOf),
            KnownAt = Duty.IsoDate(state.KnownAt),
            StatesFilter = states.Filter.Text,
            StatesOrder = states.Order,
            StatesReversed = states.Reversed,
            Marks = string.Join(' ', states.Marks.Order(StringComparer.Ordinal)),
            State = states.Row?.State.Code.Value ?? "",
            TimelineFilter = timeline.Filter.Text,
            TimelineYears = timeline.Years,
            RulesFilter = ((RulesScreen)state.Screens[ScreenId.Rules]).Filter.Text,
            Past = string.Join('\n', state.Past.Take(MostPast)),
            Scenarios = ScenarioDrafts.Written((ScenariosScreen)state.Screens[ScreenId.Scenarios]),
            DraftKind = state.Draft?.Kind.Word ?? "",
            DraftValues = state.Draft is { } draft ? string.Join('\n', draft.Values.Select(value => value.Text)) : "",
        };
    }

    /// <summary>
    /// The state with what was remembered; after a session that broke off also the days and the draft.
    /// </summary>
    public Step Onto(AppState state, bool withDraft)
    {
        var states = (StatesScreen)state.Screens[ScreenId.States];
        var timeline = (TimelineScreen)state.Screens[ScreenId.Timeline];
        var rules = (RulesScreen)state.Screens[ScreenId.Rules];
        var back = state with
        {
            Theme = state.Colourless ? state.Theme : Theme,
            Past = [.. Past.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            Draft = withDraft ? DraftOf(state) : null,
        };
        back = back
            .With(states.Remembering(this))
            .With(timeline with { Filter = Filter.Parse(TimelineFilter), Years = Math.Clamp(TimelineYears, 2, 60) })
            .With(ScenarioDrafts.Onto((ScenariosScreen)state.Screens[ScreenId.Scenarios], Scenarios, state.Size))
            .With(rules with { Filter = Filter.Words(RulesFilter) });
        back = back.Digest is { } digest ? back.Over(digest) : back;
        var shown = back.After(new Message.Go(state.Screens.ContainsKey(Screen) ? Screen : state.Screen));
        return withDraft && Days() is { } days && days != new Days(state.AsOf, state.KnownAt)
            ? shown.State.After(new Message.SetDays(days))
            : shown;
    }

    private Days? Days()
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        var (asOf, knownAt) = (iso.Parse(AsOf), iso.Parse(KnownAt));
        return asOf.Success && knownAt.Success ? new Days(asOf.Value, knownAt.Value) : null;
    }

    private FactForm? DraftOf(AppState state)
    {
        var kind = state.Forms.FirstOrDefault(form => form.Word == DraftKind);
        var values = DraftValues.Split('\n');
        return kind is null || values.Length != kind.Fields.Count ? null
            : new FactForm(kind, [.. values.Select(TextField.Of)], 0);
    }
}
