using System.Text.Json.Nodes;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>One thing a user may say of a fact.</summary>
/// <param name="Key">The field it fills, as the data files name it.</param>
/// <param name="Option">The option, or the word of the help for an argument.</param>
/// <param name="Value">What stands for its value in the help.</param>
/// <param name="Description">What it means.</param>
/// <param name="IsNumber">True when the field holds a number.</param>
/// <param name="IsRequired">True when nothing can be recorded without it.</param>
internal sealed record RecordField(
    string Key,
    string Option,
    string Value,
    string Description,
    bool IsNumber = false,
    bool IsRequired = false)
{
    /// <summary>The words it may be; empty where it is no word of a list.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>A kind of fact that can be recorded: its word, what may be said of it, the row that comes of it.</summary>
/// <param name="Word">The word on the command line.</param>
/// <param name="Description">What it records.</param>
/// <param name="Subject">The argument: a State, or a meeting.</param>
/// <param name="Fields">The options.</param>
/// <param name="Draft">Makes the row.</param>
internal sealed record RecordKind(
    string Word,
    string Description,
    RecordField Subject,
    IReadOnlyList<RecordField> Fields,
    Func<RecordInput, FactDraft> Draft)
{
    /// <summary>A kind whose options are the fields of its row; what is not said stays as it was.</summary>
    /// <param name="word">The word on the command line.</param>
    /// <param name="description">What it records.</param>
    /// <param name="dataKind">The kind of data file its row belongs to.</param>
    /// <param name="subject">The argument.</param>
    /// <param name="fields">The options.</param>
    /// <param name="fixedFields">Fields that are the same for every such fact.</param>
    public static RecordKind Plain(
        string word,
        string description,
        string dataKind,
        RecordField subject,
        IReadOnlyList<RecordField> fields,
        params (string Key, string? Value)[] fixedFields) => new(word, description, subject, fields, input =>
    {
        var draft = input.Begin(subject);
        draft.AddRange(fixedFields.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        draft.AddRange(fields.Select(input.Field));
        return input.End(dataKind, draft, [.. fields.Select(field => field.Key)]);
    });

    /// <summary>The option a field of the row is filled from; the field itself when none is.</summary>
    public string OptionFor(string key) =>
        Fields.Prepend(Subject).Concat(RecordInput.Common).FirstOrDefault(field => field.Key == key)?.Option ?? key;
}

/// <summary>What a user said, by field.</summary>
/// <param name="values">The words of the command line by option; null where nothing was said.</param>
/// <param name="recorder">What is on record.</param>
internal sealed class RecordInput(IReadOnlyDictionary<string, string?> values, Recorder recorder)
{
    /// <summary>What may be said of every fact.</summary>
    public static IReadOnlyList<RecordField> Common { get; } =
    [
        new("source", "--source", "TEXT", "Where the fact was read, in words a reader can follow up", IsRequired: true),
        new("confidence", "--confidence", "WORD", "high, medium, low or none", IsRequired: true) { Words =
            ["high", "medium", "low", "none"] },
        new("note", "--note", "TEXT", "What a reader should know besides"),
        new("knownOn", "--known-on", "DATE", "First day it was public (default: today)"),
    ];

    /// <summary>What is on record.</summary>
    public Recorder Recorder => recorder;

    /// <summary>Mistakes no reader of rows could find, as <c>option: found …; write …</c>.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>What was said; null for nothing.</summary>
    public string? this[string option] => values.GetValueOrDefault(option);

    /// <summary>
    /// The field as the row has it: a number where one was written, else words for the reader to judge.
    /// </summary>
    public KeyValuePair<string, JsonNode?> Field(RecordField field) =>
        KeyValuePair.Create(field.Key, Node(this[field.Option], field.IsNumber));

    /// <summary>A row that begins with what it is about; a State's code is written in capitals.</summary>
    public List<KeyValuePair<string, JsonNode?>> Begin(RecordField subject) =>
    [
        subject.Key is "state" or "code"
            ? KeyValuePair.Create<string, JsonNode?>(subject.Key, this[subject.Option]?.ToUpperInvariant())
            : Field(subject),
    ];

    /// <summary>A row that ends with where it comes from.</summary>
    public FactDraft End(string dataKind, List<KeyValuePair<string, JsonNode?>> fields, IEnumerable<string> kept) =>
        new(dataKind, [.. fields, .. Common.Select(Field)], kept.ToHashSet(StringComparer.Ordinal));

    private static JsonNode? Node(string? said, bool isNumber)
    {
        if (said is null || !isNumber)
        {
            return said;
        }

        return decimal.TryParse(
            said,
            System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number) ? JsonValue.Create(number) : said;
    }
}
