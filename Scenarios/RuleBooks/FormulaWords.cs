using CcmPlanner.Scenarios.RuleBooks.Formulas;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>Expressions of one rule in words. Aliases stand between stars, as emphasis.</summary>
internal sealed class FormulaWords(
    Vocabulary vocabulary, IReadOnlyDictionary<string, string?> aliases, IReadOnlyDictionary<string, string> numbers)
{
    /// <summary>A value in words.</summary>
    public string Value(Formula formula) => formula switch
    {
        Literal { Quoted: true } text => text.Text,
        Literal literal =>
            literal.Text switch { "true" => "yes", "false" => "no", "none" => "nothing", var number => number },
        Name name => aliases.ContainsKey(name.Text) ? Alias(name.Text) : Own(name.Text),
        Member { Of: Name owner, Text: "Value" or "Parameter" } when numbers.TryGetValue(owner.Text, out var number) =>
            number,
        Member { Of: Name owner } member when IsClass(owner.Text) =>
            $"{Vocabulary.Words(owner.Text)}: {Vocabulary.Words(member.Text)}",
        Member { Text: "Value" or "HasValue" } wrapped => Value(wrapped.Of),
        Member { Of: Name day } when aliases.GetValueOrDefault(day.Text) == Vocabulary.Clock => Alias(day.Text),
        Member member => Possessive(member),
        Call call => CallWords(call),
        Made made => $"{Vocabulary.Words(made.Type)} ({string.Join(", ", made.Arguments.Select(Value))})",
        Both both => $"{Value(both.Left)} {SignWords(both)} {Value(both.Right)}",
        Contrary contrary => $"not: {Value(contrary.Of)}",
        Choice choice => $"{Value(choice.Yes)} where {Value(choice.Test)}, else {Value(choice.No)}",
        Several several => string.Join(", ", several.Items.Select(Value)),
        Mapping mapping => Value(mapping.Body),
        _ => formula.ToString() ?? "",
    };

    /// <summary>A condition on the fact a line is about, to stand after its noun.</summary>
    public string Condition(Formula formula, string own, string? type)
    {
        if (formula is Both { Left: Member { Of: Name subject } left } both && subject.Text == own)
        {
            return Compared(both, left, type);
        }

        return formula switch
        {
            Member { Of: Name owner } flag when owner.Text == own => $"marked “{Vocabulary.MemberWords(flag.Text)}”",
            Contrary { Of: Member { Of: Name owner } flag } when owner.Text == own =>
                $"not marked “{Vocabulary.MemberWords(flag.Text)}”",
            _ => $"where {Value(formula)}",
        };
    }

    private string Compared(Both both, Member left, string? type)
    {
        var field = Vocabulary.MemberWords(left.Text);
        if (both is { Sign: "==", Right: Member { Of: Name { Text: var other } } right } && right.Text == left.Text
            && aliases.ContainsKey(other))
        {
            return left.Text == "State" ? $"of the same State as {Alias(other)}"
                : $"with the same {field} as {Alias(other)}";
        }

        if (both is { Right: Literal { Quoted: false, Text: "none" } })
        {
            return both.Sign == "==" ? $"whose {field} is not known" : $"whose {field} is known";
        }

        if (both is { Sign: "==" or "!=", Right: Literal { Quoted: true } provision } && left.Text == "Provision")
        {
            return both.Sign == "==" ? $"under {provision.Text}" : $"under another provision than {provision.Text}";
        }

        return $"whose {field} {SignWords(both, vocabulary.IsDay(type, left.Text))} {Value(both.Right)}";
    }

    private string CallWords(Call call)
    {
        if (call.Of is Name owner && IsClass(owner.Text))
        {
            return owner.Text == "LegalDate" && call.Arguments.Count >= 2 ? Dates(call)
                : owner.Text == "Reason" ? "the reason in words"
                : Explained($"{owner.Text}.{call.Function}", call.Arguments);
        }

        return (call.Function, call.Arguments.Count) switch
        {
            ("Count", 0) => $"the number of {Value(call.Of)}",
            ("AppliesOn", 1) => $"it applies on {Value(call.Arguments[0])}",
            ("Any", 0) => $"there is at least one of {Value(call.Of)}",
            ("Contains", 1) => $"{Value(call.Arguments[0])} is among {Value(call.Of)}",
            _ => $"{Vocabulary.Words(call.Function)} of {Value(call.Of)}{Arguments(call.Arguments)}",
        };
    }

    private string Dates(Call call)
    {
        var (from, by) = (Value(call.Arguments[0]), Value(call.Arguments[1]));
        return call.Function switch
        {
            "Anniversary" => $"{by} after {from}, the anniversary itself included",
            "DaysAfter" or "MonthsAfter" => $"{by} after {from}",
            "DaysBefore" or "MonthsBefore" => $"{by} before {from}",
            "FirstDayOfMonthAfter" => $"the first day of the month that comes {by} after the month of {from}",
            _ => $"{Vocabulary.Words(call.Function)} ({string.Join(", ", call.Arguments.Select(Value))})",
        };
    }

    /// <summary>A function by what its author wrote of it, up to the first stop.</summary>
    private string Explained(string function, IReadOnlyList<Formula> arguments)
    {
        var summary = vocabulary.Summary(function);
        var stop = summary.IndexOfAny([';', '.']);
        summary = stop > 0 ? summary[..stop] : summary;
        summary = summary.StartsWith("True when ", StringComparison.Ordinal) ? summary[10..] : summary;
        summary = summary.Length > 0 ? char.ToLowerInvariant(summary[0]) + summary[1..]
            : Vocabulary.Words(function[(function.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        return $"{summary}{Arguments(arguments)}";
    }

    private string Arguments(IReadOnlyList<Formula> arguments) =>
        arguments.Count == 0 ? "" : $" ({string.Join("; ", arguments.Select(Value))})";

    private string Possessive(Member member) => Value(member.Of) switch
    {
        "it" => $"its {Vocabulary.MemberWords(member.Text)}",
        var owner => $"{owner}’s {Vocabulary.MemberWords(member.Text)}",
    };

    private static string Alias(string name) => $"*{Vocabulary.Words(name)}*";

    // A variable of the line's own is "it"; anything else is a value of an enumeration.
    private static string Own(string name) => char.IsLower(name[0]) ? "it" : Vocabulary.Words(name);

    private bool IsClass(string name) => char.IsUpper(name[0]) && !aliases.ContainsKey(name);

    private string SignWords(Both both) => SignWords(both, both.Left is Member { Of: Name { Text: var alias } } left
        && aliases.TryGetValue(alias, out var type) && vocabulary.IsDay(type, left.Text));

    private static string SignWords(Both both, bool day) => both.Sign switch
    {
        "==" => "is",
        "!=" => "is not",
        "<" => day ? "is before" : "is less than",
        "<=" => day ? "is on or before" : "is at most",
        ">" => day ? "is after" : "is more than",
        ">=" => day ? "is on or after" : "is at least",
        "+" => "plus",
        "-" => "minus",
        "*" => "times",
        "/" => "divided by",
        "??" => "or else",
        var word => word,
    };
}
