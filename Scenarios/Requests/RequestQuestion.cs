namespace CcmPlanner.Scenarios.Requests;

/// <summary>A question to put to the State.</summary>
/// <param name="About">The item of the law or the check it comes from.</param>
/// <param name="Text">The question.</param>
public sealed record RequestQuestion(string About, string Text)
{
    /// <summary>
    /// Questions from what is missing or doubtful, then from checks that failed or could not be made; each once.
    /// </summary>
    internal static IReadOnlyList<RequestQuestion> From(
        RequestDocument request, IReadOnlyList<ItemFinding> items, IReadOnlyList<RequestVerdict> verdicts)
    {
        var article = request.IsClearance ? "4(6)" : "3(4)";
        var ofItems = items.SelectMany(item => ContentPart.All
            .Where(part => part.Provision == request.Provision && part.Item == item.Item && !part.IsIn(request))
            .Select(part =>
                new RequestQuestion(item.Item.Length == 1 ? $"{article}({item.Item})" : item.Item, part.Question)));
        var failed = verdicts.Where(verdict => verdict.Passed == false && verdict.Question is not null);
        var open = verdicts.Where(verdict => verdict.Passed is null && verdict.Question is not null);
        return
        [
            .. failed.Select(verdict => new RequestQuestion(verdict.Id, verdict.Question!))
                .Concat(ofItems)
                .Concat(open.Select(verdict => new RequestQuestion(verdict.Id, verdict.Question!)))
                .DistinctBy(question => question.Text),
        ];
    }
}
