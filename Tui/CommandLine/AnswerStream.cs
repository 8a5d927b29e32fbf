namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Standard output. The first write that is refused throws an <see cref="IOException"/> that says so; what comes after
/// it is dropped.
/// </summary>
/// <param name="open">Opens where it goes; null where standard output is closed.</param>
internal sealed class AnswerStream(Func<Stream>? open) : WriteOnlyStream
{
    private const string Closed = "standard output is closed: there is nowhere to put the answer";
    private readonly Stream? inner = open?.Invoke();
    private bool refused;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (refused || buffer.Length == 0)
        {
            return;
        }

        try
        {
            if (inner is null)
            {
                throw new IOException(Closed);
            }

            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            refused = true;
            throw new IOException(
                inner is null ? Closed : $"standard output takes no more, so the answer is not complete: {e.Message}",
                e);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        inner?.Dispose();
        base.Dispose(disposing);
    }
}
