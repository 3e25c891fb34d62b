namespace Whence;

/// <summary>
/// A source said to have said something: source, cue and content spans in the terms of PARC (Pareti 2012) and PolNeAR
/// (Newell et al. 2018).
/// </summary>
/// <param name="Id">See <see cref="Identifier"/>.</param>
/// <param name="Report">The report's id.</param>
public sealed record Attribution(string Id, string Report)
{
    /// <summary>Direct, indirect or mixed.</summary>
    public AttributionKind Kind { get; init; } = AttributionKind.Indirect;

    /// <summary>How the source stands to the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>The id of the attribution whose content holds this one; null outermost.</summary>
    public string? Parent { get; init; }

    /// <summary>Who; empty where nobody is named ("it was reported").</summary>
    public ImmutableArray<Span> Source { get; init; } = [];

    /// <summary>The words that attribute ("said", "according to"); may be empty.</summary>
    public ImmutableArray<Span> Cue { get; init; } = [];

    /// <summary>What was said.</summary>
    public ImmutableArray<Span> Content { get; init; } = [];

    /// <summary>
    /// The source as the report names it most fully, pronouns and short forms resolved ("It" → "the Syrian Observatory
    /// for Human Rights"); null where nobody is named.
    /// </summary>
    public string? Speaker { get; init; }

    /// <summary>The smallest span over source, cue and content.</summary>
    public Span Cover
    {
        get
        {
            Span? cover = null;
            foreach (var spans in (ReadOnlySpan<ImmutableArray<Span>>)[Source, Cue, Content])
            {
                foreach (var span in spans)
                {
                    cover = cover?.Cover(span) ?? span;
                }
            }
            return cover ?? default;
        }
    }
}
