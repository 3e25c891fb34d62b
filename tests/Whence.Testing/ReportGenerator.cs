using NodaTime;

namespace Whence.Testing;

/// <summary>
/// Makes reports of about 3 KB on invented events, the same for the same seed: sources, hedged figures, places, days, copied
/// paragraphs and cited outlets, as news has them.
/// </summary>
public static class ReportGenerator
{
    private static readonly string[] Sources =
    [
        "The interior ministry",
        "A rescue official",
        "The regional governor",
        "The Red Lantern monitoring group",
        "Health officials",
        "A military spokesman",
        "The mayor of {0}",
        "Residents",
        "The coast guard",
        "A senior government official",
    ];

    private static readonly string[] Counts =
    [
        "{0}",
        "at least {0}",
        "more than {0}",
        "nearly {0}",
        "about {0}",
        "up to {0}",
    ];
    private static readonly string[] People =
    [
        "people",
        "civilians",
        "soldiers",
        "children",
        "passengers",
        "residents",
        "miners",
    ];
    private static readonly string[] Fates =
    [
        "were killed",
        "were injured",
        "have been evacuated",
        "are missing",
        "were detained",
    ];
    private static readonly string[] Places =
    [
        "Castrel",
        "Port Amel",
        "Dorvik",
        "Lower Sarno",
        "Tarnow Hill",
        "Velm",
        "Orsa",
    ];
    private static readonly string[] Days =
    [
        "on Monday",
        "on Tuesday",
        "overnight",
        "since October",
        "last week",
        "on Friday",
    ];
    private static readonly string[] Outlets =
    [
        "Valley Radio",
        "National Gazette",
        "Evening Mail",
        "North Star",
        "Harbour Post",
    ];

    private static readonly string[] Filler =
    [
        "Roads into {0} stayed closed for a second day as crews cleared mud, fallen trees and broken masonry from the main street.",
        "Schools were to open again next week, and trains ran with delays on the line between {0} and the coast.",
        "\"We heard a noise like a train, and then the lights went out,\" a shopkeeper in {0} said.",
        "The government has promised money for repairs, but local councils complained that earlier promises were not kept.",
        "Weather services expect the wind to turn by the weekend, which should help the crews that work around {0}.",
    ];

    /// <summary><paramref name="count"/> reports, made one at a time.</summary>
    public static IEnumerable<Report> Reports(int count, int seed = 1)
    {
        var random = new Random(seed);
        var earlier = new string[64];
        for (var i = 0; i < count; i++)
        {
            var text = Text(random, earlier[random.Next(earlier.Length)]);
            earlier[random.Next(earlier.Length)] = text;
            yield return new Report($"generated-{i:D6}", text)
            {
                Publisher = Pick(random, Outlets),
                Published = new LocalDate(2024, 11, 1).PlusDays(random.Next(60)),
                Language = "en",
            };
        }
    }

    private static string Text(Random random, string? earlier)
    {
        var parts = new List<string>();
        var length = 0;
        if (earlier is not null && random.Next(4) == 0)
        {
            parts.Add(earlier[..earlier.IndexOf("\n\n", StringComparison.Ordinal)]);
            length = parts[0].Length;
        }
        while (length < 3000)
        {
            var place = Pick(random, Places);
            var part =
                random.Next(3) == 0 ? Statement(random, place) : string.Format(null, Pick(random, Filler), place);
            parts.Add(part);
            length += part.Length + 2;
        }
        return string.Join("\n\n", parts);
    }

    private static string Statement(Random random, string place)
    {
        var source = string.Format(null, Pick(random, Sources), place);
        var count = string.Format(null, Pick(random, Counts), random.Next(3, 900));
        var body = $"{count} {Pick(random, People)} {Pick(random, Fates)} in {place} {Pick(random, Days)}";
        return random.Next(3) switch
        {
            0 => $"{source} said {body}.",
            1 => $"{char.ToUpperInvariant(body[0])}{body[1..]}, {char.ToLowerInvariant(source[0])}{source[1..]} said.",
            _ => $"{source} said {body}, {Pick(random, Outlets)} reports.",
        };
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
