using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Where each variable of a production stands in its row; the facts of the matches come first.</summary>
internal sealed class Layout
{
    private readonly Dictionary<ParameterExpression, int> slots = [];

    public int Count => slots.Count;

    /// <summary>A layout of one variable.</summary>
    public static Layout Of(ParameterExpression variable)
    {
        var layout = new Layout();
        layout.Add(variable);
        return layout;
    }

    /// <summary>How many of the first variables are matches.</summary>
    public int MatchCount { get; set; }

    public IEnumerable<ParameterExpression> Variables => slots.Keys;

    public int this[ParameterExpression variable] => slots[variable];

    public int Add(ParameterExpression variable)
    {
        slots.TryAdd(variable, slots.Count);
        return slots[variable];
    }

    public bool Holds(ParameterExpression variable) => slots.ContainsKey(variable);
}
