using System.Collections.Immutable;

namespace CcmPlanner.Tui.State;

/// <summary>A scenario as edited and not yet saved.</summary>
/// <param name="Text">The document.</param>
/// <param name="Before">What it was before each edit, the last one first.</param>
/// <param name="Undone">What was undone, the last one first.</param>
internal sealed record ScenarioDraft(string Text, ImmutableStack<string> Before, ImmutableStack<string> Undone)
{
    /// <summary>A document not edited yet.</summary>
    public static ScenarioDraft Of(string text) => new(text, [], []);

    /// <summary>The draft after an edit; the same where nothing has changed.</summary>
    public ScenarioDraft Edited(string text) => text == Text ? this : new(text, Before.Push(Text), []);

    /// <summary>One edit back.</summary>
    public ScenarioDraft Undo() => Before.IsEmpty ? this : new(Before.Peek(), Before.Pop(), Undone.Push(Text));

    /// <summary>One edit forth.</summary>
    public ScenarioDraft Redo() => Undone.IsEmpty ? this : new(Undone.Peek(), Before.Push(Text), Undone.Pop());
}
