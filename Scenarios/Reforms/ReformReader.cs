using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Readings;
using CcmPlanner.Scenarios.Intake;
using NodaTime;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>
/// Reads a reform document. What touches nothing any rule reads is a mistake: such a reform changes no law.
/// </summary>
public sealed class ReformReader
{
    /// <summary>The largest value a parameter can be given.</summary>
    internal const int LargestValue = 10_000;
    private static readonly string[] Caps = ["CCM-3.3.extension-years", "CCM-4.5.extension-years"];
    private readonly List<Problem> problems = [];
    private readonly SourceText text;
    private readonly LawBook law;

    private ReformReader(SourceText text, LawBook law) => (this.text, this.law) = (text, law);

    /// <summary>The reform, or every mistake of the text at once.</summary>
    /// <param name="text">The document.</param>
    /// <param name="law">The law it is to change.</param>
    public static Checked<Reform> Read(SourceText text, LawBook law) => new ReformReader(text, law).Read();

    /// <summary>The mistakes of a text if it is a reform; none for a document of another kind.</summary>
    /// <param name="text">The document, of any kind.</param>
    /// <param name="law">The law it is to change.</param>
    public static IReadOnlyList<Problem> ProblemsIn(SourceText text, LawBook law) =>
        LocatedJson.Read(text, [])?.Find("kind")?.Value.Text == "reform" ? Read(text, law).Problems : [];

    private Checked<Reform> Read()
    {
        var root = LocatedJson.Read(text, problems);
        if (problems.Count > 0 || root is null)
        {
            return new Checked<Reform>(null, problems);
        }

        var fields = new ObjectReader(text, root, "$", problems);
        fields.Choice("kind", [("reform", true)], required: true);
        var name = fields.Text("name", required: true);
        var note = fields.Text("note");
        var changes = Changes(fields, "changes");
        fields.Close();
        problems.Sort(Problem.ByPlace);
        return new Checked<Reform>(new Reform(name ?? "", note, changes), problems);
    }

    /// <summary>
    /// The changes a document lists under a key, for documents that hold a reform among other things; mistakes go to
    /// <paramref name="problems"/>.
    /// </summary>
    public static IReadOnlyList<ReformChange> ReadChanges(
        ObjectReader fields, string key, LawBook law, ICollection<Problem> problems)
    {
        var reader = new ReformReader(fields.Source, law);
        var changes = reader.Changes(fields, key);
        foreach (var problem in reader.problems)
        {
            problems.Add(problem);
        }

        return changes;
    }

