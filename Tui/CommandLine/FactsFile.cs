using System.Globalization;
using System.Text;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// The journal of a workspace while one program writes to it. Whoever records holds the lock beside it; readers never
/// wait. Lines are only added, each in one write that is on the disk before the command says so.
/// </summary>
internal sealed class FactsFile : IDisposable
{
    /// <summary>The journal's name in its workspace.</summary>
    public const string Name = "facts.jsonl";

    private const int PauseMilliseconds = 10;
    private const int MostPauses = 3000;

    // "Would block" on Linux and macOS, a sharing violation on Windows.
    private static readonly int[] TakenCodes = [11, 35, unchecked((int)0x80070020)];
    private readonly string path;
    private readonly FileStream held;

    private FactsFile(string path)
    {
        this.path = path;
        held = Held(path + ".lock");
    }

    /// <summary>Where the journal of a workspace lies.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, Name);

    /// <summary>The journal as it is now; empty when there is none.</summary>
    public static SourceText Read(string folder)
    {
        var name = PathIn(folder);
        if (!File.Exists(name))
        {
            return new SourceText(name, "");
        }

        using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new SourceText(name, bytes.ToArray());
    }

    /// <summary>Takes the lock, waiting up to half a minute for another program to give it back.</summary>
    public static FactsFile Lock(string folder) => new(PathIn(folder));

    /// <summary>Adds a line. A write that fails leaves the journal as it was.</summary>
    /// <param name="line">The line, without its line end.</param>
    /// <param name="tornBytes">
    /// Bytes at the end that are a line cut short; they are kept aside in a file of their own.
    /// </param>
    /// <returns>The file in which a line cut short was kept aside; null when there was none.</returns>
    public string? Append(string line, int tornBytes)
    {
        using var stream = new FileStream(
            path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        var aside = tornBytes > 0 ? KeepAside(stream, tornBytes) : null;
        var end = stream.Seek(0, SeekOrigin.End);
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            stream.SetLength(end);
            throw;
        }

        return aside;
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static FileStream Held(string name)
    {
        for (var pause = 0; ; pause++)
        {
            try
            {
                return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (TakenCodes.Contains(e.HResult) && pause < MostPauses)
            {
                Thread.Sleep(PauseMilliseconds);
            }
        }
    }

    // Cut only once the copy is on the disk: a crash in between leaves it twice, never not at all.
    private string KeepAside(FileStream stream, int tornBytes)
    {
        var cut = stream.Length - tornBytes;
        var torn = new byte[tornBytes];
        stream.Seek(cut, SeekOrigin.Begin);
        stream.ReadExactly(torn);
        var name = FreeName();
        using (var aside = new FileStream(name, FileMode.CreateNew, FileAccess.Write))
        {
            aside.Write(torn);
            aside.Flush(flushToDisk: true);
        }

        stream.SetLength(cut);
        return name;
    }

    private string FreeName()
    {
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{path}.torn-{number}");
            if (!File.Exists(name))
            {
                return name;
            }
        }
    }
}
