using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>
/// What no row shows alone: names of States and meetings nobody defines, and a withdrawal before the way in.
/// </summary>
internal sealed class CrossChecks(IReadOnlyDictionary<string, FactRow> rows, IReadOnlySet<string> broken)
{
    public void Run(ExtensionLaw? law)
    {
        var states = Of<StateRow>()
            .Where(row => row.State is not null)
            .ToDictionary(row => row.State!.Value, row => row.Name);
        var meetings = Of<MeetingRow>().Where(row => row.Id is not null).Select(row => row.Id!).ToHashSet();
        var checkStates = !IsBroken("states");
        var checkMeetings = !IsBroken("meetings");
        foreach (var row in rows.Values)
        {
            if (checkStates && row.State is { } state && !states.ContainsKey(state.Value))
            {
                UnknownState(row, state.Value, states);
            }

            if (checkMeetings)
            {
                CheckMeetings(row, meetings);
            }

            if (row is InstrumentRow { IsWithdrawal: true } withdrawal)
            {
                CheckWithdrawal(withdrawal);
            }
        }

        new ExtensionChecks(rows, IsBroken("extensions"), law).Run(Of<ExtensionRow>());
    }

    private static void UnknownState(FactRow row, string code, Dictionary<string, string?> states)
    {
        var nearest = Spelling.Nearest(code, states.Keys);
        row.Fields.Error(
            row is StateRow ? "code" : "state",
            $"\"{code}\", which is no State in the data",
            nearest is null
                ? "the code of a State in states.json, or add it there"
                : $"\"{nearest}\" ({states[nearest]}) if that was meant, or add the State to states.json");
    }

    private static void CheckMeetings(FactRow row, HashSet<string> meetings)
    {
        foreach (var key in row.MeetingKeys)
        {
            if (row.Fields.Value.Find(key)?.Value is { Kind: JsonKind.Text, Text: { } id } && !meetings.Contains(id))
            {
                UnknownMeeting(row, key, id, meetings);
            }
        }
    }

    private static void UnknownMeeting(FactRow row, string key, string id, HashSet<string> meetings)
    {
        var nearest = Spelling.Nearest(id, meetings);
        row.Fields.Error(
            key,
            $"\"{id}\", which is no meeting in the data",
            nearest is null
                ? "the id of a meeting in meetings.json, or add it there"
                : $"\"{nearest}\" if that was meant, or add the meeting to meetings.json");
    }

    private void CheckWithdrawal(InstrumentRow withdrawal)
    {
        var key = InstrumentRow.KeyOf(withdrawal.State!.Value, withdrawal: false);
        var joined = rows.GetValueOrDefault(key) as InstrumentRow;
        if (joined?.Deposited is { } day)
        {
            if (withdrawal.Deposited < day)
            {
                withdrawal.Fields.Error(
                    "deposited",
                    $"a withdrawal on {DateText.Iso(withdrawal.Deposited)}, "
                        + $"before the State joined on {DateText.Iso(day)}",
                    "the day the notification of withdrawal was received, after that");
            }
        }
        else if (joined?.Fields.IsSound != false && !IsBroken("instruments"))
        {
            withdrawal.Fields.Error(
                "state",
                $"a withdrawal of {withdrawal.State}, which never joined",
                "its instrument in a row of its own, with the day of deposit");
        }
    }

    private bool IsBroken(string kind) => broken.Contains(kind) || broken.Contains(LayerReader.AnyKind);

    private IEnumerable<T> Of<T>()
        where T : FactRow => rows.Values.OfType<T>();
}
