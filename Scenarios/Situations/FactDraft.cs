using System.Text.Json.Nodes;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// A fact somebody is about to record: a row of a data file, with what of the row it replaces may stay.
/// </summary>
/// <param name="Kind">One of <see cref="FactKinds.Facts"/>.</param>
/// <param name="Fields">The row's fields in order; null where nothing was said.</param>
/// <param name="Kept">Fields that keep their value from the row that is replaced where nothing was said.</param>
public sealed record FactDraft(
    string Kind,
    IReadOnlyList<KeyValuePair<string, JsonNode?>> Fields,
    IReadOnlySet<string> Kept);
