using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>What the Convention asks of a request, as the rules conclude it.</summary>
internal sealed class LawChecks(RequestDocument request, RequestLaw law)
{
    private readonly string article = request.IsClearance ? "4" : "3";

    /// <summary>Every item the request has to contain, in the order of the law.</summary>
    public IReadOnlyList<ItemFinding> Items() => [.. law.Items.Select(item =>
    {
        var parts =
            ContentPart.All.Where(part => part.Provision == request.Provision && part.Item == item.Item).ToList();
        var has = parts.Where(part => part.IsIn(request)).Select(part => part.What).ToList();
        var lacks = parts.Where(part => !part.IsIn(request)).Select(part => part.What).ToList();
        var isMissing = law.Warnings.Any(warning => warning.Item == item.Item);
        var status = lacks.Count == 0 ? ItemStatus.Present
            : has.Count > 0 ? ItemStatus.Doubtful
            : isMissing && request.Examined ? ItemStatus.Missing
            : ItemStatus.Unknown;
        return new ItemFinding(item.Item, item.Words, status, has, lacks, law.LastCitesOf(item));
    })];

    /// <summary>True when every item is there, false when one is missing, null in between.</summary>
    public RequestVerdict Complete(IReadOnlyList<ItemFinding> items)
    {
        var missing = items.Where(item => item.Status == ItemStatus.Missing).ToList();
        var doubtful = items.Where(item => item.Status == ItemStatus.Doubtful).ToList();
        var unknown = items.Where(item => item.Status == ItemStatus.Unknown).ToList();
        string[] words =
        [
            .. missing.Count > 0 ? [$"missing: {Names(missing)}"] : Array.Empty<string>(),
            .. doubtful.Count > 0 ? [$"doubtful: {Names(doubtful)}"] : Array.Empty<string>(),
            .. unknown.Count > 0 ? [$"not known, since the request itself was not read: {Names(unknown)}"]
                : Array.Empty<string>(),
        ];
        return new RequestVerdict(
            "complete",
            "Does it contain what it has to contain?",
            missing.Count > 0 ? false : words.Length > 0 ? null : true,
            words.Length > 0 ? string.Join("; ", words) : $"all {items.Count} items are there",
            [.. items.SelectMany(item => item.Cites).Distinct(StringComparer.Ordinal)],
            Suggestion: words.Length == 0 ? null
                : request.Examined ? "Put the questions below to the State and ask for a revised request."
                : "Read the request itself, and put to the State what it leaves open of the questions below.");
    }

    /// <summary>Whether it came nine months before the meeting opens.</summary>
    public RequestVerdict Timely()
    {
        var due = law.FilingDay.On;
        var day =
            $"requests to {law.Meeting.Id}, which opens on {Plain.Of(law.Meeting.Opens)}, were due by {Plain.Of(due)}";
        var late = law.Timeliness?.Late;
        var filed = request.Filed is null ? "the day of filing is not known" : $"filed {request.Filed}";
        return new RequestVerdict(
            "timely",
            "Was it filed nine months before the meeting?",
            late is { } known ? !known : null,
            late is null && request.Filed is not null ? $"{filed} does not settle it: {day}" : $"{filed}: {day}",
            law.LastCitesOf(law.Timeliness ?? (object)law.FilingDay) is { Count: > 0 } cites ? cites
                : law.LastCitesOf(law.FilingDay),
            late is null ? "On which day was the request submitted?" : null,
            late == true ? "Note the late filing in the analysis; meetings have considered late requests." : null);
    }

    /// <summary>Whether there is a deadline to move, and the meeting opens while it is in force.</summary>
    public RequestVerdict InForce()
    {
        const string matter = "Does the meeting open before the deadline passes?";
        if (law.Before is not { } before)
        {
            return new RequestVerdict(
                "in-force", matter, false,
                $"the rules conclude no deadline of {request.State} under Article {article} that could be moved", [],
                "Which duty is the request about?", "Clear up first whether the State is bound by the duty.");
        }

        var passed = law.Meeting.Opens <= before.Due;
        return new RequestVerdict(
            "in-force",
            matter,
            passed,
            $"the deadline in force is {Plain.Of(before.Due)}, and {law.Meeting.Id} opens on "
            + $"{Plain.Of(law.Meeting.Opens)}",
            law.CitesOf(before),
            Suggestion: passed ? null
                : "The deadline passes before the meeting opens: ask how the State means to bridge the time.");
    }

    /// <summary>Whether the meeting could grant it whole.</summary>
    public RequestVerdict Cap()
    {
        const string matter = "Is the length within the cap?";
        string[] paragraph = [$"CCM {(request.IsClearance ? "4(5)" : "3(3)")}"];
        if (law is not { DueRequested: { } asked, Furthest: { } furthest, Before: { } before })
        {
            return new RequestVerdict(
                "cap", matter, null, "neither the length nor the deadline asked for is known", paragraph,
                "How long an extension is asked for?");
        }

        var cites = law.LastCitesOf(furthest);
        var length = $"{law.MonthsRequested} months from {Plain.Of(before.Due)} to {Plain.Of(asked)}";
        if (asked <= before.Due)
        {
            return new RequestVerdict(
                "cap", matter, false,
                $"the day asked for, {Plain.Of(asked)}, does not move the deadline of {Plain.Of(before.Due)}", cites,
                "Which new deadline is asked for?");
        }

        var passed = asked <= furthest.Due;
        return new RequestVerdict(
            "cap",
            matter,
            passed,
            $"{length}; a meeting can grant at most {law.MostMonths} months, to {Plain.Of(furthest.Due)}",
            cites,
            passed ? null : $"Would the State revise its request to at most {law.MostMonths} months?",
            passed ? null
                : $"Ask for a revised request of at most {law.MostMonths} months; more cannot be granted at once.");
    }

    /// <summary>Whether the document says what the data say of the request; null where they have none.</summary>
    /// <param name="recorded">The request on record; null when there is none.</param>
    public RequestVerdict OnRecord(ExtensionRequest? recorded)
    {
        const string matter = "Does the document say what is on record?";
        if (recorded is null)
        {
            return new RequestVerdict("on-record", matter, null, "the data have no such request by that day", []);
        }

        string?[] differences =
        [
            recorded.MeetingId == request.MeetingId ? null : $"the meeting is {recorded.MeetingId}",
            Meets(recorded.Requested, request.Filed) ? null : $"it was filed {recorded.Requested}",
            recorded.MonthsRequested is null || law.MonthsRequested is null
                || recorded.MonthsRequested == law.MonthsRequested
                ? null : $"it asks for {recorded.MonthsRequested} months",
            recorded.DueRequested is null || law.DueRequested is null || recorded.DueRequested == law.DueRequested
                ? null : $"it asks for {Plain.Of(recorded.DueRequested.Value)}",
        ];
        var found = differences.OfType<string>().ToList();
        return new RequestVerdict(
            "on-record",
            matter,
            found.Count == 0,
            found.Count == 0 ? "nothing on record speaks against the document"
                : $"on record {string.Join(", ", found)}",
            [recorded.From.Source],
            Suggestion: found.Count == 0 ? null : "Find out which is right before relying on either.");
    }

    // Two dates as uncertain as their sources may be the same when they overlap.
    private static bool Meets(UncertainDate? one, UncertainDate? other) =>
        one is null || other is null
        || !(one.Latest < other.Earliest || other.Latest < one.Earliest);

    private static string Names(IEnumerable<ItemFinding> items) => string.Join(", ", items.Select(item =>
        item.Item is RequestItems.Previous or RequestItems.Exceptional ? item.Words : $"({item.Item})"));
}
