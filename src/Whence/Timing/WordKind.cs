namespace Whence.Timing;

/// <summary>What a word can be at the beginning of a time expression.</summary>
[Flags]
internal enum WordKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Begins one by itself: "yesterday", "Monday", "since".</summary>
    Own = 1,

    /// <summary>Counts, where a unit follows: "three", "a", "several".</summary>
    Count = 2,

    /// <summary>A unit: "days".</summary>
    Unit = 4,

    /// <summary>Points, where something to point at follows: "the", "last".</summary>
    Pointer = 8,

    /// <summary>Can be pointed at: "same", "following".</summary>
    Pointed = 16,

    /// <summary>Leads what begins one: "in", "from".</summary>
    Lead = 32,

    /// <summary>Stands between figures or after one: "to", "of", "a.m.".</summary>
    AfterFigure = 64,
}
