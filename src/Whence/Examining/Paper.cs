namespace Whence.Examining;

/// <summary>All that is in hand of one paper: what it says, what was seen of it, and what its picture says of itself.</summary>
/// <param name="Exhibit">The exhibit's id.</param>
/// <param name="Name">What a reader calls it: the file.</param>
public sealed record Paper(string Exhibit, string Name)
{
    /// <summary>What it says: as somebody wrote it down, as it was read from the picture, or both.</summary>
    public ImmutableArray<Card> Cards { get; init; } = [];

    /// <summary>What was seen on its picture.</summary>
    public ImmutableArray<Sighting> Seen { get; init; } = [];

    /// <summary>The name of the layout that lies on its picture; null where none does.</summary>
    public string? Layout { get; init; }

    /// <summary>Perceptual hashes of its parts, wherever in their zones they stand.</summary>
    public ImmutableArray<Portrayal> Portrayals { get; init; } = [];

    /// <summary>Perceptual hashes of what is set down on it by hand, with its whole zone, so that its place and turn tell in them.</summary>
    public ImmutableArray<Portrayal> Marks { get; init; } = [];

    /// <summary>The instant that the picture's metadata gives for the taking of it, by the camera's clock; null where none is given.</summary>
    public LocalDateTime? Captured { get; init; }

    /// <summary>
    /// How the page was turned that was looked at, so that it stood upright; null where none was. All that was seen lies on that page, as
    /// it is turned then.
    /// </summary>
    public PageTurn? Upright { get; init; }

    /// <summary>Why the words on its picture could not be read; null where they were, or there is no picture.</summary>
    public string? Unread { get; init; }

    /// <summary>What is seen of a part: on the picture, and on the word of whoever described it.</summary>
    public IEnumerable<Sighting> Of(Part part) =>
        Seen.Concat(Cards.SelectMany(Told)).Where(sighting => sighting.Part == part);

    private static IEnumerable<Sighting> Told(Card card)
    {
        if (card.Photo is { } photo)
        {
            yield return new Sighting(Part.Photo, photo) { Reason = "as described" };
        }
        if (card.Stamp is { } stamp)
        {
            yield return new Sighting(Part.Stamp, stamp) { Reason = "as described" };
        }
        if (card.SignatureScript is { } script)
        {
            yield return new Sighting(Part.Signature, Presence.Present) { Script = script, Reason = "as described" };
        }
        foreach (var field in card.Fields.Where(f => f.Mandatory))
        {
            var empty = string.IsNullOrWhiteSpace(field.Value);
            yield return new Sighting(Part.Field, empty ? Presence.Absent : Presence.Present)
            {
                Name = field.Name,
                Reason = "as described",
            };
        }
    }
}
