using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// The United Nations scale of assessments on which costs are shared (Article 14), as it is on record.
/// </summary>
/// <param name="FirstYear">First year it applies to.</param>
/// <param name="LastYear">Last year it applies to.</param>
/// <param name="Source">The resolution.</param>
public sealed record ScaleOfAssessments(int FirstYear, int LastYear, string Source)
{
    /// <summary>The first year for which the next scale is due.</summary>
    public int NextYear => LastYear + 1;

    /// <summary>The last one adopted, from the parameters.</summary>
    public static ScaleOfAssessments OnRecord()
    {
        var first = Parameter("UN.scale.first-year");
        return new ScaleOfAssessments(first.Value, first.Value + Parameter("UN.scale.years").Value - 1, first.Cite);
    }

    /// <summary>One sentence: which it is, and for which year the next is due.</summary>
    public override string ToString() =>
        $"The United Nations scale of assessments on record is that for {FirstYear}–{LastYear} ({Source}); the next "
        + $"one is due for {NextYear}.";

    private static Parameter Parameter(string id) =>
        ConventionRules.Parameters.All.Last(parameter => parameter.Id == id);
}
