namespace Whence;

/// <summary>What an analyst decided: of what, who, when and why.</summary>
/// <param name="Number">In the order of deciding; of several on one thing the last holds.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="On">Of what.</param>
/// <param name="Who">The analyst.</param>
/// <param name="At">When.</param>
public sealed record Decision(long Number, DecisionKind Kind, Anchor On, string Who, Instant At)
{
    /// <summary>Why; null where it was not said.</summary>
    public string? Why { get; init; }

    /// <summary>The questions or origins that are merged with it, the figures that are split from it.</summary>
    public ImmutableArray<Anchor> Others { get; init; } = [];

    /// <summary>What is right; null where nothing is corrected.</summary>
    public Correction? Correction { get; init; }

    /// <summary>In a few words: "rejected by Ada".</summary>
    public override string ToString() =>
        Kind switch
        {
            DecisionKind.Accept => "accepted",
            DecisionKind.Correct => "corrected",
            DecisionKind.Reject => "rejected",
            DecisionKind.Merge => "merged",
            DecisionKind.Split => "split",
            _ => "noted",
        }
        + " by "
        + Who;
}
