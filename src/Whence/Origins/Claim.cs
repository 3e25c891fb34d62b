namespace Whence.Origins;

/// <summary>A number that a report gives, and who is known to speak it. Names stand by their numbers in the rolls of the <see cref="Testimony"/>.</summary>
/// <param name="Report">The number of its report.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Number">The number itself, hedges aside: "43", "at least 43" and "more than 43" repeat one count.</param>
/// <param name="Speaker">The same for the same speaker; nobody for the report's own voice and for "activists" or "reports".</param>
/// <param name="Source">Whom the report names; nobody for its own voice.</param>
internal readonly record struct Claim(int Report, int Measure, long Number, int Speaker, int Source)
{
    /// <summary>What the words allow.</summary>
    public Interval Interval { get; init; }

    /// <summary>Whether they hedge the number.</summary>
    public bool IsHedged { get; init; }

    /// <summary>Whether they give none: "dozens".</summary>
    public bool IsVague { get; init; }

    /// <summary>The first claim of the same figure: itself, but where a report was given twice.</summary>
    public int First { get; init; }

    /// <summary>The claim of the figure that this one repeats word for word; below 0 for none.</summary>
    public int Repeated { get; init; }

    /// <summary>The outlets that its words name for it, others than the report's own.</summary>
    public required int[] Told { get; init; }

    /// <summary>What is counted and the number.</summary>
    public (int Measure, long Number) Key => (Measure, Number);

    /// <summary>The number that <paramref name="quantity"/> gives, hedges aside; the least that it allows where it gives none.</summary>
    public static long NumberOf(Quantity quantity) => quantity.Values is [.., var last] ? last : quantity.Interval.Low;

    /// <summary>Whether both are one in all that is told of them.</summary>
    public bool IsAs(in Claim other) =>
        this with { Told = [] } == other with { Told = [] } && Told.AsSpan().SequenceEqual(other.Told);

    /// <summary>Whether both give one number of what may be one measure.</summary>
    public bool Repeats(in Claim other) =>
        Number == other.Number
        && (Measure == other.Measure || Measure == Testimony.Other || other.Measure == Testimony.Other);

    /// <summary>
    /// Whether one is the other rounded: "more than 30", "nearly 40" or "dozens" of 32, but not "at least 22" of 24, which is
    /// another count.
    /// </summary>
    public bool Rounds(in Claim other) =>
        Measure == other.Measure
        && IsHedged
        && Interval.Contains(other.Number)
        && (IsVague || Number % 10 == 0 && Math.Abs(Number - other.Number) * 4 <= Math.Max(Number, other.Number));
}
