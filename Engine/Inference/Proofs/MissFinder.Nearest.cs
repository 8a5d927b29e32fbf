using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <content>The fact that came nearest.</content>
internal sealed partial class MissFinder
{
    /// <summary>The fact that meets most conditions before one fails.</summary>
    private sealed class Nearest
    {
        private object? fact;
        private int failing = -1;

        public void Offer(object candidate, int failsAt)
        {
            if (failsAt > failing)
            {
                (fact, failing) = (candidate, failsAt);
            }
        }

        public MissingFact Obstacle(
            ParameterExpression variable,
            IReadOnlyList<string> texts,
            Expression[] conditions,
            Func<ParameterExpression, object, Expression, string> say) =>
            new(
                variable.Type.Name,
                texts,
                fact,
                fact is null ? null : say(variable, fact, conditions[failing]));
    }
}
