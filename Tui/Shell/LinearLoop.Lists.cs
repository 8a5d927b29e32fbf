using CcmPlanner.Tui.State;
using NodaTime.Text;

namespace CcmPlanner.Tui.Shell;

/// <content>Rows chosen, listed and written to files, and the day.</content>
internal sealed partial class LinearLoop
{
    private void Choose(int row)
    {
        var count = Speech.Of(state).Rows.Count;
        if (row < 1 || row > count)
        {
            Say($"there are {count} rows");
            return;
        }

        state = state.With(state.Current.Jump(row - 1, state.Size));
        Say(Speech.Of(state).Selected);
    }

    private void List(int from)
    {
        var rows = Speech.Of(state).Rows;
        var first = from > rows.Count ? 1 : Math.Max(1, from);
        foreach (var (row, i) in rows.Skip(first - 1).Take(Page).Select((row, i) => (row, first + i)))
        {
            Say($"{i}. {row}");
        }

        listed = Math.Min(rows.Count, first + Page - 1);
        if (listed < rows.Count)
        {
            Say($"{rows.Count - listed} more: list");
        }
    }

    private void SetDay(string line)
    {
        var read = LocalDatePattern.Iso.Parse(line.Split(' ')[^1]);
        if (!read.Success)
        {
            Say("write: as of YYYY-MM-DD, or known at YYYY-MM-DD");
            return;
        }

        var days = line.StartsWith("known", StringComparison.OrdinalIgnoreCase)
            ? new Days(state.AsOf, read.Value)
            : new Days(read.Value, state.KnownAt);
        Take(new Message.SetDays(days));
        SayWhere();
    }

    private void Export(string path)
    {
        var choice = Exports.Of(state).FirstOrDefault(one => one.Extension == Path.GetExtension(path));
        if (choice is null)
        {
            Say($"write a name that ends in "
                + $"{string.Join(", ", Exports.Of(state).Select(one => one.Extension).Distinct())}");
            return;
        }

        var saved = choice.Kind == ExportKind.Paper
            ? Worked((tell, stop) => options.Paper(
                new($"{Papers.Line(state)} -o {ShellWords.Quote(path)}", path, Overwrite: false), tell, stop))
            : options.Save(path, ExportText.Of(state, choice.Kind), false);
        Say(saved.Problem ?? $"written: {saved.Path}");
    }
}
