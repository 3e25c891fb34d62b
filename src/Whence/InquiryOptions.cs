using Whence.Counting;

namespace Whence;

/// <summary>What a user may set of an inquiry.</summary>
public sealed record InquiryOptions
{
    /// <summary>Measures beside those that ship; null for none.</summary>
    public MeasureTable? Measures { get; init; }

    /// <summary>How hedged numbers are read as intervals.</summary>
    public Convention Convention { get; init; } = Convention.Whence;
}
