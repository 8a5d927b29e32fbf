using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Reads a JSON document about money: its kind first, then whatever its reader takes from it.</summary>
internal static class DocumentReader
{
    private static readonly (string, Engine.Values.Confidence)[] Confidences =
    [
        ("high", Engine.Values.Confidence.High), ("medium", Engine.Values.Confidence.Medium),
        ("low", Engine.Values.Confidence.Low), ("none", Engine.Values.Confidence.None),
    ];

    /// <summary>What <paramref name="read"/> makes of the document, or every problem of it.</summary>
    public static Checked<T> Read<T>(SourceText text, string kind, Func<ObjectReader, List<Problem>, T?> read)
        where T : class
    {
        var problems = new List<Problem>();
        var root = LocatedJson.Read(text, problems);
        if (problems.Count > 0 || root is null)
        {
            return new Checked<T>(null, problems);
        }

        var fields = new ObjectReader(text, root, "$", problems);
        if (fields.IsSound)
        {
            fields.Choice("kind", [(kind, true)], required: true);
        }

        if (!fields.IsSound)
        {
            return new Checked<T>(null, problems);
        }

        var value = read(fields, problems);
        fields.Close();
        problems.Sort(Problem.ByPlace);
        return new Checked<T>(value, problems);
    }

    /// <summary>The objects of a list; a problem when it is no list.</summary>
    public static IEnumerable<ObjectReader> Items(
        this ObjectReader fields, string key, List<Problem> problems, bool required = true)
    {
        var list = fields.Take(key);
        if (list is not { Kind: JsonKind.List })
        {
            if (list is not (null or { Kind: JsonKind.Null }) || required)
            {
                fields.Error(key, list?.Describe() ?? $"no \"{key}\"", $"\"{key}\": [ {{ … }} ]");
            }

            yield break;
        }

        for (var at = 0; at < list.Items.Count; at++)
        {
            yield return new ObjectReader(
                fields.Source, list.Items[at], $"{fields.Path}{ObjectReader.Step(key)}[{at}]", problems);
        }
    }

    /// <summary>An object under a key; null when there is none.</summary>
    public static ObjectReader? Inner(this ObjectReader fields, string key, List<Problem> problems) =>
        fields.Take(key) is { Kind: not JsonKind.Null } value
            ? new ObjectReader(fields.Source, value, fields.Path + ObjectReader.Step(key), problems)
            : null;

    /// <summary>An amount to the centime; a third decimal is a problem.</summary>
    public static decimal? Money(
        this ObjectReader fields, string key, decimal least = 0, decimal most = 100_000_000, bool required = false)
    {
        var amount = fields.Decimal(key, least, most, required);
        if (amount is { } known && decimal.Round(known, 2) != known)
        {
            fields.Error(key, $"{known}, which has more than two decimals", "an amount to the centime");
            return null;
        }

        return amount;
    }

    /// <summary>How sure a source is.</summary>
    public static Engine.Values.Confidence? Confidence(this ObjectReader fields) =>
        fields.Choice("confidence", Confidences, required: true);
}
