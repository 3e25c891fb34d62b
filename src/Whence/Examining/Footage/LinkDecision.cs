namespace Whence.Examining.Footage;

/// <summary>What a person decided of a link between two clips. It is of the bytes, and so outlasts any number of examinations.</summary>
/// <param name="Number">In the order of deciding; of several on one link the last holds.</param>
/// <param name="First">The id of the exhibit that came in first.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="IsAccepted">Whether they are one clip; else they are two.</param>
/// <param name="Who">The person.</param>
/// <param name="At">When.</param>
public sealed record LinkDecision(long Number, string First, string Second, bool IsAccepted, string Who, Instant At)
{
    /// <summary>Why; null where it was not said.</summary>
    public string? Why { get; init; }

    /// <summary>In a few words: "rejected by Ada: another street".</summary>
    public override string ToString() =>
        $"{(IsAccepted ? "accepted" : "rejected")} by {Who}{(Why is null ? "" : ": " + Why)}";
}
