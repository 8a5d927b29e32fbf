namespace CcmPlanner.Tui.CommandLine;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the target and renames over it; a failure leaves the target as it was.</summary>
    public static void Write(string path, string text)
    {
        var beside = path + ".part";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
