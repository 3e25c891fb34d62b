namespace Whence;

/// <summary>What is right of a figure in place of what was read; what is null stays as it was read.</summary>
public sealed record Correction
{
    /// <summary>The counts that the words allow.</summary>
    public Interval? Interval { get; init; }

    /// <summary>What happened to the people.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The name of the place.</summary>
    public string? Place { get; init; }

    /// <summary>The first day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The people counted.</summary>
    public string? Population { get; init; }

    /// <summary>Who says so.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it corrects nothing.</summary>
    public bool IsEmpty => this == new Correction();
}
