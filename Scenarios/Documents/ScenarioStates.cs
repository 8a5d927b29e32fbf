using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>The States a scenario may name.</summary>
/// <param name="Known">Every State in the data.</param>
/// <param name="Contaminated">Those with land to clear, so that an effort there means something.</param>
public sealed record ScenarioStates(IReadOnlySet<StateCode> Known, IReadOnlySet<StateCode> Contaminated)
{
    /// <summary>Ids of the meetings in the data, so that a form can offer them.</summary>
    public IReadOnlyList<string> Meetings { get; init; } = [];

    /// <summary>Adds a problem where a field names a State that is not known.</summary>
    internal void CheckKnown(ShapeValues values, string field)
    {
        if (values.State(field) is { } state && !Known.Contains(state))
        {
            var near = Spelling.Nearest(state.Value, Known.Select(code => code.Value));
            values.Error(
                field,
                $"\"{state}\", which no data name",
                near is null ? "the code of a State" : $"\"{near}\" if that was meant");
        }
    }

    /// <summary>Adds a problem where a field names a State without land to clear.</summary>
    internal void CheckContaminated(ShapeValues values, string field)
    {
        CheckKnown(values, field);
        if (values.State(field) is { } state && Known.Contains(state) && !Contaminated.Contains(state))
        {
            values.Error(
                field,
                $"\"{state}\", for which no open duty of clearance is in the data",
                "one of " + string.Join(", ", Contaminated.Order()));
        }
    }
}
