using System.Collections.Immutable;

namespace CcmPlanner.Tui.State;

/// <summary>A field of a form.</summary>
/// <param name="Option">The option it becomes; null for the argument.</param>
/// <param name="Label">What stands before it.</param>
/// <param name="Help">What it means.</param>
/// <param name="IsRequired">True when nothing can be recorded without it.</param>
internal sealed record FormField(string? Option, string Label, string Help, bool IsRequired);

/// <summary>A kind of fact that can be recorded, as a form.</summary>
/// <param name="Word">Its word on the command line.</param>
/// <param name="Help">What it records.</param>
/// <param name="Fields">The argument first, then the options.</param>
internal sealed record FormKind(string Word, string Help, IReadOnlyList<FormField> Fields);

/// <summary>A form as far as it is filled in.</summary>
/// <param name="Kind">Which kind of fact.</param>
/// <param name="Values">What stands in the fields.</param>
/// <param name="At">The field with the cursor.</param>
internal sealed record FactForm(FormKind Kind, ImmutableList<TextField> Values, int At)
{
    /// <summary>An empty form, filled in as far as the selection says.</summary>
    public static FactForm Of(FormKind kind, AppState state)
    {
        var form = new FactForm(kind, [.. kind.Fields.Select(_ => TextField.Empty)], 0);
        if (state.Current.About is not { } about)
        {
            return form;
        }

        var article = state.Current.Selected?.Article is [('3' or '4') and var first, ..] ? $"{first}" : "";
        return form.With(kind.Fields[0].Label == "ISO" ? 0 : -1, about.Code.Value)
            .With(kind.Fields.ToList().FindIndex(field => field.Option == "--article"), article);
    }

    /// <summary>The command that records it.</summary>
    public string CommandLine => "record " + string.Join(' ', new[] { Kind.Word }
        .Concat(Kind.Fields.Select((one, i) => (Field: one, Text: Values[i].Text.Trim()))
            .Where(pair => pair.Text.Length > 0)
            .Select(pair => pair.Field.Option is { } option
                ? $"{option} {ShellWords.Quote(pair.Text)}"
                : ShellWords.Quote(pair.Text))));

    /// <summary>Labels of the required fields that are empty.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Kind.Fields.Where((one, i) => one.IsRequired && Values[i].Text.Trim().Length == 0)
            .Select(one => one.Label)];

    private FactForm With(int at, string text) =>
        at < 0 ? this : this with { Values = Values.SetItem(at, TextField.Of(text)) };
}
