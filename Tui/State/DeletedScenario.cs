namespace CcmPlanner.Tui.State;

/// <summary>A scenario that was deleted, with all it takes to bring it back as it was.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The file it stood in; null for one that was never saved.</param>
/// <param name="Held">The bytes of the file; empty for one that was never saved.</param>
/// <param name="Draft">What was edited of it; null where nothing was.</param>
internal sealed record DeletedScenario(string Name, string? Path, ReadOnlyMemory<byte> Held, ScenarioDraft? Draft)
{
    /// <summary>What stood in the file.</summary>
    public string Text =>
        System.Text.Encoding.UTF8.GetString(new Scenarios.Intake.SourceText(Path ?? Name, Held).Utf8);
}
