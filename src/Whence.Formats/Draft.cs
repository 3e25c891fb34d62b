namespace Whence.Formats;

/// <summary>What a format makes out of one report, before it has its id and its day.</summary>
/// <param name="Text">The text that every offset counts in, kept as the report's text.</param>
internal sealed record Draft(string Text)
{
    /// <summary>The id that the input itself gives; null leaves it to the file's name.</summary>
    public string? Id { get; init; }

    /// <summary>Its place among the reports of one input, from 1; names it where it has no id. Null where it is the only one.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet or sender.</summary>
    public string? Publisher { get; init; }

    /// <summary>The publication date in the input's own words; what is no date is remarked on.</summary>
    public string? Published { get; init; }

    /// <summary>
    /// When the file was made, in its own words: the day of what has no better one, which may lie before its publication, and is
    /// remarked on.
    /// </summary>
    public string? Made { get; init; }

    /// <summary>Whether a report without a date of its own may take that of the command line or the file's name.</summary>
    public bool TakesDay { get; init; } = true;

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Language { get; init; }

    /// <summary>What it was made of, where that is less than its input; null where it is all of it, or is not kept.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary>How its publisher says that it stands.</summary>
    public Standing Standing { get; init; }

    /// <summary>Which version of which news item it is.</summary>
    public Edition? Edition { get; init; }

    /// <summary>What else is to be said of it.</summary>
    public Remark? Remark { get; init; }

    /// <summary>This, with what <paramref name="known"/> tells where this tells nothing.</summary>
    public Draft Over(Draft? known) =>
        known is null
            ? this
            : this with
            {
                Title = Title ?? known.Title,
                Publisher = Publisher ?? known.Publisher,
                Published = Published ?? known.Published,
                Made = Made ?? known.Made,
                Url = Url ?? known.Url,
                Language = Language ?? known.Language,
            };
}
