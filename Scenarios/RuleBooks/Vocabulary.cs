using System.Reflection;
using System.Text;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Commentary;
using NodaTime;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>
/// The words of facts, conclusions, functions and numbers, taken from the rules' own declarations and comments.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The type of the one fact that says which day is asked about.</summary>
    public const string Clock = nameof(Rules.Facts.AsOfDay);

    // Members whose names are short for more than they say.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["State"] = "State",
        ["On"] = "date",
        ["Due"] = "due date",
        ["Opens"] = "opening day",
        ["Closes"] = "closing day",
        ["Decided"] = "number of decisions",
        ["MeetingId"] = "meeting",
        ["Because"] = "reason",
        ["Requested"] = "filing date",
        ["DueRequested"] = "date asked for",
        ["MonthsRequested"] = "months asked for",
        ["NewDue"] = "new due date",
        ["Deposited"] = "day of deposit",
        ["Received"] = "day of receipt",
    };

    private readonly Dictionary<string, Type> types;
    private readonly CommentBook comments;
    private readonly ILookup<string, Parameter> parameters;

    public Vocabulary(CommentBook comments, IEnumerable<Parameter> parameters)
    {
        this.comments = comments;
        this.parameters = parameters.ToLookup(parameter => parameter.Id, StringComparer.Ordinal);
        types = typeof(ConventionRules).Assembly.GetTypes()
            .Append(typeof(Parameter))
            .Where(type => type.IsPublic && !type.IsGenericType)
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The type of that name; null when the rules declare none.</summary>
    public Type? TypeOf(string name) => types.GetValueOrDefault(name);

    /// <summary>What a type's author wrote of it, or of a function; empty for nothing.</summary>
    public string Summary(string name) => comments.Summary(name);

    /// <summary>The readings of the law marked in a class.</summary>
    public IReadOnlyList<string> Interpretations(string name) => comments.Interpretations(name);

    /// <summary>The names of a record's members, in the order it is made with.</summary>
    public IReadOnlyList<string> MembersOf(string type) => TypeOf(type)?.GetConstructors()
        .OrderByDescending(made => made.GetParameters().Length)
        .Select(made => made.GetParameters().Select(parameter => MemberWords(parameter.Name ?? "")).ToArray())
        .FirstOrDefault() ?? [];

    /// <summary>True when a member of a type is a day.</summary>
    public bool IsDay(string? type, string member) =>
        type is not null
            && TypeOf(type)?.GetProperty(member, BindingFlags.Public | BindingFlags.Instance)?.PropertyType is { } held
        && (Nullable.GetUnderlyingType(held) ?? held) == typeof(LocalDate);

    /// <summary>
    /// A number of the law with its unit, or its name where it has several values; null when there is none.
    /// </summary>
    public string? Number(string id) => parameters[id].ToList() switch
    {
        [] => null,
        [var one] => Quantity(one),
        _ => $"the number {id}",
    };

    /// <summary>A number with its unit.</summary>
    public static string Quantity(Parameter parameter) => parameter.Unit is "count" or ""
        ? $"{parameter.Value}"
        : $"{parameter.Value} {(parameter.Value == 1 ? parameter.Unit.TrimEnd('s') : parameter.Unit)}";

    /// <summary>The words a name is made of, in lower case: EntryIntoForce, entry into force.</summary>
    public static string Words(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var begins = i > 0 && (char.IsDigit(name[i])
                ? !char.IsDigit(name[i - 1])
                : char.IsUpper(name[i])
                    && !(char.IsUpper(name[i - 1]) && (i + 1 == name.Length || char.IsUpper(name[i + 1]))));
            text.Append(begins ? " " : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>A rule's name as a sentence begins: ClearWithinTenYears, Clear within ten years.</summary>
    public static string Sentence(string name)
    {
        var words = Words(name);
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A member's name in words.</summary>
    public static string MemberWords(string name) => Members.GetValueOrDefault(name) ?? Words(name);
}
