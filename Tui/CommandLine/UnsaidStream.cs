namespace CcmPlanner.Tui.CommandLine;

/// <summary>Standard error: what cannot be written there is left unsaid, since there is nobody else to tell.</summary>
/// <param name="open">Opens it.</param>
internal sealed class UnsaidStream(Func<Stream> open) : WriteOnlyStream
{
    private readonly Stream inner = open();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
