namespace Whence.Web.Reports;

/// <summary>What kinds of marks are called.</summary>
internal static class MarkWords
{
    /// <summary>The kinds that a reader may switch on and off, those of a count first.</summary>
    public static ImmutableArray<MarkKind> Shown { get; } =
    [
        MarkKind.Figure,
        MarkKind.Place,
        MarkKind.Time,
        MarkKind.Source,
        MarkKind.Cue,
        MarkKind.Content,
        MarkKind.Position,
        MarkKind.Allegation,
        MarkKind.Copied,
    ];

    /// <summary>The kind as classes of the style sheet name it.</summary>
    public static string Class(MarkKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind in words.</summary>
    public static string Name(MarkKind kind) =>
        kind switch
        {
            MarkKind.Figure => "figures",
            MarkKind.Place => "places",
            MarkKind.Time => "times",
            MarkKind.Source => "who says it",
            MarkKind.Cue => "words that attribute",
            MarkKind.Content => "what was said",
            MarkKind.Position => "positions",
            MarkKind.Allegation => "acts alleged",
            MarkKind.Copied => "shared with another report",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
