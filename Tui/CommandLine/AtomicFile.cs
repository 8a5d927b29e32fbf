namespace CcmPlanner.Tui.CommandLine;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the target and renames over it; a failure leaves the target as it was.</summary>
    public static void Write(string path, string text) => Write(path, beside => File.WriteAllText(beside, text));

    /// <summary>The same for a file that is no text.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, beside => File.WriteAllBytes(beside, bytes));

    private static void Write(string path, Action<string> write)
    {
        var beside = path + ".part";
        try
        {
            write(beside);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>What is said of a file that would be replaced.</summary>
    public const string IsThere = "one of that name is there already; enter again replaces it";

    /// <summary>Gives a file another name, never over another one; the problem, or null.</summary>
    public static string? TryMove(string from, string to)
    {
        try
        {
            if (File.Exists(to))
            {
                return $"{to} is there already; it is not replaced";
            }

            File.Move(from, to, overwrite: false);
            return null;
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return e.Message;
        }
    }

    /// <summary>Deletes a file and gives what was in it; with a problem the file is there still.</summary>
    public static (byte[] Held, string? Problem) TryDelete(string path)
    {
        try
        {
            var held = File.ReadAllBytes(path);
            File.Delete(path);
            return (held, null);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return ([], e.Message);
        }
    }

    /// <summary>Writes what was deleted again, never over another file; the problem, or null.</summary>
    public static string? TryRestore(string path, byte[] held)
    {
        try
        {
            if (File.Exists(path))
            {
                return $"{path} is there already; it is not replaced";
            }

            Write(path, held);
            return null;
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return e.Message;
        }
    }

    /// <summary>Writes a file for the screens, which are told of a problem instead of ended by it.</summary>
    public static State.Message.Saved TrySave(string path, string text, bool overwrite)
    {
        try
        {
            if (!overwrite && File.Exists(path))
            {
                return new(path, IsThere, Exists: true);
            }

            Write(path, text);
            return new(path, null, Exists: false);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return new(path, e.Message, Exists: false);
        }
    }

    private static bool IsOfDisk(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
