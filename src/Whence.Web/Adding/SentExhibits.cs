using Whence.Examining.Custody;

namespace Whence.Web.Adding;

/// <summary>What was said of papers and footage that were sent.</summary>
internal sealed record SentExhibits
{
    /// <summary>Where or from whom they came.</summary>
    public string? From { get; init; }

    /// <summary>Who acquired them.</summary>
    public string? By { get; init; }

    /// <summary>When, as <see cref="CustodyTime"/> reads it; null where nobody said.</summary>
    public string? When { get; init; }

    /// <summary>Where.</summary>
    public string? Where { get; init; }

    /// <summary>How.</summary>
    public string? How { get; init; }

    /// <summary>Ids of reports that speak of them, and of what those say.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>Which of the files describes them; null where none does.</summary>
    public int? Description { get; init; }

    /// <summary>Which of the files is their layout; null where none is.</summary>
    public int? Layout { get; init; }

    /// <summary>How they were acquired, where nobody said when, at <paramref name="sent"/>.</summary>
    public CustodyEvent Acquired(Instant sent) =>
        new(CustodyAct.Acquired, (When is null ? null : CustodyTime.Parse(When)) ?? CustodyTime.At(sent))
        {
            From = From,
            By = By,
            Where = Where,
            How = How,
        };
}
