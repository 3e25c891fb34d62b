namespace Whence.Origins;

/// <summary>What a testimony comes to: which claims are one voice, and what rests on what.</summary>
/// <param name="Leaders">By claim, the first of its voice.</param>
/// <param name="Citations">What reports cite.</param>
/// <param name="Repeated">What one speaker says again in another report, with where it was said before.</param>
internal sealed record Heard(int[] Leaders, List<Citation> Citations, List<(int From, int To)> Repeated)
{
    // Edges of copied passages come first, then what is said again, then what is cited for a claim, then what is only named.
    private const long Again = 1L << 60;
    private const long Cited = 2L << 60;
    private const long Only = 3L << 60;

    // Bits for the place of an outlet among those that are told for one claim, or named by one report.
    private const int Places = 16;

    /// <summary>Hears <paramref name="testimony"/>.</summary>
    /// <param name="testimony">All claims.</param>
    /// <param name="nearest">By claim, the one that it is likest to (<see cref="Nearest"/>).</param>
    public static Heard Of(Testimony testimony, int[] nearest)
    {
        var voices = new Voices(testimony.Claims.Length);
        var citations = new CitationFinder(testimony).Find();
        var repeated = Utterances.Join(testimony, [.. citations.Select(c => c.From)], voices);
        new Hearsay(testimony, voices, citations, nearest).Resolve();
        return new Heard([.. Enumerable.Range(0, testimony.Claims.Length).Select(voices.Of)], citations, repeated);
    }

    /// <summary>What rests on what, copied passages left out, in the order in which it was found.</summary>
    public IEnumerable<Resting> Resting(Testimony testimony) =>
        Repeated
            .Select(r => new Resting(
                Again | (uint)r.From,
                EdgeKind.SameUtterance,
                testimony.Claims[r.From].Report,
                r.From,
                r.To,
                null
            ))
            .Concat(
                Citations.Select(c => new Resting(
                    c.From >= 0
                        ? Cited | (long)c.From << Places | (uint)Array.IndexOf(testimony.Claims[c.From].Told, c.Outlet)
                        : Only
                            | (long)c.Report << Places
                            | (uint)Array.IndexOf(testimony.Reports[c.Report].Named, c.Outlet),
                    EdgeKind.Cited,
                    c.Report,
                    c.From,
                    c.To,
                    testimony.Who[c.Outlet]
                ))
            );

    /// <summary>The rings of reports that rest on each other, the reports of each in order.</summary>
    public IEnumerable<int[]> Rings(Testimony testimony) =>
        CircleFinder.Find(
            testimony.Reports.Length,
            testimony
                .Shared.Where(s => s.IsCertain)
                .Select(s => (s.From, s.To))
                .Concat(Citations.Where(c => c.To >= 0).Select(c => (c.Report, testimony.Claims[c.To].Report)))
        );
}
