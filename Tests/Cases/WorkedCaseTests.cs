using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Cases;

/// <summary>Real situations as data: given, as of, known at, expected, because, source.</summary>
public sealed class WorkedCaseTests
{
    public static TheoryData<string> Ids => [.. WorkedCase.All.Select(c => c.Id)];

    [Fact]
    public void There_are_at_least_sixty_and_each_says_what_is_given_why_and_from_where()
    {
        WorkedCase.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        WorkedCase.All.Select(c => c.Id).ShouldBeUnique();
        WorkedCase.All.ShouldAllBe(
            c => c.Text("given") != null && c.Text("because") != null && c.Text("source") != null);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_comes_out_as_expected(string id)
    {
        var worked = WorkedCase.All.Single(c => c.Id == id);
        var assessment = worked.Assess();
        foreach (var expected in worked.Expect.EnumerateObject())
        {
            Found(worked, assessment, expected).ShouldBe(Written(expected.Value), $"{id}: {expected.Name}");
        }
    }

    private static string Found(WorkedCase worked, Assessment assessment, JsonProperty expected) =>
        worked.Text("meeting") is { } meeting ? OfMeeting(assessment, meeting, expected.Name)
        : OfStanding(worked, assessment, expected.Name)
            ?? OfDuty(worked, assessment, expected)
            ?? OfObligation(worked, assessment, expected);

    private static string OfMeeting(Assessment assessment, string id, string member)
    {
        var meeting = assessment.Outlook.Meetings.Single(m => m.Meeting.Id == id);
        return member switch
        {
            "opens" => Iso(meeting.Meeting.Opens),
            "closes" => Iso(meeting.Meeting.Closes),
            "requestsDue" => Iso(meeting.RequestsDue),
            "workPlanDue" => Iso(meeting.WorkPlanDue),
            _ => throw new InvalidDataException(member),
        };
    }

    private static string? OfStanding(WorkedCase worked, Assessment assessment, string member)
    {
        var standing = assessment.States.Single(s => s.Code == worked.State);
        return member switch
        {
            "standing" => Words.Of(standing.Status),
            "entryIntoForce" => Iso(standing.EntryIntoForce),
            "withdrawalEffective" => Iso(standing.WithdrawalEffective),
            _ => null,
        };
    }

    private static string? OfDuty(WorkedCase worked, Assessment assessment, JsonProperty expected)
    {
        var duties = assessment.Duties(new HashSet<StateCode> { worked.State! });
        return expected.Name switch
        {
            "duty" =>
                duties.FirstOrDefault(d => d.Provision == expected.Value.GetString())?.Provision ?? "no such duty",
            "noDuty" =>
                duties.Any(d => d.Provision == expected.Value.GetString()) ? "owed" : expected.Value.GetString(),
            "by" => Iso(duties.Single(d => d.Provision == worked.Expect.GetProperty("duty").GetString()).By),
            "warnings" => $"{assessment.Concerns(new HashSet<StateCode> { worked.State! }).Count}",
            _ => null,
        };
    }

    private static string OfObligation(WorkedCase worked, Assessment assessment, JsonProperty expected)
    {
        var query = new ObligationQuery(new HashSet<StateCode> { worked.State! }, worked.Provision);
        var all = assessment.Obligations(query).Where(o => o.Year == worked.Year).ToList();
        return expected.Name switch
        {
            "none" => (all.Count == 0).ToString(),
            "note" => assessment.Notes.Any(n => n.State == worked.State && n.Provision == worked.Provision).ToString(),
            _ => OfObligation(all.ShouldHaveSingleItem(), expected),
        };
    }

    private static string OfObligation(Obligation o, JsonProperty expected) => expected.Name switch
    {
        "status" => Words.Of(o.Status),
        "due" => Iso(o.Due),
        "originalDue" => Iso(o.OriginalDue),
        "triggeredOn" => Iso(o.TriggeredOn),
        "satisfiedOn" => o.SatisfiedOn?.Text ?? "",
        "confidence" => Words.Of(o.Confidence),
        "becauseContains" => o.StatusBecause.Contains(expected.Value.GetString()!, StringComparison.Ordinal)
            ? expected.Value.GetString()! : o.StatusBecause,
        "history" => Json([.. o.History.Select(e => e.Event)]),
        "months" => Json([.. o.Extensions.Where(e => e.Months is not null).Select(e => e.Months)]),
        "late" => Json([.. o.Extensions.Select(e => e.Late)]),
        "dueRequested" => Iso(o.Extensions[^1].DueRequested),
        "outcome" => o.Extensions[^1].Outcome,
        _ => throw new InvalidDataException(expected.Name),
    };

    private static string Json(IReadOnlyList<object?> values) => JsonSerializer.Serialize(values);

    private static string Written(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? JsonSerializer.Serialize(value) : value.ToString();

    private static string Iso(LocalDate? day) => Words.Of(day) ?? "";
}
