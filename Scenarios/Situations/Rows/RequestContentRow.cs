using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>Which items an extension request contains.</summary>
internal sealed class RequestContentRow : FactRow
{
    private static readonly string[] Known =
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "exceptional", "previous"];

    private readonly string? provision;
    private readonly int? number;
    private readonly string[] items;

    public RequestContentRow(ObjectReader fields)
        : base(fields)
    {
        State = fields.Code("state");
        provision = RequestProvisions.In(fields);
        number = fields.Int("number", 1, 20, required: true);
        items = fields.Text("items", required: true)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var unknown = items.Where(item => !Known.Contains(item)).ToList();
        if (unknown.Count > 0)
        {
            fields.Error("items", $"the unknown item \"{unknown[0]}\"",
                $"any of {string.Join(' ', Known)}, with blanks between");
        }
    }

    public override string? Key =>
        State is null || provision is null || number is null ? null : $"request content {State} {provision} {number}";

    public override void AddFacts(ICollection<IFact> facts, IReadOnlyDictionary<string, MeetingRow> meetings)
    {
        facts.Add(new RequestExamined(State!, provision!, number!.Value, From(KnownOn)));
        foreach (var item in items)
        {
            facts.Add(new RequestContains(State!, provision!, number!.Value, item, From(KnownOn)));
        }
    }
}
