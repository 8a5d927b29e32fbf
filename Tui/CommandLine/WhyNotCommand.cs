using System.CommandLine;
using System.Text.Json;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm whynot</c>: nearest misses of an obligation, or of a status it does not have.</summary>
internal static class WhyNotCommand
{
    private static readonly ObligationStatus[] Statuses = Enum.GetValues<ObligationStatus>();

    public static Command Create(GlobalOptions options)
    {
        var code = new Argument<string>("ISO") { Description = "State, as ISO 3166-1 alpha-3 code" };
        var provision = new Argument<string>("PROVISION") { Description = "Provision, such as CCM-4.1.a" };
        var status = new Argument<string?>("STATUS")
        {
            Description = "A status it does not have (default: the obligation itself)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var year = new Option<int?>("--year")
        {
            Description = "Which year of a yearly duty (default: the last that has fallen due)",
            HelpName = "YYYY",
        };
        code.RefuseOptions();
        provision.RefuseOptions();
        status.AcceptOnlyFromAmong([.. Statuses.Select(Words.Of)]);
        var command = new Command("whynot",
            "Why an obligation, or a status of it, is not concluded: nearest misses") { code, provision, status, year };
        command.SetAction(parsed => Show(
            options.Read(parsed),
            parsed.GetValue(code) ?? "",
            parsed.GetValue(provision) ?? "",
            parsed.GetValue(status),
            parsed.GetValue(year),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(
        Question question, string code, string provision, string? word, int? year, TextWriter output)
    {
        var assessment = Workspace.Open(question);
        var state = Arguments.Resolve([code], assessment.States).Single();
        Arguments.RequireProvision(provision);
        ObligationStatus? status = word is null ? null : Statuses.Single(s => Words.Of(s) == word);
        var misses = assessment.WhyNot(state, provision, status, year);
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, assessment, json => Write(json, "nearMisses", misses, assessment, state));
            return ExitCode.Done;
        }

        var asked = $"{state} {provision}{(word is null ? "" : $" {word}")}";
        if (misses.Count == 0)
        {
            output.Write($"{asked}: nothing is missing; see: ccm why {state} {provision}\n");
        }
        else
        {
            output.Write($"{asked} is not concluded:\n");
            WriteText(output, misses, assessment, state, 1);
        }

        return ExitCode.Done;
    }

    private static void WriteText(
        TextWriter output, IReadOnlyList<NearMissChain> misses, Assessment assessment, StateCode state, int depth)
    {
        var indent = new string(' ', 2 * depth);
        foreach (var (miss, behind) in misses)
        {
            var cites = miss.Rule.Citations.Count == 0 ? "" : $" ({string.Join(", ", miss.Rule.Citations)})";
            output.Write($"{indent}{miss.Rule.Name}{cites}: {Sentence(miss.Obstacle, assessment, state)}\n");
            WriteText(output, behind, assessment, state, depth + 1);
        }
    }

    private static string Sentence(Obstacle obstacle, Assessment assessment, StateCode state) => obstacle switch
    {
        MissingFact { Nearest: { } nearest } m when assessment.IsAbout(nearest, state) =>
            $"no {m.FactType} with {Conditions(m.Conditions)}; the nearest fails {m.Fails}: "
            + $"{assessment.Describe(nearest)}",
        MissingFact m => $"no {m.FactType} with {Conditions(m.Conditions)}",
        BlockingFact b => $"in the way: {assessment.Describe(b.Fact)}",
        FailedCondition f => $"not met: {f.Text}, here {f.WithValues}",
        OtherConclusion o => $"concludes otherwise: {assessment.Describe(o.Conclusion)}; asked was {o.Asked}",
        _ => obstacle.ToString(),
    };

    private static string Conditions(IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? "no condition" : string.Join(" and ", conditions);

    private static void Write(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<NearMissChain> misses,
        Assessment assessment,
        StateCode state)
    {
        json.WriteStartArray(name);
        foreach (var (miss, behind) in misses)
        {
            json.WriteStartObject();
            json.WriteString("rule", miss.Rule.Name);
            json.WriteStartArray("cites");
            miss.Rule.Citations.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteString("obstacle", Kind(miss.Obstacle));
            json.WriteString("because", Sentence(miss.Obstacle, assessment, state));
            json.WriteNumber("left", miss.Left);
            Write(json, "behind", behind, assessment, state);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Kind(Obstacle obstacle) => obstacle switch
    {
        MissingFact => "missing-fact",
        BlockingFact => "blocking-fact",
        FailedCondition => "failed-condition",
        _ => "other-conclusion",
    };
}
