namespace Whence.Load.Making;

/// <summary>Something that is told to have happened, with whoever speaks of it.</summary>
/// <param name="Kind">What sort of event.</param>
/// <param name="Place">Where.</param>
/// <param name="Day">How many days after the first.</param>
/// <param name="Dead">How many were killed, as most say.</param>
/// <param name="Hurt">How many were hurt.</param>
/// <param name="Official">Who counts.</param>
/// <param name="Watcher">Who counts otherwise.</param>
/// <param name="Accuser">Who accuses.</param>
/// <param name="Accused">Whom.</param>
internal sealed record MadeEvent(
    MadeKind Kind,
    string Place,
    int Day,
    int Dead,
    int Hurt,
    string Official,
    string Watcher,
    string Accuser,
    string Accused
)
{
    /// <summary>Event <paramref name="number"/> of those that <paramref name="seed"/> makes; the same each time.</summary>
    public static MadeEvent Of(int number, int seed, int days)
    {
        var random = new Random(HashCode(number, seed));
        var place = MadeWords.Place(random);
        var region = MadeWords.Place(random);
        return new MadeEvent(
            MadeWords.Pick(random, MadeKind.All),
            place,
            random.Next(days),
            random.Next(2, 400),
            random.Next(5, 900),
            MadeWords.Body(random, region),
            MadeWords.Watcher(random, place),
            MadeWords.Body(random, region),
            MadeWords.Group(random, region)
        );
    }

    // Of its own: what a runtime hashes with differs from run to run.
    private static int HashCode(int number, int seed) => unchecked((number * 486_187_739 + seed) * 16_777_619);
}
