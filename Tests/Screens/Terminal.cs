using System.Diagnostics;
using System.Globalization;

namespace CcmPlanner.Tests.Screens;

/// <summary>A shell in a terminal of tmux, on a server of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string folder = Directory.CreateTempSubdirectory("ccm-pty-").FullName;

    public Terminal(int width, int height)
    {
        var shell = $"env -u NO_COLOR XDG_STATE_HOME='{folder}' PS1='$ ' TERM=xterm-256color sh";
        Tmux("-f", "/dev/null", "new-session", "-d", "-x", Text(width), "-y", Text(height), "-c", folder, shell);
        Tmux("set-option", "-g", "status", "off");
        Tmux("set-option", "-s", "set-clipboard", "on");
        WaitFor("$");
    }

    /// <summary>The program, built beside the tests.</summary>
    public static string Ccm { get; } = Path.Combine(AppContext.BaseDirectory, "ccm");

    /// <summary>A file in the folder the shell works in.</summary>
    public string File(string name) => Path.Combine(folder, name);

    /// <summary>The one file made there whose name has a pattern.</summary>
    public string Made(string pattern) => Directory.EnumerateFiles(folder, pattern).Single();

    /// <summary>What the screen shows.</summary>
    public string Screen => Tmux("capture-pane", "-p");

    /// <summary>What the screen shows, with its colours.</summary>
    public string Colours => Tmux("capture-pane", "-p", "-e");

    /// <summary>Cursor shown, alternate screen on, keypad mode on: 1 0 0 for a terminal as a shell leaves it.</summary>
    public string Modes => Tmux("display-message", "-p", "#{cursor_flag} #{alternate_on} #{keypad_cursor_flag}").Trim();

    /// <summary>Whether clicks are told to the program: 1 or 0.</summary>
    public string Mouse => Tmux("display-message", "-p", "#{mouse_any_flag}").Trim();

    /// <summary>What was copied last.</summary>
    public string Clipboard => Tmux("show-buffer");

    /// <summary>Starts the program in the shell; what the terminal was set to before and after is kept.</summary>
    public void Start(string environment = "", string arguments = "") =>
        Run($"\"{Ccm}\" --as-of 2026-04-18 {arguments}", environment);

    /// <summary>Starts the screens over a world that breaks them in one place.</summary>
    public void StartBreaking(string place, string environment = "") => Run(
        $"dotnet \"{typeof(Terminal).Assembly.Location}\" screens {place}", environment);

    private void Run(string program, string environment)
    {
        System.IO.File.Delete(Path.Combine(folder, "after"));
        var run = $"{environment} sh -c 'echo $$ > pid; exec {program}'";
        Type($"stty -g > before; {run}; printf 'ended %s\\n' $?; stty -g > after; echo do''ne");
        Keys("Enter");
        Pressed = 0;
    }

    /// <summary>Keys pressed since the program was started, those of names of files left out.</summary>
    public int Pressed { get; private set; }

    /// <summary>Presses keys by tmux's names.</summary>
    public void Keys(params string[] keys)
    {
        Pressed += keys.Length;
        Tmux(["send-keys", .. keys]);
    }

    /// <summary>Types text as it is.</summary>
    public void Type(string text)
    {
        Pressed += text.Length;
        Tmux("send-keys", "-l", text);
    }

    /// <summary>Sends a signal to the program.</summary>
    public void Signal(string name) => Run("kill", ["-" + name, Text(Number)]);

    /// <summary>Memory of the program that is in the machine's, in MB.</summary>
    public double Resident
    {
        get
        {
            using var program = Process.GetProcessById(Number);
            return program.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Makes the terminal another size.</summary>
    public void Resize(int width, int height) => Tmux("resize-window", "-x", Text(width), "-y", Text(height));

    /// <summary>Waits until the screen shows a text.</summary>
    public void WaitFor(string text)
    {
        var start = Stopwatch.StartNew();
        while (!Screen.Contains(text, StringComparison.Ordinal))
        {
            start.Elapsed.ShouldBeLessThan(Patience, $"waited for '{text}', the screen shows:\n{Screen}");
            Thread.Sleep(20);
        }
    }

    /// <summary>Waits for the program's end; the terminal must be as it was.</summary>
    public void EndsWith(int code)
    {
        WaitFor(string.Create(CultureInfo.InvariantCulture, $"ended {code}"));
        WaitFor("done");
        Modes.ShouldBe("1 0 0");
        System.IO.File.ReadAllText(Path.Combine(folder, "after"))
            .ShouldBe(System.IO.File.ReadAllText(Path.Combine(folder, "before")));
    }

    public void Dispose()
    {
        Tmux("kill-server");

        // The program may still write its session while it ends.
        for (var tries = 0; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < 100)
            {
                Thread.Sleep(20);
            }
        }
    }

    private int Number =>
        int.Parse(System.IO.File.ReadAllText(Path.Combine(folder, "pid")), CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private string Tmux(params string[] arguments) =>
        Run("tmux", ["-u", "-S", Path.Combine(folder, "tmux"), .. arguments]);
}
