using System.Globalization;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>What is not to happen under stress, each written as QUANTITY&gt;NUMBER or QUANTITY&lt;NUMBER.</summary>
internal static class StressTargets
{
    /// <summary>The targets in texts; what is wrong with one is added to the problems.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="known">
    /// The quantities there are; null where that is not known, so that only the form is read.
    /// </param>
    /// <param name="problems">What is wrong is added here, the list of quantities once.</param>
    public static IReadOnlyList<StressTarget> Read(
        IReadOnlyList<string> texts, IReadOnlyList<DecisionQuantity>? known, List<string> problems)
    {
        List<StressTarget> targets = [];
        var isUnknown = false;
        foreach (var text in texts)
        {
            var at = text.AsSpan().IndexOfAny("<>");
            if (at <= 0
                || !double.TryParse(
                    text.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
                || !double.IsFinite(limit))
            {
                problems.Add(
                    $"ccm: --target: found {text}; write a quantity, then > or <, then a number, such as "
                    + $"exposure/ALL>60000");
            }
            else if (known is not null)
            {
                var name = text[..at].Trim();
                if (known.FirstOrDefault(quantity => quantity.Name == name) is { } quantity)
                {
                    targets.Add(new StressTarget(quantity, text[at] == '>', limit, "asked for"));
                    continue;
                }

                isUnknown = true;
                var near =
                    Spelling.Nearest(name, known.Select(one => one.Name)) is { } word ? $"; did you mean {word}?" : "";
                problems.Add($"ccm: --target: no quantity {name}{near}");
            }
        }

        if (isUnknown)
        {
            problems.Add($"known: {string.Join(", ", known!.Select(quantity => quantity.Name))}");
        }

        return targets;
    }
}
