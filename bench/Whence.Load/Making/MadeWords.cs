using System.Globalization;

namespace Whence.Load.Making;

/// <summary>Names and sentences that made reports are put together of.</summary>
internal static class MadeWords
{
    /// <summary>Who publishes.</summary>
    public static string[] Outlets { get; } =
    [
        .. from town in new[]
        {
            "Velm",
            "Orsa",
            "Dorvik",
            "Castrel",
            "Sarno",
            "Tarnow",
            "Amel",
            "Lindra",
            "Holm",
            "Brask",
        }
        from paper in new[] { "Gazette", "Courier", "Evening Mail", "Radio", "Observer", "Post", "Herald", "Star" }
        select $"{town} {paper}",
    ];

    /// <summary>Paragraphs without a count; {0} is the place.</summary>
    public static string[] Fillers { get; } =
    [
        "Roads into {0} stayed closed for a second day while crews cleared mud, trees and broken masonry from the main street.",
        "Schools are to open again next week, and trains ran late on the line between {0} and the coast.",
        "\"We heard a noise like a train, and then the lights went out,\" a shopkeeper in {0} said.",
        "The government has promised money for repairs, but councils complained that earlier promises were not kept.",
        "The wind is expected to turn by the weekend, which should help the crews that work around {0}.",
        "A candle stood in almost every window of {0}, and the bells of the old church rang at noon.",
        "Shops in {0} ran out of bread and batteries by the evening, and queues formed at the only pump that still worked.",
    ];

    private static readonly string[] Hedges =
    [
        "{0}",
        "at least {0}",
        "more than {0}",
        "nearly {0}",
        "about {0}",
        "up to {0}",
    ];

    private static readonly string[] Beginnings =
    [
        "Vel",
        "Or",
        "Dor",
        "Cas",
        "Sar",
        "Tar",
        "Am",
        "Lin",
        "Hol",
        "Bras",
        "Kel",
        "Mor",
        "Nes",
        "Pol",
        "Rud",
        "Ster",
        "Ul",
        "Wes",
        "Zar",
        "Jar",
    ];

    private static readonly string[] Endings =
    [
        "mouth",
        "vik",
        "trel",
        "now",
        "dra",
        "sund",
        "holm",
        "gard",
        "ford",
        "berg",
        "stad",
        "mere",
        "wick",
        "dale",
        "ness",
    ];

    private static readonly string[] Offices =
    [
        "interior ministry",
        "defence ministry",
        "health ministry",
        "governor",
        "mayor",
        "rescue service",
        "police",
        "prosecutor",
    ];

    private static readonly string[] Groups =
    [
        "Liberation Front",
        "Home Guard",
        "River Company",
        "Mining Trust",
        "Harbour Authority",
        "Northern Command",
        "Free Brigade",
    ];

    private static readonly string[] Watchers =
    [
        "Rights Watch",
        "Monitoring Group",
        "Relief Committee",
        "Doctors' Union",
        "Bar Association",
    ];

    /// <summary>A place; there are some three hundred.</summary>
    public static string Place(Random random) => Pick(random, Beginnings) + Pick(random, Endings);

    /// <summary>An authority of <paramref name="region"/>.</summary>
    public static string Body(Random random, string region) => $"the {region} {Pick(random, Offices)}";

    /// <summary>A group or firm of <paramref name="region"/>.</summary>
    public static string Group(Random random, string region) => $"the {region} {Pick(random, Groups)}";

    /// <summary>Who counts for itself in <paramref name="place"/>.</summary>
    public static string Watcher(Random random, string place) => $"the {place} {Pick(random, Watchers)}";

    /// <summary>A count with the caution that a source gives it with.</summary>
    public static string Count(Random random, int number) =>
        string.Format(CultureInfo.InvariantCulture, Pick(random, Hedges), number);

    /// <summary>One of them.</summary>
    public static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    /// <summary>A sentence that begins so.</summary>
    public static string Begun(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
