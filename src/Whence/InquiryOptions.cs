using Whence.Counting;
using Whence.Placing;
using Whence.Reconciling.Ruling;

namespace Whence;

/// <summary>What a user may set of an inquiry.</summary>
public sealed record InquiryOptions
{
    /// <summary>Measures beside those that ship; null for none.</summary>
    public MeasureTable? Measures { get; init; }

    /// <summary>Places beside those that ship; null for none.</summary>
    public PlaceIndex? Places { get; init; }

    /// <summary>What ties counts beside what is built in.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Empty;

    /// <summary>How hedged numbers are read as intervals.</summary>
    public Convention Convention { get; init; } = Convention.Whence;
}
