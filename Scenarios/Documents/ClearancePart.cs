using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>What a scenario says about clearance, checked and laid over what its base says.</summary>
internal sealed class ClearancePart(ShapeValues values, ScenarioStates? states)
{
    private const string From = "from";

    /// <summary>
    /// The levers of both: lists one after the other, factors of the upper one in place of the lower.
    /// </summary>
    public ClearanceLevers Over(ClearanceLevers? lower)
    {
        var under = lower ?? ClearanceLevers.None;
        foreach (var effort in values.Parts("efforts"))
        {
            Check(effort);
        }

        var shocks = values.Parts("shocks");
        foreach (var shock in shocks)
        {
            CheckFields(shock);
        }

        CheckContradictions(shocks);
        return under with
        {
            Efforts = [.. under.Efforts, .. values.Parts("efforts").Select(EffortOf)],
            Freezes = [.. under.Freezes, .. Of(shocks, ScenarioShape.DonorFreeze).Select(FreezeOf)],
            Conflicts = [.. under.Conflicts, .. Of(shocks, ScenarioShape.Conflict).SelectMany(ConflictOf)],
            Squeezes = [.. under.Squeezes, .. Of(shocks, ScenarioShape.Squeeze).Select(SqueezeOf)],
            LostYears = [.. under.LostYears, .. Of(shocks, ScenarioShape.LostYears).SelectMany(LostYearsOf)],
            DiscoveryFactor = values.Number("discovery", under.DiscoveryFactor),
            TailFactor = values.Number("tail", under.TailFactor),
        };
    }

    private void Check(ShapeValues effort)
    {
        states?.CheckContaminated(effort, "state");
        if (effort.Whole("to") < effort.Whole(From))
        {
            effort.Error("to", $"{effort.Whole("to")}, before the first year", $"{effort.Whole(From)} or later");
        }

        if (effort.Part("rate") is { } rate
            && !(rate.Number("p10") <= rate.Number("p50") && rate.Number("p50") <= rate.Number("p90")))
        {
            rate.Error("p50", "percentiles that do not rise", "p10 ≤ p50 ≤ p90");
        }

        if (EffortOf(effort).IsNeutral && effort.Part("rate") is null)
        {
            effort.Reader.Error("funding", "an effort that changes nothing", "funding, teams, rate or surveyFirst");
        }
    }

    private void CheckFields(ShapeValues shock)
    {
        var kind = shock.Text("kind");
        foreach (var (field, needs, allows) in Table(kind))
        {
            if (needs && !shock.Has(field))
            {
                shock.Error(field, $"no \"{field}\"", $"\"{field}\" for a {kind}");
            }
            else if (!allows && shock.Has(field))
            {
                shock.Error(field, $"\"{field}\" in a {kind}, which has none", "the shock without it");
            }
        }

        if (shock.Has("state"))
        {
            states?.CheckContaminated(shock, "state");
        }
    }

    private static IEnumerable<(string Field, bool Needs, bool Allows)> Table(string? kind) => kind switch
    {
        ScenarioShape.DonorFreeze =>
            [("donor", true, true), ("share", false, true), ("state", false, false), ("factor", false, false)],
        ScenarioShape.Conflict =>
            [("state", true, true), ("donor", false, false), ("share", false, false), ("factor", false, false)],
        ScenarioShape.Squeeze =>
            [("factor", true, true), ("state", false, false), ("donor", false, false), ("share", false, false)],
        ScenarioShape.LostYears => [("donor", false, false), ("share", false, false), ("factor", false, false)],
        _ => [],
    };

    // Two shocks of one kind on the same subject in one year say two things about it, or one thing twice.
    private static void CheckContradictions(IReadOnlyList<ShapeValues> shocks)
    {
        for (var at = 1; at < shocks.Count; at++)
        {
            var shock = shocks[at];
            var earlier =
                shocks.Take(at).FirstOrDefault(other => Subject(other) == Subject(shock) && Overlap(other, shock));
            if (earlier is not null)
            {
                shock.Error(
                    From,
                    $"a second {shock.Text("kind")} for the same years (first on line {earlier.Place.Line})",
                    "one of the two, or years that do not overlap");
            }
        }
    }

    private static (string?, string?, string?) Subject(ShapeValues shock) =>
        (shock.Text("kind"), shock.State("state")?.Value, shock.Text("donor"));

    private static bool Overlap(ShapeValues one, ShapeValues other) =>
        one.Text("kind") is not null && Years(one) is var a && Years(other) is var b && a.From <= b.To
            && b.From <= a.To;

    private static IEnumerable<ShapeValues> Of(IEnumerable<ShapeValues> shocks, string kind) =>
        shocks.Where(shock => shock.Text("kind") == kind && shock.Has(From));

    private static YearSpan Years(ShapeValues shock)
    {
        var from = (int)(shock.Whole(From) ?? 1);
        return new YearSpan(from, from + (int)(shock.Whole("years") ?? 1) - 1);
    }

    private static StateEffort EffortOf(ShapeValues effort) => new(
        effort.State("state"),
        new YearSpan(
            (int)(effort.Whole(From) ?? YearSpan.Always.From), (int)(effort.Whole("to") ?? YearSpan.Always.To)))
    {
        Funding = effort.Number("funding", 1),
        Teams = effort.Number("teams", 1),
        SurveyFirst = effort.Flag("surveyFirst"),
        Rate = effort.Part("rate") is { } rate
            ? new RatePercentiles(rate.Number("p10", 1), rate.Number("p50", 1), rate.Number("p90", 1))
            : null,
    };

    private static DonorFreeze FreezeOf(ShapeValues shock) =>
        new(shock.Text("donor") ?? "", Years(shock), shock.Number("share", 1));

    private static IEnumerable<Conflict> ConflictOf(ShapeValues shock) =>
        shock.State("state") is { } state ? [new Conflict(state, Years(shock))] : [];

    private static FundingSqueeze SqueezeOf(ShapeValues shock) => new(Years(shock), shock.Number("factor", 1));

    private static IEnumerable<LostYear> LostYearsOf(ShapeValues shock) =>
        Enumerable.Range(Years(shock).From, Years(shock).To - Years(shock).From + 1)
            .Select(year => new LostYear(shock.State("state"), year));
}
