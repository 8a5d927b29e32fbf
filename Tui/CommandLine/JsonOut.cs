using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>One JSON document with the question's dates and its provenance first.</summary>
internal static class JsonOut
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the document; <paramref name="body"/> adds the command's own members.</summary>
    public static void Write(
        TextWriter output, Question question, Assessment assessment, Action<Utf8JsonWriter> body) =>
        Write(output, json =>
        {
            json.WriteStartObject();
            json.Date("asOf", question.AsOf);
            json.Date("knownAt", question.KnownAt);
            json.Date("rulesAt", question.RulesAt);
            json.WriteStartObject("provenance");
            json.WriteNull("seed");
            json.WriteNull("trials");
            json.WriteString("inputHash", assessment.InputHash);
            json.WriteString("rulesHash", Assessment.RulesHash);
            json.WriteString("version", Words.Version);
            json.WriteEndObject();
            body(json);
            json.WriteEndObject();
        });

    /// <summary>Writes whatever <paramref name="document"/> writes, with a newline at the end.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            document(json);
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }

    /// <summary>Which law is told, where facts play no part.</summary>
    public static void WriteLaw(this Utf8JsonWriter json, Question question)
    {
        json.Date("rulesAt", question.RulesAt);
        json.WriteStartObject("provenance");
        json.WriteString("rulesHash", Assessment.RulesHash);
        json.WriteString("version", Words.Version);
        json.WriteEndObject();
    }

    /// <summary>A day, or null.</summary>
    public static void Date(this Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    /// <summary>A whole number, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        json.Array(name, texts, json.WriteStringValue);

    /// <summary>A list of objects; <paramref name="write"/> writes the members of one.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) =>
        json.Array(name, items, item =>
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        });

    /// <summary>A list; <paramref name="write"/> writes one of its values.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>True, false, or null.</summary>
    public static void Flag(this Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
