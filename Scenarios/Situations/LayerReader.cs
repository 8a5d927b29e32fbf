using System.Globalization;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// Reads the texts of one layer into rows and finds rows of that layer that say the same thing twice.
/// </summary>
internal sealed class LayerReader(ICollection<Problem> problems)
{
    /// <summary>Stands in <see cref="Broken"/> for a text too broken to say of what kind it is.</summary>
    public const string AnyKind = "*";

    private static readonly string[] RootKeys = ["kind", "facts"];

    /// <summary>Kinds of which a text is broken, so that something missing may only be unread.</summary>
    public HashSet<string> Broken { get; } = [];

    /// <summary>Every row of the layer that could be told apart, each key once.</summary>
    public IEnumerable<FactRow> Read(DataLayer layer)
    {
        var rows = new Dictionary<string, FactRow>();
        foreach (var text in layer.Texts)
        {
            foreach (var row in layer.IsSupposed ? ReadSupposed(text) : ReadText(text, layer.IsShipped))
            {
                if (row.Key is { } key && !rows.TryAdd(key, row))
                {
                    Compare(rows[key], row);
                }
            }
        }

        return rows.Values;
    }

    private List<FactRow> ReadText(SourceText text, bool shipped)
    {
        var before = problems.Count;
        var root = LocatedJson.Read(text, problems);
        var broken = problems.Count > before;
        var rows = new List<FactRow>();
        if (root is not { Kind: JsonKind.Object })
        {
            if (!broken)
            {
                Add(text, root!.Offset, "$", root.Describe(), "an object: { \"kind\": …, \"facts\": [ … ] }");
            }

            Broken.Add(AnyKind);
            return rows;
        }

        ReadRoot(text, root, "$", broken, shipped, rows);
        return rows;
    }

    // A document that is broken elsewhere is reported by whoever reads the rest of it.
    private List<FactRow> ReadSupposed(SourceText text)
    {
        var rows = new List<FactRow>();
        var facts = LocatedJson.Read(text, [])?.Find("facts")?.Value;
        for (var at = 0; at < facts?.Items.Count; at++)
        {
            var item = facts.Items[at];
            var path = string.Create(CultureInfo.InvariantCulture, $"$.facts[{at}]");
            if (item.Kind == JsonKind.Object)
            {
                ReadRoot(text, item, path, broken: false, shipped: false, rows);
            }
            else
            {
                Add(text, item.Offset, path, item.Describe(), "an object: { \"kind\": …, \"facts\": [ … ] }");
            }
        }

        return rows;
    }

    private void ReadRoot(
        SourceText text, JsonValue root, string path, bool broken, bool shipped, List<FactRow> rows)
    {
        var kind = KindOf(text, root, path, broken, shipped);
        if (broken)
        {
            Broken.Add(kind ?? AnyKind);
        }

        if (kind is not null)
        {
            ReadFacts(text, root, path, kind, broken, rows);
        }
    }

    // Null when the text is not for us, or does not say what it is.
    private string? KindOf(SourceText text, JsonValue root, string path, bool broken, bool shipped)
    {
        var kind = root.Find("kind")?.Value;
        if (kind is { Kind: JsonKind.Text, Text: { } word })
        {
            if (FactKinds.Facts.Contains(word))
            {
                return word;
            }

            if (!shipped && !FactKinds.ReadElsewhere.Contains(word))
            {
                var nearest = Spelling.Nearest(word, FactKinds.Facts);
                Add(
                    text,
                    kind.Offset,
                    path + ".kind",
                    $"the unknown kind \"{word}\"",
                    nearest is null ? OneOf() : $"\"{nearest}\" if that was meant, or {OneOf()}");
            }
        }
        else if (!broken || kind is not null)
        {
            Add(
                text,
                (kind ?? root).Offset,
                kind is null ? path : path + ".kind",
                kind?.Describe() ?? "no \"kind\"",
                OneOf());
        }

        return null;
    }

    private void ReadFacts(
        SourceText text, JsonValue root, string path, string kind, bool broken, List<FactRow> rows)
    {
        foreach (var member in root.Members)
        {
            if (!RootKeys.Contains(member.Name))
            {
                Add(
                    text,
                    member.Offset,
                    path + ObjectReader.Step(member.Name),
                    $"the unknown key \"{member.Name}\"",
                    "only \"kind\" and \"facts\" here");
            }
        }

        var facts = root.Find("facts")?.Value;
        if (facts is not { Kind: JsonKind.List })
        {
            if (!broken)
            {
                Add(
                    text,
                    (facts ?? root).Offset,
                    facts is null ? path : path + ".facts",
                    facts?.Describe() ?? "no \"facts\"",
                    "\"facts\": [ … ]");
            }

            return;
        }

        for (var at = 0; at < facts.Items.Count; at++)
        {
            var fields = new ObjectReader(text, facts.Items[at], $"{path}.facts[{at}]", problems);
            if (fields.IsSound)
            {
                rows.Add(FactKinds.ReadRow(kind, fields));
                fields.Close();
            }
        }
    }

    private void Compare(FactRow first, FactRow second)
    {
        var where = first.Fields.Source.File == second.Fields.Source.File
            ? $"line {first.Fields.Place.Line}"
            : $"{first.Fields.Place.File}:{first.Fields.Place.Line}";
        if (first.Fields.Value.SaysTheSameAs(second.Fields.Value, IsProvenance))
        {
            second.Fields.Note($"the same {first.Key} again (first on {where})", "it once");
        }
        else if (first.Fields.IsSound && second.Fields.IsSound)
        {
            problems.Add(new Problem(
                Severity.Error,
                second.Fields.Place,
                $"a second, different {first.Key} (first on {where})",
                "one of the two, and in its note what the other source says"));
        }
    }

    private static bool IsProvenance(string key) => key is "source" or "confidence" or "note" or "evidence";

    private static string OneOf() => "\"kind\": one of " + string.Join(", ", FactKinds.Facts);

    private void Add(SourceText text, int offset, string path, string found, string write) =>
        problems.Add(new Problem(Severity.Error, text.PlaceAt(offset, path), found, write));
}
