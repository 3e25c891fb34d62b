namespace Whence.Sqlite.Verifying;

/// <summary>What one entry says was deleted.</summary>
/// <param name="By">The number of the redacting entry.</param>
/// <param name="At">When, as the entry has it.</param>
/// <param name="Values">How many sealed values.</param>
/// <param name="Reports">How many of them were reports.</param>
public sealed record Redacted(long By, string At, int Values, int Reports)
{
    /// <summary>How many of them were exhibits.</summary>
    public int Exhibits { get; init; }
}
