namespace Whence.Media;

/// <summary>What came of another program.</summary>
/// <param name="Output">What it wrote; empty where it failed.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
internal sealed record ProcessOutcome(byte[] Output, string? Reason)
{
    /// <summary>It failed.</summary>
    public static ProcessOutcome Failed(string reason) => new([], reason);
}
