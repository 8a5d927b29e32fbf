namespace CcmPlanner.Scenarios.Intake;

/// <summary>What became of reading a text: a value, or all the mistakes that stand in its way.</summary>
/// <typeparam name="T">What the text describes.</typeparam>
public sealed class Checked<T>
    where T : class
{
    private readonly T? value;

    /// <summary>Makes the outcome; the value is dropped when any problem is an error.</summary>
    public Checked(T? value, IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        this.value = problems.Any(problem => problem.Severity == Severity.Error) ? null : value;
    }

    /// <summary>Errors and notes, in the order of their places.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when there is a value.</summary>
    public bool Succeeded => value is not null;

    /// <summary>
    /// The value. Throws <see cref="InvalidOperationException"/> naming every problem when there is none.
    /// </summary>
    public T Value => value ?? throw new InvalidOperationException(
        "the text has mistakes:" + string.Concat(Problems.Select(problem => "\n" + problem)));
}
