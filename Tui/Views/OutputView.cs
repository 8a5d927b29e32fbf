using System.Globalization;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws what a command says.</summary>
internal static class OutputView
{
    /// <summary>Draws the dialog.</summary>
    public static void Draw(AppState state, Dialog.Output output, Canvas canvas)
    {
        var place = Dialog.Output.Place(state.Size);
        var inner = DialogView.Open(canvas, place, output.Line);
        canvas.Surface.Caret = new(inner.X, inner.Y);
        var shown = output.Shown(state.Size);
        var text = place with { Height = place.Height - 1 };
        Prose.Draw(canvas, text, output.Lines, shown, output.Top, selected: -1);
        canvas.Text(inner.X + 1, inner.Bottom - 1, Ended(output), inner.Width - 2,
            output.Code is null or 0 ? Role.Dim : Role.Bad);
        var keys = output.Code is null ? " c stop · esc stop and back "
            : output.Then is not null && output.Code == 0 ? " enter record it · j/k scroll · esc back "
            : output.IsTable ? " j/k h/l scroll · y copy · esc back "
            : " j/k scroll · y copy · esc back ";
        canvas.Text(place.X + 3, place.Bottom - 1, keys, Role.Dim);
    }

    private static string Ended(Dialog.Output output) => output.Code switch
    {
        null => output.Progress is { } far ? $"running … {far.Words.TrimStart()}" : "running …",
        0 => output.Lines.Count == 0 ? "done; nothing to say" : "done",
        1 => "the answer is no (exit code 1)",
        { } code => string.Create(CultureInfo.InvariantCulture, $"ended with exit code {code}"),
    };
}
