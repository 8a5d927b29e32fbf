namespace CcmPlanner.Tests.Provisions;

/// <summary>The operative paragraphs of the Convention, counted in its text and not in the register.</summary>
internal static class Paragraphs
{
    /// <summary>Each article with its paragraphs; a span stands for every letter or number in it.</summary>
    private static readonly string[] Spans =
    [
        "1(1)(a-c)", "1(2-3)",
        "2(1-15)",
        "3(1-3)", "3(4)", "3(4)(a-f)", "3(5-8)",
        "4(1)(a-c)", "4(2)(a-e)", "4(3-5)", "4(6)", "4(6)(a-i)", "4(7-8)",
        "5(1)", "5(2)(a-h)",
        "6(1-12)",
        "7(1)", "7(1)(a-n)", "7(2-3)",
        "8(1-6)",
        "9",
        "10(1-2)",
        "11(1-3)",
        "12(1-3)",
        "13(1-5)",
        "14(1-3)",
        "15",
        "16(1-3)",
        "17(1-2)",
        "18", "19",
        "20(1-3)",
        "21(1-4)",
        "22", "23",
    ];

    /// <summary>Paragraphs that the program must say by rules: they carry a period, a date or a count.</summary>
    private static readonly string[] MustBeRules =
    [
        "3(2-3)", "3(4)(a-f)", "3(5-8)",
        "4(1)(a-c)", "4(2)(a-e)", "4(3-5)", "4(6)", "4(6)(a-i)", "4(7-8)",
        "7(1)", "7(1)(a-n)", "7(2-3)",
        "8(2)", "11(2)", "12(1)", "13(1-5)", "14(1-3)", "17(1-2)", "18", "20(3)",
    ];

    /// <summary>Every paragraph.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Spans.SelectMany(Spelled)];

    /// <summary>Every paragraph that must be a rule.</summary>
    public static IReadOnlySet<string> Rules { get; } = MustBeRules.SelectMany(Spelled).ToHashSet();

    private static IEnumerable<string> Spelled(string span)
    {
        var dash = span.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            return [span];
        }

        var open = span.LastIndexOf('(');
        var (stem, from, to) = (span[..open], span[(open + 1)..dash], span[(dash + 1)..^1]);
        return char.IsLetter(from[0])
            ? Enumerable.Range(from[0], to[0] - from[0] + 1).Select(letter => $"{stem}({(char)letter})")
            : Enumerable.Range(int.Parse(from), int.Parse(to) - int.Parse(from) + 1)
                .Select(number => $"{stem}({number})");
    }
}
