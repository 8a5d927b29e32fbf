using System.Collections.Immutable;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Requests;

namespace CcmPlanner.Tui.State;

/// <summary>
/// The scenarios there are, what is edited of them, and the one on the desk with all its mistakes. Requests of the
/// workspace, and those opened to be edited, lie among them.
/// </summary>
internal sealed record ScenarioDesk
{
    /// <summary>An empty desk.</summary>
    public static ScenarioDesk Empty { get; } = new();

    /// <summary>Where scenarios are found; null until they are read.</summary>
    public ScenarioShelf? Shelf { get; init; }

    /// <summary>The States they may name; null leaves that unchecked.</summary>
    public ScenarioStates? States { get; init; }

    /// <summary>The requests there are; null until they are read.</summary>
    public RequestShelf? Requests { get; init; }

    /// <summary>What is edited and not saved, by name.</summary>
    public ImmutableSortedDictionary<string, ScenarioDraft> Drafts { get; init; } =
        ImmutableSortedDictionary.Create<string, ScenarioDraft>(StringComparer.Ordinal);

    /// <summary>Scenarios deleted since the program was started, the last one first.</summary>
    public ImmutableStack<DeletedScenario> Deleted { get; init; } = [];

    /// <summary>
    /// What a reader of all data found wrong with a text, beside what the text says by itself; null before one has
    /// read.
    /// </summary>
    public (string Text, IReadOnlyList<Problem> Problems)? Beyond { get; init; }

    /// <summary>True where only the fields are shown about which the scenario says something.</summary>
    public bool DifferencesOnly { get; init; }

    /// <summary>Every name, in order.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>The one on the desk; empty for none.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Its text.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Its fields.</summary>
    public IReadOnlyList<ScenarioRow> Rows { get; private init; } = [];

    /// <summary>Fields about which it says something else than its base.</summary>
    public int Differing { get; private init; }

    /// <summary>Its mistakes and those of its bases.</summary>
    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    /// <summary>True when it cannot be run.</summary>
    public bool IsWrong => Problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary>What its base is called; null for none.</summary>
    public string? Base { get; private init; }

    /// <summary>Which of the names are requests; all others are scenarios.</summary>
    public IReadOnlySet<string> RequestNames { get; private init; } = new HashSet<string>();

    /// <summary>True when a request is on the desk.</summary>
    public bool IsRequest => RequestNames.Contains(Name);

    /// <summary>True when it says something about the Unit's money.</summary>
    public bool IsAboutMoney { get; private init; }

    /// <summary>What is edited of it; null where nothing is.</summary>
    public ScenarioDraft? Draft => Drafts.GetValueOrDefault(Name);

    /// <summary>True for an edit that is not saved.</summary>
    public bool IsEdited => Draft is { } draft && draft.Text != Saved;

    /// <summary>Names with edits that are not saved.</summary>
    public IReadOnlyList<string> Unsaved =>
        [.. Drafts.Where(pair => pair.Value.Text != SavedAs(pair.Key)).Select(pair => pair.Key)];

    private string? Saved => SavedAs(Name);

    /// <summary>True for a name of the shipped libraries, which are never written over.</summary>
    public static bool IsShipped(string name) =>
        ScenarioShelf.OfLibrary.Find(name) is not null || RequestLibrary.Names.Contains(name);

    /// <summary>The file a document is kept in; null for one that is in none.</summary>
    public string? FileOf(string name) => (Shelf?.Find(name) ?? Requests?.Find(name))?.File;

    /// <summary>True for a scenario that stands in the workspace.</summary>
    public bool IsKept(string name) => !IsShipped(name) && SavedAs(name) is not null;

    /// <summary>Where a scenario comes from, and whether it is edited.</summary>
    public string Standing(string name) => string.Concat(
        IsShipped(name) ? "library" : SavedAs(name) is null ? "new" : "workspace",
        Drafts.TryGetValue(name, out var draft) && draft.Text != SavedAs(name) ? ", edited" : "");

    /// <summary>The desk over what the disk holds now.</summary>
    public ScenarioDesk Over(Message.ShelfReady ready) =>
        (this with { Shelf = ready.Shelf, States = ready.States, Requests = ready.Requests }).With(Name);

    /// <summary>The desk with a scenario on it; the first one where there is none of that name.</summary>
    public ScenarioDesk With(string name)
    {
        IReadOnlyList<string> names =
            [.. (Shelf?.Names ?? []).Union(Drafts.Keys).Union(Requests?.Kept ?? []).Order(StringComparer.Ordinal)];
        var here = names.Contains(name) ? name : names.Count > 0 ? names[0] : "";
        var text = Drafts.GetValueOrDefault(here)?.Text ?? SavedAs(here) ?? "";
        var own = ScenarioText.Read(text);
        var under = own is null || Shelf is null ? [] : ScenarioText.Beneath(own, Shelf);
        var rows = own is null ? [] : ScenarioRow.Of(own, under);
        return this with
        {
            Names = names,
            Name = here,
            Text = text,
            Rows = DifferencesOnly ? [.. rows.Where(row => row.IsSaid)] : rows,
            Differing = rows.Count(row => row.Differs),
            Problems =
                [.. ProblemsOf(here, text), .. Beyond is { } beyond && beyond.Text == text ? beyond.Problems : []],
            Base = own is null ? null : ScenarioText.BaseOf(own),
            RequestNames = Drafts.Where(pair => ScenarioText.Read(pair.Value.Text) is { } read
                && ScenarioText.IsRequest(read)).Select(pair => pair.Key).Union(Requests?.Kept ?? []).ToHashSet(),
            IsAboutMoney = own?["finance"] is not null || under["finance"] is not null,
        };
    }

