namespace CcmPlanner.Tui.State;

/// <summary>The question before something is deleted.</summary>
internal abstract partial record Dialog
{
    /// <summary>Whether to delete a scenario.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Question">What goes with it.</param>
    internal sealed record AskDelete(string Name, string Question) : Dialog
    {
        /// <inheritdoc/>
        public override Step After(AppState state, Message.Key key) => key.Name switch
        {
            "enter" or "y" => ScenarioDeleting.Delete(state with { Dialog = null }, Name),
            "esc" or "n" or "q" or "backspace" => new(state with { Dialog = null }),
            _ => new(state),
        };
    }
}
