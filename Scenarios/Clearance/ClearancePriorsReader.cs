using System.Text.Json;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Reads the priors from JSON; a name it does not know, a name twice or a missing one is an error.</summary>
public static class ClearancePriorsReader
{
    private const string Resource = "Data/clearance-priors.json";

    /// <summary>The priors that come with the program.</summary>
    public static ClearancePriors Shipped()
    {
        using var stream = typeof(ClearancePriorsReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the priors are not in the assembly");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>
    /// The priors in <paramref name="json"/>. Throws <see cref="FormatException"/>, naming the place where the text
    /// is not such a document, or every problem of its numbers.
    /// </summary>
    public static ClearancePriors Read(string json)
    {
        var priors = Parse(json);
        List<string> problems = [.. priors.Problems()];
        return problems.Count == 0 ? priors : throw new FormatException(string.Join("; also ", problems));
    }

    private static ClearancePriors Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PriorsJson.Default.ClearancePriors)
                ?? throw new FormatException("found null; write an object");
        }
        catch (JsonException refusal)
        {
            throw new FormatException(refusal.Message, refusal);
        }
    }
}
