using MathNet.Numerics.LinearAlgebra;

namespace CcmPlanner.Engine.Chance.Dependence;

/// <summary>
/// A common factor that makes extremes come together, as in Student's t: few degrees, strong joint extremes.
/// </summary>
/// <param name="Degrees">Degrees of freedom. Range: 1 to 1,000.</param>
/// <param name="Word">A word that nothing else uses, for the factor.</param>
public sealed record JointExtremes(double Degrees, WordAddress Word);

/// <summary>
/// Inputs that go together, each keeping its own distribution: a Gaussian copula, or a t copula where joint extremes
/// are asked for. Pairs of which nothing is said are not correlated.
/// </summary>
/// <param name="Inputs">The inputs, each named once.</param>
/// <param name="Correlations">What is said of pairs.</param>
/// <param name="Extremes">Joint extremes; null for the Gaussian copula.</param>
public sealed record DependenceClaim(
    IReadOnlyList<InputWord> Inputs, IReadOnlyList<RankCorrelation> Correlations, JointExtremes? Extremes = null)
{
    private const double WorthSaying = 1e-6;

    /// <summary>Everything wrong with it; empty when it can be used, with or without repair.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Inputs.GroupBy(input => input.Name).Where(group => group.Count() > 1)
            .Select(group => $"inputs: found '{group.Key}' {group.Count()} times; write each once"),
        .. Inputs.GroupBy(input => input.Address)
            .Where(group => group.Select(input => input.Name).Distinct().Count() > 1)
            .Select(group => $"inputs: found {string.Join(" and ", group.Select(input => $"'{input.Name}'"))}"
                + " on one word; write one of them"),
        .. Correlations.SelectMany(ProblemsOf),
        .. Correlations.GroupBy(Pair).Where(group => group.Count() > 1)
            .Select(group => $"correlations: found {group.Key.Item1} with {group.Key.Item2} {group.Count()} times"
                + "; write each pair once"),
        .. Extremes is { Degrees: not (>= 1 and <= 1000) }
            ? [$"degrees: found {Extremes.Degrees}; write 1 to 1000"]
            : Array.Empty<string>(),
        .. Extremes is not null && Inputs.Any(input => input.Address == Extremes.Word)
            ? ["word of the joint extremes: found the word of an input; write one that nothing else uses"]
            : Array.Empty<string>(),
    ];

    /// <summary>
    /// The copula, its matrix repaired where needed. Throws <see cref="InvalidOperationException"/> naming every
    /// problem.
    /// </summary>
    public Copula ToCopula()
    {
        if (Problems() is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join("; also ", problems));
        }

        var scale = Extremes is null ? RankScale.Gaussian : RankScale.StudentT(Extremes.Degrees);
        var ranks = Matrix<double>.Build.DenseIdentity(Inputs.Count);
        var said = ranks.Clone();
        var places = Inputs.Select((input, place) => (input.Name, place)).ToDictionary();
        foreach (var (first, second, value) in Correlations)
        {
            var (i, j) = (places[first], places[second]);
            ranks[i, j] = ranks[j, i] = value;
            said[i, j] = said[j, i] = scale.Correlation(value);
        }

        var used = NearestCorrelation.IsPossible(said) ? said : NearestCorrelation.To(said);
        return new Copula(this, used.Cholesky().Factor, RepairOf(ranks, used.Map(scale.Rank)));
    }

    private IEnumerable<string> ProblemsOf(RankCorrelation correlation)
    {
        var (first, second, value) = correlation;
        foreach (var name in new[] { first, second }.Where(name => !Inputs.Any(input => input.Name == name)))
        {
            yield return $"correlations: found '{name}'; write the name of an input";
        }

        if (first == second)
        {
            yield return $"correlations: found '{first}' with itself; write two inputs";
        }

        if (!(value is >= -1 and <= 1))
        {
            yield return $"{first} with {second}: found {value}; write a rank correlation from -1 to 1";
        }
    }

    private static (string, string) Pair(RankCorrelation correlation) =>
        string.CompareOrdinal(correlation.First, correlation.Second) < 0
            ? (correlation.First, correlation.Second)
            : (correlation.Second, correlation.First);

    private CorrelationRepair? RepairOf(Matrix<double> said, Matrix<double> used)
    {
        CorrelationRepair? largest = null;
        for (var i = 1; i < Inputs.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var repair = new CorrelationRepair(
                    new RankCorrelation(Inputs[j].Name, Inputs[i].Name, said[i, j]), used[i, j]);
                largest = repair.Change > (largest?.Change ?? WorthSaying) ? repair : largest;
            }
        }

        return largest;
    }
}
