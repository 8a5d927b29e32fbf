using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake.Shapes;
using NodaTime;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>
/// Takes the fields of one JSON object by name and type. Whatever does not fit becomes a problem at its place and the
/// field reads as null; nothing throws. Once everything wanted has been asked for, <see cref="Close"/> names the keys
/// nobody asked for.
/// </summary>
public sealed partial class ObjectReader
{
    private readonly JsonValue value;
    private readonly ICollection<Problem> problems;
    private readonly List<string> known = [];

    /// <summary>Opens an object.</summary>
    /// <param name="source">The text it stands in.</param>
    /// <param name="value">The object; anything else is a problem.</param>
    /// <param name="path">Its JSON path.</param>
    /// <param name="problems">Where problems go.</param>
    public ObjectReader(SourceText source, JsonValue value, string path, ICollection<Problem> problems)
    {
        Source = source;
        Path = path;
        this.value = value;
        this.problems = problems;
        Place = source.PlaceAt(value.Offset, path);
        if (value.Kind != JsonKind.Object)
        {
            Report(Severity.Error, Place, value.Describe(), "an object: { … }");
        }
    }

    /// <summary>
    /// Where every field is noted that is asked for, as what it takes, so that a form can show them; null notes
    /// nothing.
    /// </summary>
    public ICollection<Field>? Asked { get; init; }

    /// <summary>The text it stands in.</summary>
    public SourceText Source { get; }

    /// <summary>Its JSON path.</summary>
    public string Path { get; }

    /// <summary>Where it begins.</summary>
    public Place Place { get; }

    /// <summary>The object itself.</summary>
    public JsonValue Value => value;

    /// <summary>False once an error was found in it.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The step a key adds to a JSON path: <c>.name</c>, or <c>['odd name']</c>.</summary>
    public static string Step(string key) =>
        key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? "." + key
            : $"['{key}']";

    /// <summary>The value under <paramref name="key"/>; null when the key is absent.</summary>
    public JsonValue? Take(string key)
    {
        known.Add(key);
        return value.Find(key)?.Value;
    }

    /// <summary>
    /// Adds an error at the value of <paramref name="key"/>, or at the object when the key is absent.
    /// </summary>
    public void Error(string key, string found, string write) => Report(Severity.Error, PlaceOf(key), found, write);

    /// <summary>Adds a note at the object.</summary>
    public void Note(string found, string write) => Report(Severity.Note, Place, found, write);

    /// <summary>Where the value of <paramref name="key"/> stands; the object's place when the key is absent.</summary>
    public Place PlaceOf(string key) =>
        value.Find(key) is { } member ? Source.PlaceAt(member.Value.Offset, Path + Step(key)) : Place;

    /// <summary>Reports every key that nobody asked for, with the key that was probably meant.</summary>
    public void Close()
    {
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name))
            {
                var meant = Spelling.Nearest(member.Name, known.Where(key => value.Find(key) is null));
                Report(
                    Severity.Error,
                    Source.PlaceAt(member.Offset, Path + Step(member.Name)),
                    $"the unknown key \"{member.Name}\"",
                    meant is null ? $"one of {string.Join(", ", known)}" : $"\"{meant}\" if that was meant");
            }
        }
    }

    /// <summary>
    /// A text. Null when absent or null (a problem if <paramref name="required"/>), or not a text (always a
    /// problem).
    /// </summary>
    public string? Text(string key, bool required = false)
    {
        Asked?.Add(new(key, FieldKind.Text, "") { Required = required });
        return TextOf(key, required);
    }

    private string? TextOf(string key, bool required)
    {
        if (Get(key, JsonKind.Text, "a text in double quotes", required) is not { Text: { } text })
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Error(key, "an empty text", required ? "a text that says something" : "null where nothing is known");
            return null;
        }

        return text;
    }

    /// <summary>
    /// A day, <c>YYYY-MM-DD</c>. Range: from <paramref name="firstYear"/> to 2100. Null as for <see cref="Text"/>.
    /// </summary>
    public LocalDate? Date(string key, bool required = false, int firstYear = DateText.FirstYear)
    {
        Asked?.Add(new(key, FieldKind.Day, "") { Required = required });
        if (Get(key, JsonKind.Text, "a day as \"YYYY-MM-DD\"", required) is not { } found)
        {
            return null;
        }

        var (day, wrong) = DateText.Day(found.Text!, firstYear);
        if (wrong is not null)
        {
            Error(key, found.Describe(), wrong);
        }

        return day;
    }

    /// <summary>A date as uncertain as its source. Range and null as for <see cref="Date"/>.</summary>
    public UncertainDate? Uncertain(string key, bool required = false, int firstYear = DateText.FirstYear)
    {
        Asked?.Add(new(key, FieldKind.Date, "") { Required = required });
        if (Get(key, JsonKind.Text, "a date as \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\"", required) is not { } found)
        {
            return null;
        }

        var (date, wrong) = DateText.Uncertain(found.Text!, firstYear);
        if (wrong is not null)
        {
            Error(key, found.Describe(), wrong);
        }

        return date;
    }

    /// <summary>
    /// A State's code. Whether that State exists is for whoever knows the States. Null as for <see cref="Text"/>.
    /// </summary>
    public StateCode? Code(string key, bool required = true)
    {
        Asked?.Add(new(key, FieldKind.State, "") { Required = required });
        if (TextOf(key, required) is not { } text)
        {
            return null;
        }

        if (StateCode.IsWellFormed(text))
        {
            return new StateCode(text);
        }

        Error(key, $"\"{text}\"", "the State's code of three capital letters (ISO 3166-1 alpha-3)");
        return null;
    }

    /// <summary>One word of a list. Null as for <see cref="Text"/>.</summary>
    public T? Choice<T>(string key, (string Word, T Meaning)[] words, bool required = false)
        where T : struct
    {
        Asked?.Add(new(key, FieldKind.Word, "") { Required = required, Words = [.. words.Select(pair => pair.Word)] });
        if (TextOf(key, required) is not { } text)
        {
            return null;
        }

        foreach (var (word, meaning) in words)
        {
            if (word == text)
            {
                return meaning;
            }
        }

        var nearest = Spelling.Nearest(text, words.Select(pair => pair.Word));
        Error(
            key,
            $"\"{text}\"",
            (nearest is null ? "one of " : $"\"{nearest}\" if that was meant, or one of ")
                + string.Join(", ", words.Select(pair => pair.Word)));
        return null;
    }

    /// <summary>true or false; false when absent or null.</summary>
    public bool Flag(string key)
    {
        Asked?.Add(new(key, FieldKind.Flag, ""));
        var found = Take(key);
        if (found is not (null or { Kind: JsonKind.True or JsonKind.False or JsonKind.Null }))
        {
            Error(key, found.Describe(), "true or false, without quotes");
        }

        return found?.Kind == JsonKind.True;
    }

    private JsonValue? Get(string key, JsonKind kind, string wanted, bool required)
    {
        var found = Take(key);
        if (found is null or { Kind: JsonKind.Null })
        {
            if (required && value.Kind == JsonKind.Object)
            {
                Error(key, found is null ? $"no \"{key}\"" : "null", found is null ? $"\"{key}\": {wanted}" : wanted);
            }

            return null;
        }

        if (found.Kind == kind)
        {
            return found;
        }

        Error(key, found.Describe(), wanted);
        return null;
    }

    private void Report(Severity severity, Place at, string found, string write)
    {
        IsSound &= severity != Severity.Error;
        problems.Add(new Problem(severity, at, found, write));
    }
}
