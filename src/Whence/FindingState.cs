namespace Whence;

/// <summary>What a rule saw on an exhibit. It is never a verdict on a person, and nothing is ever found authentic.</summary>
public enum FindingState
{
    /// <summary>What the rule looks for was seen.</summary>
    Observed,

    /// <summary>It was looked for, and not seen.</summary>
    NotObserved,

    /// <summary>It could not be told, and the finding says why.</summary>
    NotDetermined,
}
