using System.ComponentModel;
using System.Text.Json;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// Keeps the session in a file, written whole or not at all, a moment after it changes; and a log of the commands run,
/// a line each. A disk that refuses costs the memory, never the program.
/// </summary>
internal sealed class SessionKeeper
{
    private const int Moment = 300;

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly int process;
    private readonly string heading;
    private Session? kept;
    private bool isWaiting;
    private bool isLogging;

    /// <summary>Opens the memory in a folder.</summary>
    /// <param name="folder">Where it lies; it is made when something is written.</param>
    /// <param name="process">Number of this process.</param>
    /// <param name="heading">What a session begins with in the log.</param>
    public SessionKeeper(string folder, int process, string heading)
    {
        (this.folder, this.process, this.heading) = (folder, process, heading);
        Found = Read(FileIn(folder));
    }

    /// <summary>What the last session left; null for nothing, or nothing that can be read.</summary>
    public Session? Found { get; }

    /// <summary>The file of a folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "session.json");

    /// <summary>The log of a folder.</summary>
    public static string LogIn(string folder) => Path.Combine(folder, "session.log");

    /// <summary>Where sessions are kept: under XDG_STATE_HOME, or where the system keeps such things.</summary>
    public static string UsualFolder()
    {
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        return Path.Combine(
            !string.IsNullOrEmpty(state) ? state
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
            "ccm");
    }

    /// <summary>
    /// The memory of a folder; null while another program has it open, since two would overwrite each other.
    /// </summary>
    public static SessionKeeper? Open(string folder, string heading)
    {
        var keeper = new SessionKeeper(folder, Environment.ProcessId, heading);
        return keeper.Found?.OpenBy is { } other && other != Environment.ProcessId && IsAlive(other) ? null : keeper;
    }

    /// <summary>Remembers a session a moment from now, the last one given by then.</summary>
    public void Keep(Session session)
    {
        var open = session with { OpenBy = process };
        lock (gate)
        {
            if (open == kept)
            {
                return;
            }

            kept = open;
            if (isWaiting)
            {
                return;
            }

            isWaiting = true;
        }

        _ = Task.Delay(Moment).ContinueWith(_ => WriteKept(), TaskScheduler.Default);
    }

    /// <summary>Remembers a session that ends in good order, at once.</summary>
    public void End(Session session)
    {
        lock (gate)
        {
            kept = session with { OpenBy = null };
            Write(kept);
        }
    }

    /// <summary>
    /// Remembers a session that breaks off, at once; what was given before where the last one cannot be told any more.
    /// </summary>
    public void Broken(Func<Session> last)
    {
        lock (gate)
        {
            try
            {
                kept = last() with { OpenBy = process };
            }
            catch (Exception)
            {
                // What broke the program may break this too; the fault that is told is the first one.
                _ = kept;
            }

            if (kept is not null)
            {
                Write(kept);
            }
        }
    }

    /// <summary>Where the session is kept.</summary>
    public string Place => FileIn(folder);

    /// <summary>Adds a command to the log.</summary>
    public void Log(string line)
    {
        lock (gate)
        {
            Try(() => File.AppendAllText(LogIn(folder), isLogging ? line + "\n" : $"# {heading}\n{line}\n"));
            isLogging = true;
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var other = System.Diagnostics.Process.GetProcessById(process);
            return !other.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It is gone, or has ended meanwhile, or is somebody else's, who was given the number since.
            return false;
        }
    }

    private static Session? Read(string file)
    {
        try
        {
            return File.Exists(file)
                && JsonSerializer.Deserialize(File.ReadAllText(file), SessionJson.Default.Session)
                    is { Version: 1 } session
                ? session
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void WriteKept()
    {
        lock (gate)
        {
            isWaiting = false;
            Write(kept!);
        }
    }

    private void Write(Session session) =>
        Try(() => AtomicFile.Write(
            FileIn(folder), JsonSerializer.Serialize(session, SessionJson.Default.Session) + "\n"));

    private void Try(Action write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk costs the memory only.
            return;
        }
    }
}
