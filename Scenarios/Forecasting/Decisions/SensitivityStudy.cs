using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>Finds what drives an output of a forecast.</summary>
public sealed class SensitivityStudy
{
    private const int Paths = 32;
    private const int FirstRows = 256;
    private const int MostRows = 4096;
    private const int LookedAtClosely = 8;
    private const double Worst = 0.1;

    // Whoever stops a study does not wait for more futures to be looked through than this.
    private const int MostOnceStopped = 10_000;

    private readonly NamedPlan plan;
    private readonly StudiedHalf half;
    private readonly WordSource words;
    private readonly SharedModels models = new();

    /// <summary>
    /// Prepares a study. Throws <see cref="KeyNotFoundException"/> when the forecast tells no such output.
    /// </summary>
    public SensitivityStudy(NamedPlan plan, string output)
    {
        this.plan = plan;
        half = StudiedHalf.Of(plan.Plan, output, models)
            ?? throw new KeyNotFoundException($"no outcome is called '{output}'");
        words = new WordSource(plan.Plan.Settings.Seed, plan.Plan.Settings.Split.Width);
    }

    /// <summary>Every output a study can be of.</summary>
    public static IReadOnlyList<string> Outputs(ForecastPlan plan)
    {
        var shared = new SharedModels();
        return
        [
            .. (shared.Land(plan)?.Outcomes.All ?? []).Concat(shared.Fund(plan)?.Outcomes.All ?? [])
                .Select(outcome => outcome.Name),
        ];
    }

    /// <summary>Every parameter about clearance that is read and assumed.</summary>
    public IReadOnlyList<ForecastAssumption> Assumptions => plan.Plan.Cases is { } cases
        ? ForecastAssumptions.Of([.. cases.OrderBy(data => data.State)], plan.Plan.Settings)
        : [];

    /// <summary>
    /// Futures played at most for what drives the output: the trials, those with inputs moved one by one, and those of
    /// the indices.
    /// </summary>
    public long MostFutures(TrialRange trials)
    {
        var blocks = Math.Min(LookedAtClosely, half.Inputs.Count) + 2;
        return trials.Count + (Paths * (half.Inputs.Count + 1L)) + (blocks * ((2L * MostRows) - FirstRows));
    }

