using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Shell;

/// <summary>Makes the text of what is written to a file.</summary>
internal static class ExportText
{
    /// <summary>The text; a kind the screen does not offer is an <see cref="InvalidOperationException"/>.</summary>
    public static string Of(AppState state, ExportKind kind) => kind switch
    {
        ExportKind.Csv => SheetOf(state).ToCsv(),
        ExportKind.Json => SheetOf(state).ToJson(),
        ExportKind.Markdown => SheetOf(state).ToMarkdown(),
        ExportKind.Chart => ChartSvg.Text(state.Current.Chart ?? throw Nothing(kind)),
        ExportKind.Numbers => (state.Current.Chart ?? throw Nothing(kind)).Numbers.ToCsv(),
        ExportKind.Text => Frame(state).ToText(),
        _ => SurfaceSvg.Text(Frame(state)),
    };

    private static Sheet SheetOf(AppState state) => state.Current.Sheet ?? throw Nothing(ExportKind.Csv);

    private static InvalidOperationException Nothing(ExportKind kind) =>
        new($"the screen has nothing to write as {kind}");

    private static Surface Frame(AppState state)
    {
        var frame = new Surface(state.Size.Width, state.Size.Height);
        ScreenView.Draw(state with { Dialog = null, Notice = null }, frame);
        return frame;
    }
}
