using System.Text.RegularExpressions;

namespace CcmPlanner.Scenarios.RuleBooks.Formulas;

/// <summary>
/// Reads expressions as the rule book's text writes them; null where it meets a form it does not know.
/// </summary>
internal sealed partial class FormulaReader
{
    private static readonly string[][] Levels =
        [["??"], ["or"], ["and"], ["==", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

    private readonly List<string> tokens;
    private int at;

    private FormulaReader(List<string> tokens) => this.tokens = tokens;

    /// <summary>One expression; null when it cannot be read to its end.</summary>
    public static Formula? Read(string text)
    {
        var words = Token().Matches(text).Select(match => match.Value).Where(token => !string.IsNullOrWhiteSpace(token))
            .ToList();
        var reader = new FormulaReader(words);
        try
        {
            var formula = reader.Expression();
            return reader.at == words.Count ? formula : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Next => at < tokens.Count ? tokens[at] : "";

    private Formula Expression()
    {
        if (IsMapping() is { } variables)
        {
            return new Mapping(variables, Expression());
        }

        var test = Level(0);
        if (Next != "?")
        {
            return test;
        }

        Take("?");
        var yes = Expression();
        Take(":");
        return new Choice(test, yes, Expression());
    }

    private string[]? IsMapping()
    {
        var end = at;
        while (end < tokens.Count && (WordToken().IsMatch(tokens[end]) || tokens[end] == ","))
        {
            end++;
        }

        if (end >= tokens.Count || tokens[end] != "=>")
        {
            return null;
        }

        var variables = tokens[at..end].Where(token => token != ",").ToArray();
        at = end + 1;
        return variables;
    }

    private Formula Level(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Level(level + 1);
        while (Levels[level].Contains(Next))
        {
            var sign = tokens[at++];
            left = new Both(sign, left, Level(level + 1));
        }

        return left;
    }

    private Formula Unary()
    {
        if (Next is "not" or "-")
        {
            return tokens[at++] == "not" ? new Contrary(Unary()) : new Both("-", new Literal("0", false), Unary());
        }

        var formula = Primary();
        while (Next is "." or "[")
        {
            if (tokens[at++] == "[")
            {
                formula = new Call(formula, "Item", List("]"));
                continue;
            }

            var member = Word();
            formula = Next == "(" ? new Call(formula, member, Bracketed()) : new Member(formula, member);
        }

        return formula;
    }

    private Formula Primary()
    {
        switch (Next)
        {
            case "(":
                Take("(");
                var inner = Expression();
                Take(")");
                return inner;
            case "[":
                Take("[");
                return new Several(List("]"));
            case "new":
                Take("new");
                var type = Word();
                return new Made(type, Bracketed());
            case "true" or "false" or "none":
                return new Literal(tokens[at++], false);
            default:
                return Next.Length > 0 && (Next[0] == '"' || char.IsAsciiDigit(Next[0]))
                    ? new Literal(tokens[at].Trim('"'), tokens[at++][0] == '"')
                    : new Name(Word());
        }
    }

    private List<Formula> Bracketed()
    {
        Take("(");
        return List(")");
    }

    private List<Formula> List(string end)
    {
        var items = new List<Formula>();
        while (Next != end)
        {
            items.Add(Expression());
            if (Next == ",")
            {
                at++;
            }
        }

        Take(end);
        return items;
    }

    private string Word() =>
        WordToken().IsMatch(Next) ? tokens[at++] : throw new FormatException($"a word instead of '{Next}'");

    private void Take(string token)
    {
        if (Next != token)
        {
            throw new FormatException($"{token} instead of '{Next}'");
        }

        at++;
    }

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"|\\d[\\d.]*|[A-Za-z_]\\w*(`\\d+)?|==|!=|<=|>=|=>|\\?\\?|\\S",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[A-Za-z_]\w*(`\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordToken();
}
