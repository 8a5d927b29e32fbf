namespace CcmPlanner.Tui.State;

/// <summary>What comes of the mouse, where it is on.</summary>
internal sealed partial record AppState
{
    private const int LinesAtATurn = 3;

    /// <summary>
    /// The wheel moves in the list, or scrolls the text that lies over it; beneath a form nothing moves.
    /// </summary>
    private Step AfterWheel(Motion motion)
    {
        var turns = Enumerable.Range(0, LinesAtATurn);
        var key = new Message.Key(motion == Motion.Up ? "up" : "down");
        return Dialog switch
        {
            null or Dialog.FilterLine or Dialog.FindLine => new(With(
                turns.Aggregate(Current, (screen, _) => screen.Move(motion, Size)))),
            Dialog.Why or Dialog.Output => turns.Aggregate(
                new Step(this), (step, _) => step.State.Dialog?.After(step.State, key) ?? step),
            _ => new(this),
        };
    }

    private Step AfterClick(Message.Click click)
    {
        if (Dialog is not null)
        {
            return new(this);
        }

        if (click.Y == 0)
        {
            return Tabs.At(this, click.X) is { } screen ? After(new Message.Go(screen)) : new(this);
        }

        var panes = Current.Panes(Size);
        var pane = Enumerable.Range(0, panes.Count).FirstOrDefault(i => panes[i].Contains(click.X, click.Y), -1);
        return pane < 0
            ? new(this)
            : new(With((Current with { Focus = pane }).SelectShown(click.Y - panes[pane].Inner.Y, Size)));
    }
}
