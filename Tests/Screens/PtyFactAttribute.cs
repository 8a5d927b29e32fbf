using System.Diagnostics;

namespace CcmPlanner.Tests.Screens;

/// <summary>A test through a real terminal; shown as skipped, with the reason, where there is no tmux.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PtyFactAttribute : FactAttribute
{
    public PtyFactAttribute()
    {
        if (OperatingSystem.IsWindows() || !HasTmux())
        {
            Skip = "needs tmux, which is not installed here (Debian: apt-get install tmux)";
        }
    }

    private static bool HasTmux()
    {
        try
        {
            using var tmux = Process.Start(
                new ProcessStartInfo("tmux", "-V") { UseShellExecute = false, RedirectStandardOutput = true });
            tmux?.WaitForExit();
            return tmux?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
