namespace Whence.Sqlite.Verifying;

/// <summary>Something in a case that is not as it was put in.</summary>
/// <param name="Thing">What: entry 17, the original of report a, tile/0/000.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record Breach(string Thing, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Thing}: {Reason}";
}
