using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>
/// Reads a request document. What a request leaves out is no mistake of the document: it is found when the request is
/// analysed. docs/request-format.md lists every field.
/// </summary>
public sealed class RequestReader
{
    private const int Clearance = 4;
    private readonly List<Problem> problems = [];
    private readonly SourceText text;
    private readonly Situation situation;

    private RequestReader(SourceText text, Situation situation) => (this.text, this.situation) = (text, situation);

    /// <summary>The request, or every mistake of the text at once.</summary>
    /// <param name="text">The document.</param>
    /// <param name="situation">The States and meetings there are.</param>
    public static Checked<RequestDocument> Read(SourceText text, Situation situation) =>
        new RequestReader(text, situation).Read();

    /// <summary>The mistakes of a text if it is a request; none for a document of another kind.</summary>
    /// <param name="text">The document, of any kind.</param>
    /// <param name="situation">The States and meetings there are.</param>
    public static IReadOnlyList<Problem> ProblemsIn(SourceText text, Situation situation) =>
        LocatedJson.Read(text, [])?.Find("kind")?.Value.Text == "request" ? Read(text, situation).Problems : [];

    private Checked<RequestDocument> Read()
    {
        var root = LocatedJson.Read(text, problems);
        if (problems.Count > 0 || root is null)
        {
            return new Checked<RequestDocument>(null, problems);
        }

        var reader = new ObjectReader(text, root, "$", problems);
        var document = reader.IsSound ? Document(ShapeValues.Read(reader, RequestShape.Root, problems)) : null;
        problems.Sort(Problem.ByPlace);
        return new Checked<RequestDocument>(document, problems);
    }

    private RequestDocument? Document(ShapeValues fields)
    {
        var invented = State(fields);
        var meeting = Meeting(fields);
        CheckDays(fields, meeting);
        var article = fields.Whole("article") ?? Clearance;
        var from = new Provenance(
            fields.Text("source") ?? "",
            RequestSections.Confidence(fields) ?? Engine.Values.Confidence.None,
            fields.Date("filed")?.Latest ?? fields.Day("asOf"),
            fields.Flag("assumed"));
        var sections = new RequestSections(fields, from, article == Clearance);
        var areas = sections.Areas();
        var work = sections.Work();
        var milestones = sections.Milestones();
        var currency = sections.Currency();
        return problems.Exists(problem => problem.Severity == Severity.Error)
            ? null
            : new RequestDocument(
                fields.Text("name")!,
                fields.Text("note"),
                fields.State("state")!,
                invented,
                article == Clearance ? Provision.Clearance : Provision.StockpileDestruction,
                (int?)fields.Whole("number"),
                fields.Date("filed"),
                meeting!.Id,
                (int?)fields.Whole("monthsRequested"),
                fields.Day("dueRequested"),
                fields.Day("asOf"),
                fields.Text("text") != "not-read",
                currency,
                sections.Words(),
                areas,
                work,
                milestones,
                sections.Teams(),
                sections.Amounts("costs", "for"),
                sections.Amounts("funding", "from"),
                sections.Stockpile(),
                from,
                Sha256.HexOf(text.Utf8));
    }

    private InventedState? State(ShapeValues fields)
    {
        var code = fields.State("state");
        var invented =
            fields.Part("invented") is { } part && part.Text("name") is { } name && part.Day("deposited") is { } day
            ? new InventedState(name, day)
            : null;
        if (code is null)
        {
            return invented;
        }

        if (situation.Find(code) is { } known)
        {
            if (fields.Has("invented"))
            {
                fields.Error("invented", $"an invented State of the code {code}, which is {known.Name}",
                    "another code, or no \"invented\"");
            }
        }
        else if (!fields.Has("invented"))
        {
            var nearest = Spelling.Nearest(code.Value, situation.States.Select(state => state.Code.Value));
            fields.Error(
                "state",
                $"\"{code}\", which is no State of the data",
                (nearest is null ? "" : $"\"{nearest}\" if that was meant, or ")
                    + "the code of one that ccm states lists, or who it is under \"invented\"");
        }

        return invented;
    }

    private Meeting? Meeting(ShapeValues fields)
    {
        if (fields.Text("meeting") is not { } id)
        {
            return null;
        }

        var meetings = situation.Facts.Select(placed => placed.Fact).OfType<Meeting>().OrderBy(m => m.Opens).ToList();
        if (meetings.Find(meeting => meeting.Id == id) is { } found)
        {
            return found;
        }

        fields.Error(
            "meeting",
            $"\"{id}\", which is no meeting of the data",
            $"one that ccm meetings lists: {string.Join(", ", meetings.Select(meeting => meeting.Id))}");
        return null;
    }

    private static void CheckDays(ShapeValues fields, Meeting? meeting)
    {
        var filed = fields.Date("filed");
        if (filed?.Earliest > meeting?.Closes)
        {
            fields.Error(
                "filed",
                $"\"{filed}\", after {meeting!.Id} closed on {DateText.Iso(meeting.Closes)}",
                "the day it was filed, or the meeting it was filed for");
        }
        else if (fields.Day("asOf") is { } asOf && asOf < filed?.Earliest)
        {
            fields.Error("asOf", $"\"{DateText.Iso(asOf)}\", before the request was filed ({filed})",
                "a day from the filing on");
        }

        if (fields.Day("dueRequested") is { } due && due <= filed?.Earliest)
        {
            fields.Error(
                "dueRequested",
                $"\"{DateText.Iso(due)}\", not after the request was filed ({filed})",
                "the new deadline that is asked for");
        }
    }
}
