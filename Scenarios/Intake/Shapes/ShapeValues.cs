using System.Globalization;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Intake.Shapes;

/// <summary>
/// An object read by its shape. Every mistake of form is already a problem; what is asked for here by name is null, or
/// empty, where it is absent or was wrong.
/// </summary>
public sealed class ShapeValues
{
    private const int FirstYear = 1900;
    private readonly Dictionary<string, object> values = [];
    private readonly ObjectReader reader;

    private ShapeValues(ObjectReader reader) => this.reader = reader;

    /// <summary>Where it begins.</summary>
    public Place Place => reader.Place;

    /// <summary>The reader of the object, for what is read elsewhere.</summary>
    public ObjectReader Reader => reader;

    /// <summary>Reads an object; problems go where the reader sends them.</summary>
    public static ShapeValues Read(ObjectReader reader, Shape shape, ICollection<Problem> problems)
    {
        var read = new ShapeValues(reader);
        foreach (var field in shape.Fields)
        {
            if (read.ValueOf(field, problems) is { } value)
            {
                read.values[field.Name] = value;
            }
        }

        reader.Close();
        return read;
    }

    /// <summary>True when the field was given and right.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A text or word; null when absent.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>A day; null when absent.</summary>
    public LocalDate? Day(string name) => values.GetValueOrDefault(name) as LocalDate?;

    /// <summary>A date as uncertain as its source; null when absent.</summary>
    public UncertainDate? Date(string name) => values.GetValueOrDefault(name) as UncertainDate;

    /// <summary>A whole number; null when absent.</summary>
    public long? Whole(string name) => values.GetValueOrDefault(name) as long?;

    /// <summary>A number; null when absent.</summary>
    public decimal? Number(string name) => values.GetValueOrDefault(name) as decimal?;

    /// <summary>A number; <paramref name="otherwise"/> when absent.</summary>
    public double Number(string name, double otherwise) => (double?)Number(name) ?? otherwise;

    /// <summary>True when given as true.</summary>
    public bool Flag(string name) => values.GetValueOrDefault(name) is true;

    /// <summary>A State; null when absent.</summary>
    public StateCode? State(string name) => values.GetValueOrDefault(name) is StateCode code ? code : null;

    /// <summary>A part; null when absent.</summary>
    public ShapeValues? Part(string name) => values.GetValueOrDefault(name) as ShapeValues;

    /// <summary>The parts of a list; empty when absent.</summary>
    public IReadOnlyList<ShapeValues> Parts(string name) =>
        values.GetValueOrDefault(name) as IReadOnlyList<ShapeValues> ?? [];

    /// <summary>The texts of a list; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name) as IReadOnlyList<string> ?? [];

    /// <summary>The States of a list; empty when absent.</summary>
    public IReadOnlyList<StateCode> States(string name) =>
        values.GetValueOrDefault(name) as IReadOnlyList<StateCode> ?? [];

    /// <summary>Adds an error at a field.</summary>
    public void Error(string name, string found, string write) => reader.Error(name, found, write);

    private object? ValueOf(Field field, ICollection<Problem> problems) => field.Kind switch
    {
        FieldKind.Text => reader.Text(field.Name, field.Required),
        FieldKind.Word => Word(field),
        FieldKind.State => reader.Code(field.Name, field.Required),
        FieldKind.Day => reader.Date(field.Name, field.Required, FirstYear),
        FieldKind.Date => reader.Uncertain(field.Name, field.Required),
        FieldKind.Whole => reader.Count(field.Name, (long)field.Least, (long)field.Most, field.Required),
        FieldKind.Number => reader.Decimal(field.Name, field.Least, field.Most, field.Required),
        FieldKind.Flag => Present(field, "true or false") is null ? null : reader.Flag(field.Name),
        FieldKind.Part => Part(field, problems),
        FieldKind.Parts => Items(field)?.Select((item, at) => OfItem(field, item, at, problems)).ToList(),
        FieldKind.Texts => TextItems(field, problems, "a text in double quotes", static text => text)
            ?.Cast<string>().ToList(),
        FieldKind.States => TextItems(
            field,
            problems,
            "the State's code of three capital letters",
            static text => StateCode.IsWellFormed(text) ? new StateCode(text) : null)?.Cast<StateCode>().ToList(),
        _ => Items(field) is null ? null : true,
    };

    private string? Word(Field field)
    {
        var words = field.Words.Select((word, at) => (word, at)).ToArray();
        return reader.Choice(field.Name, words, field.Required) is { } at ? field.Words[at] : null;
    }

    private ShapeValues? Part(Field field, ICollection<Problem> problems)
    {
        if (Present(field, "an object") is not { } found)
        {
            return null;
        }

        var part = new ObjectReader(reader.Source, found, reader.Path + ObjectReader.Step(field.Name), problems);
        return part.Value.Kind == JsonKind.Object ? Read(part, field.Shape!, problems) : null;
    }

    private ShapeValues OfItem(Field field, JsonValue item, int at, ICollection<Problem> problems)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture, $"{reader.Path}{ObjectReader.Step(field.Name)}[{at}]");
        var part = new ObjectReader(reader.Source, item, path, problems);
        return part.Value.Kind == JsonKind.Object ? Read(part, field.Shape!, problems) : new ShapeValues(part);
    }

    private List<object>? TextItems(
        Field field, ICollection<Problem> problems, string wanted, Func<string, object?> convert)
    {
        if (Items(field) is not { } items)
        {
            return null;
        }

        var read = new List<object>();
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is { Kind: JsonKind.Text, Text: { } text } && convert(text) is { } value)
            {
                read.Add(value);
                continue;
            }

            var path = string.Create(
                CultureInfo.InvariantCulture, $"{reader.Path}{ObjectReader.Step(field.Name)}[{at}]");
            problems.Add(new Problem(
                Severity.Error, reader.Source.PlaceAt(items[at].Offset, path), items[at].Describe(), wanted));
        }

        return read;
    }

    private IReadOnlyList<JsonValue>? Items(Field field)
    {
        if (Present(field, "a list") is not { } found)
        {
            return null;
        }

        if (found.Kind == JsonKind.List)
        {
            return found.Items;
        }

        reader.Error(field.Name, found.Describe(), "a list: [ … ]");
        return null;
    }

    private JsonValue? Present(Field field, string wanted)
    {
        var found = reader.Take(field.Name);
        if (found is { Kind: not JsonKind.Null })
        {
            return found;
        }

        if (field.Required)
        {
            reader.Error(field.Name, $"no \"{field.Name}\"", $"\"{field.Name}\": {wanted}");
        }

        return null;
    }
}
