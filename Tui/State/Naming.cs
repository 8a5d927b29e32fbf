namespace CcmPlanner.Tui.State;

/// <summary>What a name of a scenario is asked for.</summary>
internal enum Naming
{
    /// <summary>A new one on top of the selected one.</summary>
    Begun,

    /// <summary>A copy of the selected one.</summary>
    Copied,

    /// <summary>The selected one is to go by it from now on.</summary>
    Renamed,

    /// <summary>What is edited is to be saved under it.</summary>
    Saved,
}
