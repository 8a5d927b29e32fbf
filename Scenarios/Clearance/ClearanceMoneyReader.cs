using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Reads what is known of the money for clearance.</summary>
public static class ClearanceMoneyReader
{
    private const string Resource = "Data/clearance-money.json";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const decimal LeastCost = 0.0001m;
    private const decimal MostCost = 1_000_000;

    private static readonly (string, Confidence)[] Confidences =
    [
        ("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low), ("none", Confidence.None),
    ];

    /// <summary>What comes with the program.</summary>
    public static ClearanceMoney Shipped()
    {
        using var stream = typeof(ClearanceMoneyReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the money for clearance is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(new SourceText(Resource, bytes)).Value;
    }

    /// <summary>The document, or every mistake of the text at once.</summary>
    public static Checked<ClearanceMoney> Read(SourceText text)
    {
        List<Problem> problems = [];
        if (LocatedJson.Read(text, problems) is not { } root || problems.Count > 0)
        {
            return new Checked<ClearanceMoney>(null, problems);
        }

        var fields = new ObjectReader(text, root, "$", problems);
        fields.Choice("kind", [("clearance-money", true)], required: true);
        var donors = Rows(fields, "donors", problems).ConvertAll(Donor);
        var costs = Rows(fields, "costs", problems).ConvertAll(Cost);
        var elsewhere = fields.Take("elsewhere") is { } usual
            ? Usual(new ObjectReader(text, usual, "$.elsewhere", problems)) : null;
        fields.Close();
        problems.Sort(Problem.ByPlace);
        return new Checked<ClearanceMoney>(
            problems.Count == 0
                ? new ClearanceMoney(
                    [.. donors.OfType<DominantDonor>()], [.. costs.OfType<ReleaseCost>()])
                { Elsewhere = elsewhere }
                : null,
            problems);
    }

    private static List<ObjectReader> Rows(ObjectReader fields, string key, List<Problem> problems)
    {
        if (fields.Take(key) is { Kind: JsonKind.List } list)
        {
            return [.. list.Items.Select((item, i) =>
                new ObjectReader(fields.Source, item, $"$.{key}[{i}]", problems))];
        }

        fields.Error(key, "no list", $"\"{key}\": [ … ]");
        return [];
    }

    private static DominantDonor? Donor(ObjectReader row)
    {
        var state = row.Code("state");
        var donor = row.Text("donor", required: true);
        var share = row.Decimal("share", 0, 1, required: true);
        var year = row.Int("year", FirstYear, LastYear, required: true);
        var (source, confidence, status) = From(row);
        row.Close();
        return state is null || donor is null || share is null || year is null
            ? null
            : new DominantDonor(state, donor, (double)share.Value, year.Value, source, confidence, status);
    }

    private static ReleaseCost? Cost(ObjectReader row)
    {
        var state = row.Code("state");
        var (low, high) = Range(row);
        var currency = row.Text("currency", required: true);
        var (source, confidence, status) = From(row);
        row.Close();
        return state is null || low is null || high is null || currency is null
            ? null
            : new ReleaseCost(state, (double)low.Value, (double)high.Value, currency, source, confidence, status);
    }

    private static UsualCost? Usual(ObjectReader row)
    {
        var (low, high) = Range(row);
        var currency = row.Text("currency", required: true);
        var (source, confidence, status) = From(row);
        row.Close();
        return low is null || high is null || currency is null
            ? null
            : new UsualCost((double)low.Value, (double)high.Value, currency, source, confidence, status);
    }

    private static (decimal? Low, decimal? High) Range(ObjectReader row)
    {
        var low = row.Decimal("low", LeastCost, MostCost, required: true);
        var high = row.Decimal("high", LeastCost, MostCost, required: true);
        if (high < low)
        {
            row.Error("high", $"{high}, below the lower end", $"{low} or more");
        }

        return (low, high);
    }

    private static (string Source, Confidence Confidence, string Status) From(ObjectReader row) => (
        row.Text("source", required: true) ?? "",
        row.Choice("confidence", Confidences, required: true) ?? Confidence.None,
        row.Text("status", required: true) ?? "");
}