    /// <summary>Scenarios of the workspace, or edited ones, that name a scenario as their base.</summary>
    public IReadOnlyList<string> BasedOn(string name) =>
    [
        .. Names.Where(other => other != name && (Drafts.GetValueOrDefault(other)?.Text ?? SavedAs(other)) is { } text
            && ScenarioText.Read(text) is { } read && ScenarioText.BaseOf(read) is { } under
            && (under == name || $"/{under}".EndsWith($"/{name}.json", StringComparison.Ordinal))),
    ];

    /// <summary>Why a scenario can neither go nor take another name: what is based on it; null for nothing.</summary>
    public string? Holding(string name) => BasedOn(name) is { Count: > 0 } others
        ? $"{string.Join(", ", others)} {(others.Count == 1 ? "is" : "are")} based on it; another base there first"
        : null;

    /// <summary>The first name with a number that nothing has yet.</summary>
    public string Free(string name) => Enumerable.Range(2, Names.Count + 1)
        .Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{number}"))
        .First(free => !Names.Contains(free));

    /// <summary>What may stand in a field; nothing where that is no list.</summary>
    public IReadOnlyList<string> WordsFor(ScenarioRow row) => row.Field switch
    {
        { Kind: FieldKind.Flag } => ["true", "false"],
        { Words.Count: > 0 } => row.Field.Words,
        { Kind: FieldKind.State } =>
            States is { } states ? [.. states.Known.Select(code => code.Value).Order(StringComparer.Ordinal)] : [],
        { Name: "meeting" } => States?.Meetings ?? [],
        { Name: "base" } when row.Depth == 0 => [.. Names.Where(name => name != Name)],
        _ when row.Path.StartsWith("reform/", StringComparison.Ordinal) =>
            ReformShape.NamesFor(row.Field.Name, ConventionRules.Law),
        _ => [],
    };

    /// <summary>The mistakes the scenario would have with another text.</summary>
    public IReadOnlyList<Problem> ProblemsOf(string text) => ProblemsOf(Name, text);

    /// <summary>The desk after an edit.</summary>
    public ScenarioDesk Edited(string text) =>
        Name.Length == 0 ? this : Drafted((Draft ?? ScenarioDraft.Of(Text)).Edited(text));

    /// <summary>One edit back.</summary>
    public ScenarioDesk Undo() => Draft is { } draft ? Drafted(draft.Undo()) : this;

    /// <summary>One edit forth.</summary>
    public ScenarioDesk Redo() => Draft is { } draft ? Drafted(draft.Redo()) : this;

    /// <summary>The desk with a new scenario on it.</summary>
    public ScenarioDesk Begun(string name, string text) =>
        (this with { Drafts = Drafts.SetItem(name, ScenarioDraft.Of(text)) }).With(name);

    /// <summary>
    /// The desk after a scenario was saved under a name; what was edited under another one is as it was before.
    /// </summary>
    public ScenarioDesk Moved(string from, string to) => from == to ? this
        : (this with
        {
            Drafts = Drafts.Remove(from)
            .SetItem(to, Drafts.GetValueOrDefault(from) ?? ScenarioDraft.Of(SavedAs(from) ?? Text))
        }).With(to);

    /// <summary>The desk after a scenario was deleted, the one next to it on it.</summary>
    public ScenarioDesk Without(DeletedScenario deleted)
    {
        var at = Names.ToList().IndexOf(deleted.Name);
        var next = deleted.Name != Name ? Name : Names.ElementAtOrDefault(at + 1) ?? Names.ElementAtOrDefault(at - 1);
        return (this with
        {
            Drafts = Drafts.Remove(deleted.Name),
            Deleted = Deleted.Push(deleted),
        }).With(next ?? "");
    }

    /// <summary>The desk after the scenario deleted last has come back, with its edits.</summary>
    public ScenarioDesk Again(DeletedScenario back) => (this with
    {
        Drafts = Drafts.SetItem(back.Name, back.Draft ?? ScenarioDraft.Of(back.Text)),
        Deleted = Deleted.Pop(),
    }).With(back.Name);

    private ScenarioDesk Drafted(ScenarioDraft draft) =>
        (this with { Drafts = Drafts.SetItem(Name, draft) }).With(Name);

    private string? SavedAs(string name) =>
        (Shelf is { } shelf && shelf.Names.Contains(name) ? ScenarioText.TextOf(shelf, name) : null)
        ?? (Requests?.Find(name) is { } request ? System.Text.Encoding.UTF8.GetString(request.Utf8) : null);

    private IReadOnlyList<Problem> ProblemsOf(string name, string text)
    {
        if (Shelf is null || name.Length == 0)
        {
            return [];
        }

        var source = new SourceText(FileOf(name) ?? name + ".json", text);
        return ScenarioText.Read(text) is { } own && ScenarioText.IsRequest(own)
            ? Requests?.Read(source) ?? []
            : ScenarioReader.Read(source, Shelf, ConventionRules.Law, States).Problems;
    }
}
