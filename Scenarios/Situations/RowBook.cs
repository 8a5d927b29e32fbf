using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;
using NodaTime;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>The rows of all layers, one for each thing a row can be about, as they stand and as they stood before.</summary>
internal sealed class RowBook
{
    private readonly Dictionary<string, FactRow> stated = [];
    private readonly List<FactRow> recorded = [];

    private RowBook(IReadOnlySet<string> broken, IReadOnlyList<Journal> journals) =>
        (Broken, Journals) = (broken, journals);

    /// <summary>Kinds of which a text is broken, so that something missing may only be unread.</summary>
    public IReadOnlySet<string> Broken { get; }

    /// <summary>The journals that were read.</summary>
    public IReadOnlyList<Journal> Journals { get; }

    /// <summary>The rows that stand, by key.</summary>
    public IReadOnlyDictionary<string, FactRow> Rows => KnownBy(LocalDate.MaxIsoValue);

    /// <summary>The days on which something recorded became known, in order.</summary>
    public IEnumerable<LocalDate> Turns => recorded.Select(row => row.KnownOn!.Value).Distinct().Order();

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
                book.stated[row.Key!] = row;
            }

            if (layer.Journal is not null)
            {
                var journal = Journal.Read(layer.Journal, problems);
                journals.Add(journal);
                if (problems.Any(problem => problem.Severity == Severity.Error && problem.At.File == layer.Journal.File))
                {
                    reader.Broken.Add(LayerReader.AnyKind);
                }

                book.recorded.AddRange(journal.Rows(problems).Where(row => row.Key is not null));
            }
        }

        return book;
    }

    /// <summary>The rows as they were known on a day: what was recorded and became known later is not among them.</summary>
    public IReadOnlyDictionary<string, FactRow> KnownBy(LocalDate day)
    {
        var rows = new Dictionary<string, FactRow>(stated);
        foreach (var row in recorded.Where(row => row.KnownOn <= day))
        {
            rows[row.Key!] = row;
        }

        return rows;
    }
}
