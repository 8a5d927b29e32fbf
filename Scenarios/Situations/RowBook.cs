using CcmPlanner.Engine.Time;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// The rows of all layers, one for each thing a row can be about, as they stand and as they stood before.
/// </summary>
internal sealed class RowBook
{
    private readonly Ledger<FactRow> rows = new();

    private RowBook(IReadOnlySet<string> broken, IReadOnlyList<Journal> journals) =>
        (Broken, Journals) = (broken, journals);

    /// <summary>Kinds of which a text is broken, so that something missing may only be unread.</summary>
    public IReadOnlySet<string> Broken { get; }

    /// <summary>The journals that were read.</summary>
    public IReadOnlyList<Journal> Journals { get; }

    /// <summary>The rows that stand, by key.</summary>
    public IReadOnlyDictionary<string, FactRow> Rows => KnownBy(LocalDate.MaxIsoValue);

    /// <summary>The days on which something recorded became known, in order.</summary>
    public IEnumerable<LocalDate> Turns => rows.KnownDays;

    /// <summary>Reads layers, each laid over those before it.</summary>
    public static RowBook Read(IEnumerable<DataLayer> layers, ICollection<Problem> problems)
    {
        var reader = new LayerReader(problems);
        var journals = new List<Journal>();
        var book = new RowBook(reader.Broken, journals);
        foreach (var layer in layers)
        {
            foreach (var row in reader.Read(layer))
            {
                book.Enter(row, knownFrom: null);
            }

            if (layer.Journal is not null)
            {
                var journal = Journal.Read(layer.Journal, problems);
                journals.Add(journal);
                if (problems.Any(
                    problem => problem.Severity == Severity.Error && problem.At.File == layer.Journal.File))
                {
                    reader.Broken.Add(LayerReader.AnyKind);
                }

                foreach (var row in journal.Rows(problems).Where(row => row.Key is not null))
                {
                    book.Enter(row, row.KnownOn);
                }
            }
        }

        return book;
    }

    /// <summary>
    /// The rows as they were known on a day: what was recorded and became known later is not among them.
    /// </summary>
    public IReadOnlyDictionary<string, FactRow> KnownBy(LocalDate day) =>
        rows.At(new Viewpoint(day, day)).Facts.ToDictionary(row => row.Key!);

    // A row of the data replaces the one of an earlier layer for good; a recorded one, from the day it became known.
    private void Enter(FactRow row, LocalDate? knownFrom) =>
        rows.Correct(row.Key!, knownFrom, new Entry<FactRow>(row, null, null, knownFrom));
}
