using System.Globalization;
using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Tui.State;

/// <summary>
/// The filter language: words that must all occur, <c>!</c> before one that must not, <c>status:overdue</c>,
/// <c>art:4</c>, <c>days&lt;90</c>. It is asked of each State with each of its duties; a State is shown when one
/// passes.
/// </summary>
internal sealed class Filter
{
    private readonly IReadOnlyList<Func<Duty, bool>> terms;

    private Filter(string text, IReadOnlyList<Func<Duty, bool>> terms, string? problem)
    {
        Text = text;
        this.terms = terms;
        Problem = problem;
    }

    /// <summary>Lets everything through.</summary>
    public static Filter None { get; } = new("", [], null);

    /// <summary>As typed.</summary>
    public string Text { get; }

    /// <summary>
    /// What is wrong with it and what to write instead; null when nothing. A wrong term lets everything through.
    /// </summary>
    public string? Problem { get; }

    /// <summary>True when it lets everything through.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Reads a filter; never fails, but may have a problem.</summary>
    public static Filter Parse(string text)
    {
        var read = new List<Func<Duty, bool>>();
        string? problem = null;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var not = word.Length > 1 && word[0] == '!';
            var (term, wrong) = Term(not ? word[1..] : word);
            problem ??= wrong;
            if (term is not null)
            {
                read.Add(not ? duty => !term(duty) : term);
            }
        }

        return new(text.Trim(), read, problem);
    }

    /// <summary>A filter of words alone, for lists that are not of duties.</summary>
    public static Filter Words(string text) => new(text.Trim(), [], null);

    /// <summary>True when every term is fulfilled.</summary>
    public bool Lets(Duty duty) => terms.All(term => term(duty));

    private static (Func<Duty, bool>? Term, string? Problem) Term(string word)
    {
        if (word.Length > 4 && word.StartsWith("days", StringComparison.OrdinalIgnoreCase) && "<>=".Contains(word[4]))
        {
            return DaysTerm(word);
        }

        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return (duty => HasWord(duty, word), null);
        }

        var (field, value) = (word[..colon], word[(colon + 1)..]);
        return field.ToUpperInvariant() switch
        {
            "STATUS" => StatusTerm(value),
            "ART" => (value.Length == 0 ? null : duty => HasArticle(duty, value), null),
            "REGION" => (duty => Has(duty.State.Region, value), null),
            _ => (null, $"'{field}:' is not known; write status:, art:, region: or days<90"),
        };
    }

    private static (Func<Duty, bool>? Term, string? Problem) DaysTerm(string word)
    {
        var orEqual = word.Length > 5 && word[5] == '=';
        var number = word[(orEqual ? 6 : 5)..];
        if (!int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
        {
            return (null, $"'{word}' has no number; write for example days<90");
        }

        return (duty => duty.Days is { } have && word[4] switch
        {
            '<' => orEqual ? have <= days : have < days,
            '>' => orEqual ? have >= days : have > days,
            _ => have == days,
        }, null);
    }

    private static (Func<Duty, bool>? Term, string? Problem) StatusTerm(string value)
    {
        var words = value.Replace('-', ' ');
        return words.ToUpperInvariant() switch
        {
            "" => (null, null),
            "DUE" => (duty => duty.Sign == Sign.DueSoon, null),
            "DAY UNKNOWN" => (duty => duty.IsDayUnknown, null),
            "LATER" => (duty => duty.IsDueLater, null),
            _ => (duty => IsStatus(duty, words), KnownStatus(words) ? null
                : $"status '{value}' is not known; write overdue, unknown, due, open, met, party, signatory"),
        };
    }

    private static bool KnownStatus(string words) =>
        Enum.GetValues<ObligationStatus>().Select(Duty.StatusWords)
            .Concat(Enum.GetValues<Scenarios.Standing.StandingStatus>().Select(Duty.StandingWords))
            .Any(known => known.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    private static bool IsStatus(Duty duty, string words) =>
        (duty.Obligation is not null && duty.Status.Equals(words, StringComparison.OrdinalIgnoreCase))
        || Duty.StandingWords(duty.State.Status).StartsWith(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>4, 4(1), 4.1.a and CCM-4.1.a all name a provision and what is below it.</summary>
    private static bool HasArticle(Duty duty, string value)
    {
        var article = Duty.ArticleOf(value);
        return duty.Article.Equals(article, StringComparison.OrdinalIgnoreCase)
            || duty.Article.StartsWith(article + "(", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasWord(Duty duty, string word) =>
        Has(duty.State.Name, word) || Has(duty.State.Code.Value, word)
        || duty.Status.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        || (duty.Obligation is { } obligation && Has(obligation.Duty, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