    /// <summary>
    /// Runs it. <paramref name="choice"/>: the decision for which knowing may be worth something; null for none.
    /// <paramref name="progress"/> is told how many of <see cref="MostFutures"/> are played or not needed. When
    /// cancelled, what is complete, with the rest named as missing. Throws <see cref="OperationCanceledException"/>
    /// when there is nothing, <see cref="KeyNotFoundException"/> when there is no such benefit.
    /// </summary>
    public SensitivityResult Run(
        TrialRange trials, Choice? choice = null, IProgress<long>? progress = null, CancellationToken cancellation =
            default)
    {
        var split = plan.Plan.Settings.Split;
        var played = new PlayedFutures(progress);
        var kept = KeptTrials.Of(half.Model, trials, split, [half.Output], played, cancellation)
            ?? throw new OperationCanceledException(cancellation);
        played.Add(kept.Trials.Count);
        List<string> missing =
            kept.Trials.Count < trials.Count ? [$"{kept.Trials.Count} of {trials.Count} futures were played"] : [];
        T? Unless<T>(string stopped, Func<T?> find)
            where T : class
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                return find();
            }
            catch (OperationCanceledException)
            {
                missing.Add(stopped);
                return null;
            }
        }

        if (cancellation.IsCancellationRequested && kept.Trials.Count > MostOnceStopped)
        {
            kept = KeptTrials.Of(half.Model, new TrialRange(trials.First, trials.First + MostOnceStopped - 1), split,
                [half.Output], null, CancellationToken.None)!;
            missing.Add($"only the first {MostOnceStopped} of them are told of");
        }

        var sample = InputSample.Of(kept, half.Output, words, half.Words);
        sample = sample with { Output = [.. sample.Output.Select(value => value / half.Divisor)] };
        var effects = InputEffect.Of(sample);
        var screen = Unless("inputs were not moved one by one (screen)", () => Screen(played, cancellation));
        var ranks = half.Inputs.Select(
            (_, at) => (At: at, Size: screen?[at].MeanSize.Value ?? Math.Abs(effects[at].Swing?.Value ?? 0)))
            .OrderByDescending(rank => rank.Size).ThenBy(rank => rank.At).Select(rank => rank.At).ToList();
        var indices = Unless(
            "indices were not worked out",
            () => Indices([.. ranks.Take(LookedAtClosely).Select(at => half.Inputs[at].Word)], played, cancellation));
        progress?.Report(MostFutures(trials));
        var information = choice is null ? null
            : Unless(
                "what knowing more would be worth was not worked out", () => Information(choice, trials, cancellation));
        return new SensitivityResult(
            half.Output.Name,
            half.Unit,
            sample.Count,
            [
                .. ranks.Select(at => ReportOf(at, effects[at], screen?[at], indices))
                    .OrderByDescending(input => input.Indices?.Total.Value ?? double.NegativeInfinity),
            ],
            indices,
            WorstOf(sample),
            information,
            missing)
        {
            Mean = sample.Count == 0 ? null : sample.Output.Average(),
            MeanMonth = half.MonthOf(sample.Output),
            Beyond = half.ShareBeyond(sample.Output),
        };
    }

    private InputReport ReportOf(int at, InputEffect effect, ElementaryEffect? screen, SobolIndices? indices) => new(
        half.Inputs[at].Word.Name,
        half.Inputs[at].Meaning,
        effect,
        screen,
        indices?.Inputs.FirstOrDefault(index => index.Name == half.Inputs[at].Word.Name))
    {
        Title = half.Inputs[at].Title,
    };

    private IReadOnlyList<ElementaryEffect>? Screen(PlayedFutures played, CancellationToken cancellation)
    {
        var design = new MorrisDesign(words.Seed, [.. half.Words.Select(word => word.Name)], Paths);
        var outputs = design.Blocks.Select(block => Play(block, half.Words, played, cancellation)).ToList();
        var told = Enumerable.Range(0, Paths).Count(path => outputs.TrueForAll(step => double.IsFinite(step[path])));
        return told < 2 ? null : design.Analyse(outputs);
    }

    /// <summary>Rows are doubled until the indices are known or there are enough.</summary>
    private SobolIndices? Indices(
        IReadOnlyList<InputWord> inputs, PlayedFutures played, CancellationToken cancellation)
    {
        SobolIndices? indices = null;
        for (var rows = FirstRows; rows <= MostRows && indices is not { HasConverged: true }; rows *= 2)
        {
            var design = new SaltelliDesign(words.Seed, [.. inputs.Select(input => input.Name)], rows);
            var outputs = design.Blocks.Select(block => Play(block, inputs, played, cancellation)).ToList();
            List<int> told =
                [.. Enumerable.Range(0, rows).Where(row => outputs.TrueForAll(block => double.IsFinite(block[row])))];
            if (told.Count < 16 || told.TrueForAll(
                row => outputs[0][row] == outputs[0][told[0]] && outputs[1][row] == outputs[0][told[0]]))
            {
                continue;
            }

            indices = design.Analyse(outputs);
        }

        return indices;
    }

    private double[] Play(
        DesignBlock block, IReadOnlyList<InputWord> inputs, PlayedFutures played, CancellationToken cancellation)
    {
        var outputs = block.Play(half.Under, half.Output.Name, words, inputs, plan.Plan.Settings.Split, cancellation);
        played.Add(outputs.Length);
        return [.. outputs.Select(value => value / half.Divisor)];
    }

    private WorstFutures? WorstOf(InputSample sample)
    {
        if (sample.Count < 100)
        {
            return null;
        }

        var sorted = sample.Output.Order().ToList();
        var limit = half.IsLittleBad
            ? sorted[(int)(Worst * (sorted.Count - 1))]
            : sorted[(int)Math.Ceiling((1 - Worst) * (sorted.Count - 1))];
        bool IsWorst(double value) => half.IsLittleBad ? value <= limit : value >= limit;
        var share = sample.Output.Count(IsWorst) / (double)sample.Count;
        if (share >= 1)
        {
            return null;
        }

        var box = ScenarioDiscovery.Of(sample, IsWorst).Chosen;
        return new WorstFutures(limit, share, box, BoxWords.Of(box, half.Inputs, share));
    }

    private InformationReport? Information(Choice choice, TrialRange trials, CancellationToken cancellation)
    {
        IReadOnlyList<DecisionOutcomes> options =
            [.. new[] { plan, choice.Other }.Select(
                one => new DecisionOutcomes(one.Plan, models.Land(one.Plan), models.Fund(one.Plan)))];
        var benefit = options[0].Quantities.FirstOrDefault(quantity => quantity.Name == choice.Benefit)
            ?? throw new KeyNotFoundException($"no quantity is called '{choice.Benefit}'");
        Outcome[] told = [.. options.Select(option => option.Model.Outcomes.Named(choice.Benefit))];
        KeptTrials[] kept =
        [
            .. options.Select((option, at) =>
                KeptTrials.Of(option.Model, trials, plan.Plan.Settings.Split, [told[at]], null, cancellation)
                ?? throw new OperationCanceledException(cancellation)),
        ];
        cancellation.ThrowIfCancellationRequested();
        List<long> both = [.. Range(trials)
            .Where(trial => kept[0].At(told[0], trial) is not null && kept[1].At(told[1], trial) is not null)];
        if (both.Count < 100)
        {
            return null;
        }

        var unit = benefit.Divisor * (benefit.MoreIsBetter ? 1 : -1);
        IReadOnlyList<double[]> benefits =
            [.. kept.Select((column, at) => both.Select(trial => column.At(told[at], trial)!.Value / unit).ToArray())];
        var values = InformationValue.Of(
            [.. half.Inputs.Select(input => input.Word.Name)],
            [.. half.Inputs.Select(
                input => both.Select(trial => Draws.Unit(words.Word(trial, input.Word.Address))).ToArray())],
            benefits,
            words.Seed);
        var best = benefits[0].Average() >= benefits[1].Average() ? 0 : 1;
        return new InformationReport(
            [plan.Name, choice.Other.Name],
            benefit,
            best == 0 ? plan.Name : choice.Other.Name,
            benefits[best].Zip(benefits[1 - best]).Count(pair => pair.First >= pair.Second) / (double)both.Count,
            InformationValue.OfEverything(benefits),
            [.. values.OrderByDescending(value => value.Value.Value)]);
    }

    private static IEnumerable<long> Range(TrialRange trials)
    {
        for (var trial = trials.First; trial <= trials.Last; trial++)
        {
            yield return trial;
        }
    }
}