    private List<ReformChange> Changes(ObjectReader fields, string key)
    {
        const string wanted =
            "[ { \"parameter\": …, \"value\": … }, { \"neutralise\": … }, { \"read\": … } ]";
        var changes = new List<ReformChange>();
        if (fields.Value.Kind != JsonKind.Object)
        {
            return changes;
        }

        if (fields.Take(key) is not { Kind: JsonKind.List } list)
        {
            fields.Error(key, fields.Take(key)?.Describe() ?? $"no \"{key}\"", $"\"{key}\": {wanted}");
            return changes;
        }

        if (list.Items.Count == 0)
        {
            fields.Error(key, "a reform that changes nothing", "at least one change");
        }

        for (var at = 0; at < list.Items.Count; at++)
        {
            var item = new ObjectReader(text, list.Items[at], $"{fields.Path}.{key}[{at}]", problems);
            if (item.IsSound && Change(item) is { } change && IsNew(item, change, changes))
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private static bool IsNew(ObjectReader item, ReformChange change, IReadOnlyList<ReformChange> before)
    {
        var twice = TakenAway(change).Intersect(before.SelectMany(TakenAway)).FirstOrDefault();
        if (twice is not null)
        {
            item.Error(
                change is ReadingTaken ? "read" : "neutralise",
                $"\"{change.Subject}\", by which the rule {twice} goes, as it does by a change before",
                "one of the two");
        }

        return twice is null;
    }

    private static IEnumerable<string> TakenAway(ReformChange change) => change switch
    {
        RuleNeutralised gone => [gone.Rule],
        ReadingTaken taken => taken.Reading.Removes,
        _ => [],
    };

    private ReformChange? Change(ObjectReader item)
    {
        var rule = item.Text("neutralise");
        var parameter = item.Text("parameter");
        var reading = item.Text("read");
        string[] said = [.. new[] { rule, parameter, reading }.OfType<string>()];
        if (said.Length != 1)
        {
            item.Error(
                "neutralise",
                said.Length == 0 ? "a change of nothing"
                    : reading is null ? "a parameter and a rule in one change"
                    : "a reading and something else in one change",
                "either \"parameter\" with its \"value\", or \"neutralise\" with the name of a rule, "
                    + "or \"read\" with the id of a reading");
            return null;
        }

        var from = item.Date("inForceFrom");
        ReformChange? change = rule is not null ? Neutralise(item, rule, from)
            : reading is not null ? Take(item, reading, from)
            : Patch(item, parameter!, from);
        item.Close();
        return item.IsSound ? change : null;
    }

    private static ReadingTaken? Take(ObjectReader item, string id, LocalDate? from)
    {
        if (OpenReadings.All.FirstOrDefault(reading => reading.Id == id) is not { } known)
        {
            var ids = OpenReadings.All.Select(reading => reading.Id).ToList();
            var nearest = Spelling.Nearest(id, ids);
            item.Error(
                "read",
                $"\"{id}\", which is no reading, so that the reform touches nothing",
                nearest is null ? $"one of {string.Join(", ", ids)}" : $"\"{nearest}\" if that was meant");
            return null;
        }

        return new ReadingTaken(known, from);
    }

    private RuleNeutralised Neutralise(ObjectReader item, string rule, LocalDate? from)
    {
        var names = law.Versions.Names.ToList();
        if (!names.Contains(rule))
        {
            var nearest = Spelling.Nearest(rule, names);
            item.Error(
                "neutralise",
                $"\"{rule}\", which is no rule, so that the reform touches nothing",
                (nearest is null ? "" : $"\"{nearest}\" if that was meant, or ")
                    + "the name of a rule that ccm why shows");
        }

        return new RuleNeutralised(rule, from);
    }

    private ParameterChange? Patch(ObjectReader item, string id, LocalDate? from)
    {
        var value = item.Int("value", 0, LargestValue, required: true);
        var unit = item.Text("unit");
        var was = Standing(id, from ?? LocalDate.MinIsoValue);
        if (was is null || !IsRead(id))
        {
            Untouched(item, id, isParameter: was is not null);
            return null;
        }

        var counted = unit ?? was.Unit;
        if (counted != was.Unit && !(Caps.Contains(id) && counted == "months"))
        {
            item.Error(
                "unit",
                $"\"{counted}\" for a parameter that counts {was.Unit}",
                Caps.Contains(id) ? $"\"{was.Unit}\" or \"months\"" : $"\"{was.Unit}\"");
        }
        else if (value == was.Value && counted == was.Unit && StaysSo(was))
        {
            item.Error(
                "value",
                $"{value} {counted}, which {id} is already, so that the reform touches nothing",
                "another value");
        }

        return value is { } known ? new ParameterChange(was, known, counted, from) : null;
    }

    private void Untouched(ObjectReader item, string id, bool isParameter)
    {
        List<string> read =
            [.. law.Parameters.All.Select(p => p.Id).Distinct().Where(IsRead).Order(StringComparer.Ordinal)];
        var nearest = isParameter ? null : Spelling.Nearest(id, read);
        var why = isParameter ? "no rule reads" : "is no parameter of the law";
        item.Error(
            "parameter",
            $"\"{id}\", which {why}, so that the reform touches nothing",
            nearest is null ? $"one that rules read: {string.Join(", ", read)}" : $"\"{nearest}\" if that was meant");
    }

    // The span the change begins in.
    private Parameter? Standing(string id, LocalDate from)
    {
        var spans = law.Parameters.All.Where(parameter => parameter.Id == id).ToList();
        return spans.Find(parameter => parameter.AppliesOn(from)) ?? spans.FirstOrDefault();
    }

    private bool StaysSo(Parameter was) =>
        !law.Parameters.All.Any(other =>
            other.Id == was.Id && other.InForceFrom > (was.InForceFrom ?? LocalDate.MinIsoValue));

    private bool IsRead(string id) => law.Versions.Mention(id);
}
