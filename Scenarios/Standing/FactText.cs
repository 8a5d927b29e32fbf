using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// Facts and conclusions as sentences, with States by name and every fact's source and confidence beside it.
/// </summary>
internal sealed class FactText(Dictionary<StateCode, string> names)
{
    /// <summary>Who describes what, one for each area of the law; the first that knows a fact describes it.</summary>
    private static readonly Func<object, Func<StateCode, string>, string?>[] Describers =
    [
        MembershipText.Describe,
        StockpileText.Describe,
        ClearanceText.Describe,
        ReportText.Describe,
        ExtensionText.Describe,
        MeetingText.Describe,
        AnnualText.Describe,
        HostilitiesText.Describe,
        MeasuresText.Describe,
        RequestText.Describe,
        DutyText.Describe,
        MachineryText.Describe,
    ];

    /// <summary>The State's name, or its code when the data do not name it.</summary>
    public string NameOf(StateCode state) => names.GetValueOrDefault(state, state.Value);

    /// <summary>A decision as something to cite.</summary>
    public static string Citation(ExtensionDecision decision) =>
        $"{decision.MeetingId} decision on request {decision.Number}";

    /// <summary>One sentence; facts carry source and confidence in brackets.</summary>
    public string Describe(object fact) => fact is IFact sourced
        ? $"{Sentence(fact)} [{sourced.From.Source}; "
            + $"{DutyText.Word(sourced.From.Confidence)}{(sourced.From.Assumed ? "; assumed" : "")}]"
        : Sentence(fact);

    private string Sentence(object fact)
    {
        foreach (var describe in Describers)
        {
            if (describe(fact, NameOf) is { } sentence)
            {
                return sentence;
            }
        }

        return fact.ToString() ?? fact.GetType().Name;
    }
}
