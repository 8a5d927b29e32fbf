using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Dependence;
using MathNet.Numerics.Integration;
using MathNet.Numerics.Statistics;
using Reference = MathNet.Numerics.Distributions;

namespace CcmPlanner.Tests.Chance.Dependence;

public sealed class CopulaTests
{
    private const int Count = 40_000;
    private static readonly InputWord[] Inputs =
        [.. new[] { "rate/ALP", "rate/BET", "rate/GAM", "rate/DEL" }.Select(name => Input(name))];

    private static readonly WordAddress Shock = new(StreamId.Of("shock/rates"), 0, 0);

    public static TheoryData<double?> Kinds => [null, 3, 8, 1];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_rank_correlations_asked_for_come_back(double? degrees)
    {
        var copula = Claim(degrees, Rank(0, 1, 0.7), Rank(0, 2, -0.4), Rank(1, 3, 0.25)).ToCopula();

        var columns = Columns(copula);

        copula.Repair.ShouldBeNull();
        Spearman(columns, 0, 1).ShouldBe(0.7, 0.02);
        Spearman(columns, 0, 2).ShouldBe(-0.4, 0.02);
        Spearman(columns, 1, 3).ShouldBe(0.25, 0.02);
        Spearman(columns, 2, 3).ShouldBe(0, 0.02);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_input_keeps_its_own_distribution(double? degrees)
    {
        var columns = Columns(Claim(degrees, Rank(0, 1, 0.7), Rank(1, 2, -0.4)).ToCopula());

        foreach (var column in columns)
        {
            var cells = new double[64];
            foreach (var unit in column)
            {
                cells[(int)(unit * 64)]++;
            }

            cells.Sum(cell => (cell - (Count / 64.0)) * (cell - (Count / 64.0)) / (Count / 64.0))
                .ShouldBeLessThan(63 + (4 * Math.Sqrt(2 * 63)));
        }
    }

    [Fact]
    public void The_first_input_and_uncorrelated_ones_keep_their_words_to_the_bit()
    {
        var plain = new WordSource(5);
        var source = Claim(null, Rank(0, 1, 0.7)).ToCopula().Over(plain);

        for (var trial = 0; trial < 5_000; trial++)
        {
            source.Word(trial, Inputs[0].Address).ShouldBe(plain.Word(trial, Inputs[0].Address));
            source.Word(trial, Inputs[2].Address).ShouldBe(plain.Word(trial, Inputs[2].Address));
            source.Word(trial, Inputs[3].Address).ShouldBe(plain.Word(trial, Inputs[3].Address));
        }

        source.Word(7, Inputs[1].Address).ShouldNotBe(plain.Word(7, Inputs[1].Address));
        foreach (var word in new[] { 0u, 1u, 0x7FFFFFFFu, 0x80000000u, uint.MaxValue })
        {
            var held = plain.With(Inputs[0].Address, _ => word);
            Claim(null).ToCopula().Over(held).Word(0, Inputs[0].Address).ShouldBe(word);
        }
    }

    [Theory]
    [InlineData(3, 0.5)]
    [InlineData(1, 0.2)]
    public void Extremes_come_together_as_often_as_the_t_copula_says(double degrees, double correlation)
    {
        const int Trials = 400_000;
        const double Far = 0.99;
        var rank = RankScale.StudentT(degrees).Rank(correlation);
        var source = Claim(degrees, Rank(0, 1, rank)).ToCopula().Over(new WordSource(5));

        int first = 0, both = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            if (Draws.Unit(source.Word(trial, Inputs[0].Address)) > Far)
            {
                first++;
                both += Draws.Unit(source.Word(trial, Inputs[1].Address)) > Far ? 1 : 0;
            }
        }

        var expected = JointExceedance(degrees, correlation, Far);
        (both / (double)first).ShouldBe(expected, 4 * Math.Sqrt(expected * (1 - expected) / first));

        // Far enough out, that is the coefficient of tail dependence; the Gaussian copula has 0.13 here at ρ = 0.5.
        var limit = 2 * Reference.StudentT.CDF(
            0, 1, degrees + 1, -Math.Sqrt((degrees + 1) * (1 - correlation) / (1 + correlation)));
        JointExceedance(degrees, correlation, 1 - 1e-7).ShouldBe(limit, 0.003);
        expected.ShouldBe(limit, 0.05);
    }

    [Fact]
    public void A_rank_correlation_has_the_closed_form_of_the_Gaussian_and_is_smaller_with_joint_extremes()
    {
        RankScale.Gaussian.Correlation(0.7).ShouldBe(2 * Math.Sin(0.7 * Math.PI / 6), 1e-15);
        RankScale.Gaussian.Rank(0.5).ShouldBe(6 / Math.PI * Math.Asin(0.25), 1e-15);
        RankScale.StudentT(3).Rank(0.5).ShouldBeLessThan(RankScale.Gaussian.Rank(0.5));
        RankScale.StudentT(1000).Rank(0.5).ShouldBe(RankScale.Gaussian.Rank(0.5), 1e-3);
        RankScale.StudentT(3).Rank(RankScale.StudentT(3).Correlation(-0.6)).ShouldBe(-0.6, 1e-12);
        foreach (var x in new[] { -1, -0.9, -0.5, 0, 1e-9, 0.3, 0.6, 1 })
        {
            Arcs.ArcSine(x).ShouldBe(Math.Asin(x), 1e-15);
            Arcs.Sine(x * Math.PI / 2).ShouldBe(Math.Sin(x * Math.PI / 2), 1e-15);
        }
    }

    private static DependenceClaim Claim(double? degrees, params RankCorrelation[] correlations) =>
        new(Inputs, correlations, degrees is { } given ? new JointExtremes(given, Shock) : null);

    private static RankCorrelation Rank(int first, int second, double value) =>
        new(Inputs[first].Name, Inputs[second].Name, value);

    private static InputWord Input(string name) => new(name, new WordAddress(StreamId.Of(name), 0, 2));

    private static double[][] Columns(Copula copula)
    {
        var source = copula.Over(new WordSource(11));
        return
        [
            .. Inputs.Select(input => Enumerable.Range(0, Count)
                .Select(trial => Draws.Unit(source.Word(trial, input.Address))).ToArray()),
        ];
    }

    private static double Spearman(double[][] columns, int first, int second) =>
        Correlation.Spearman(columns[first], columns[second]);

    /// <summary>
    /// Probability of the second lying beyond the quantile of <paramref name="far"/> given that the first does: the
    /// integral over the first's tail of the t distribution that the second then has.
    /// </summary>
    private static double JointExceedance(double degrees, double correlation, double far)
    {
        var student = new StudentT(0, 1, degrees);
        var from = -student.Quantile(1 - far);
        double Second(double x) => 1 - Reference.StudentT.CDF(
            0,
            1,
            degrees + 1,
            (from - (correlation * x)) * Math.Sqrt(
                (degrees + 1) / ((degrees + (x * x)) * (1 - (correlation * correlation)))));

        // Over the probability left beyond x, so that the tail is finite.
        double AtShare(double share) =>
            Second(-student.Quantile((1 - far) * share));
        return GaussLegendreRule.Integrate(AtShare, 1e-9, 1, 64);
    }
}
