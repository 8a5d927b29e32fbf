using CcmPlanner.Rules.Articles;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>
/// A part of an item that a request has to contain: what is looked for, and what to ask when it is not there.
/// </summary>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Item">The item it belongs to, as the rules name it.</param>
/// <param name="What">What is looked for, in words.</param>
/// <param name="Question">What to ask the State when it is not there.</param>
/// <param name="IsIn">True for a request that has it.</param>
/// <remarks>
/// The Convention lists items, not their parts. Which parts make an item whole is ours: what its paragraph names, and
/// what reviewers of requests ask for again and again. A part that is missing makes the item doubtful, never the
/// request void.
/// </remarks>
internal sealed record ContentPart(
    string Provision, string Item, string What, string Question, Func<RequestDocument, bool> IsIn)
{
    /// <summary>Every part, in the order of the items.</summary>
    public static IReadOnlyList<ContentPart> All { get; } =
    [
        .. Both("a", "the length of the extension", "How long an extension is asked for, and up to which day?",
            r => r.MonthsRequested is not null || r.DueRequested is not null),
        .. Both("b", "the reasons", "Why can the deadline not be met?", r => r.Words.Reasons is not null),
        .. Both("b", "the financial means required", "What does the plan cost, year by year?", r => r.Costs.Count > 0),
        .. Both("b", "the financial means available",
            "Which money is pledged, by whom and for which years, and which is only hoped for?",
            r => r.Funding.Count > 0),
        Clearance("b", "the technical means available", "How many teams, and of which kind, are there today?",
            r => r.Teams?.Available is not null),
        Clearance("b", "the technical means required", "How many teams does the plan need, and for how many years?",
            r => r.Teams?.Required is not null),
        Clearance(
            "c", "the preparation of future work",
            "How is future work prepared: survey, standards, permits, organisation?",
            r => r.Words.Preparation is not null),
        Clearance("c", "annual milestones in km²", "What area will be released by the end of each year, in km²?",
            r => r.Milestones is not null),
        Clearance("c", "the status of work done", "What was done in each year up to now: cleared, reduced, cancelled?",
            r => r.Words.WorkDone is not null || r.Work.Count > 0),
        Clearance(
            "d", "the area at entry into force",
            "What area was known to be contaminated when the Convention entered into force for the State?",
            r => r.Areas?.AtEntryIntoForce is not null),
        Clearance(
            "d", "the area found later", "What area was found since, and where?", r => r.Areas?.FoundLater is not null),
        Clearance(
            "e", "the area released since entry into force",
            "What area has been cleared or otherwise released since entry into force?",
            r => r.Areas?.ReleasedSince is not null),
        Clearance("f", "the area remaining", "What area remains?", r => r.Areas?.Remaining is not null),
        Clearance(
            "f", "the remaining area by class",
            "How much of the remaining area is confirmed, and how much only suspected?",
            r => r.Areas is { Confirmed: not null, Suspected: not null }),
        Clearance("g", "what impeded the work", "What impeded the work up to now?", r => r.Words.Impeded is not null),
        Clearance("g", "what may impede it", "What may impede the plan, and what will be done then?",
            r => r.Words.MayImpede is not null),
        Clearance(
            "h", "humanitarian implications",
            "Who lives, works or moves in or beside the areas, and what accidents were there?",
            r => r.Words.Humanitarian is not null),
        Clearance(
            "h", "social implications", "What does the extension mean socially?", r => r.Words.Social is not null),
        Clearance(
            "h", "economic implications", "What does the extension mean economically: land, roads, water, building?",
            r => r.Words.Economic is not null),
        Clearance(
            "h", "environmental implications",
            "What does the extension, and the work itself, mean for the environment?",
            r => r.Words.Environmental is not null),
        Clearance("i", "other relevant information", "Is there anything else the meeting should know?",
            r => r.Words.Other is not null),
        Clearance(
            RequestItems.Previous, "what was done in the extension before",
            "What was planned and what was done in the extension before, and why do they differ?",
            r => r.Words.Previous is not null),
        Stockpile(
            "c", "how destruction will be completed",
            "How will destruction be completed: where, by whom, by which method?",
            r => r.Words.Preparation is not null),
        Stockpile("c", "when destruction will be completed",
            "How many munitions will be destroyed by the end of each year?", r => r.Milestones is not null),
        Stockpile(
            "d", "the quantity held at entry into force and found later",
            "How many munitions and submunitions were held at entry into force, or found later?",
            r => r.Stockpile is { Held: not null, HeldSubmunitions: not null }),
        Stockpile("d", "their types", "Of which types are they?", r => r.Stockpile?.Types is not null),
        Stockpile("e", "the quantity destroyed", "How many munitions and submunitions were destroyed up to now?",
            r => r.Stockpile is { Destroyed: not null, DestroyedSubmunitions: not null }),
        Stockpile("f", "the quantity remaining", "How many munitions and submunitions remain?",
            r => r.Stockpile is { Remaining: not null, RemainingSubmunitions: not null }),
        Stockpile(
            "f", "the yearly rate expected", "How many will be destroyed each year?", r => r.Milestones is not null),
        Stockpile(
            RequestItems.Exceptional, "the exceptional circumstances",
            "Which exceptional circumstances make a further extension necessary?",
            r => r.Words.Exceptional is not null),
    ];

    private static ContentPart[] Both(string item, string what, string question, Func<RequestDocument, bool> isIn) =>
        [Clearance(item, what, question, isIn), Stockpile(item, what, question, isIn)];

    private static ContentPart Clearance(string item, string what, string question, Func<RequestDocument, bool> isIn) =>
        new(Rules.Provision.Clearance, item, what, question, isIn);

    private static ContentPart Stockpile(string item, string what, string question, Func<RequestDocument, bool> isIn) =>
        new(Rules.Provision.StockpileDestruction, item, what, question, isIn);
}
