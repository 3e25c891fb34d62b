using System.Globalization;
using NodaTime;

namespace Whence.Load.Making;

/// <summary>
/// Reports of some 3 KB of invented events, the same for the same seed, with all that pages show: counts of several measures and places by
/// several voices, denials, silences, doubts, accusations, sources that correct themselves, and passages copied from reports before.
/// </summary>
internal static class MadeNews
{
    private const int ReportsOfAnEvent = 12;
    private const int Days = 240;
    private const int Characters = 2_800;

    // Earlier reports that passages are copied from.
    private const int Remembered = 64;

    private static readonly LocalDate FirstDay = new(2031, 2, 3);

    /// <summary><paramref name="count"/> reports, made one at a time.</summary>
    public static IEnumerable<Report> Reports(int count, int seed)
    {
        var random = new Random(seed);
        var earlier = new string?[Remembered];
        for (var i = 0; i < count; i++)
        {
            var told = MadeEvent.Of(i / ReportsOfAnEvent, seed, Days);
            var beside = MadeEvent.Of(random.Next(i / ReportsOfAnEvent + 1), seed, Days);
            var after = random.Next(6);
            var text = Text(random, told, beside, after, MadeWords.Pick(random, earlier));
            earlier[random.Next(Remembered)] = text;
            yield return new Report(string.Create(CultureInfo.InvariantCulture, $"made-{i:D6}"), text)
            {
                Title = Title(told),
                Publisher = MadeWords.Pick(random, MadeWords.Outlets),
                Published = FirstDay.PlusDays(told.Day + after),
                Language = "en",
            };
        }
    }

    private static string Title(MadeEvent told) =>
        $"{MadeWords.Begun(told.Kind.People)} of {told.Place}: what is known";

    private static string Text(Random random, MadeEvent told, MadeEvent beside, int after, string? earlier)
    {
        var parts = new List<string> { Lead(random, told, after) };
        if (earlier is not null && random.Next(4) == 0)
        {
            parts.Add(earlier[..earlier.IndexOf("\n\n", StringComparison.Ordinal)]);
        }
        parts.Add(Stand(random, told));
        parts.Add(Other(random, told));
        if (random.Next(2) == 0)
        {
            parts.Add(Charge(random, told));
        }
        parts.Add(Other(random, beside));
        if (random.Next(3) == 0)
        {
            parts.Add(Stand(random, beside));
        }
        if (after > 2 && random.Next(3) == 0)
        {
            parts.Add(Corrected(random, told));
        }
        while (parts.Sum(part => part.Length + 2) < Characters)
        {
            parts.Add(
                random.Next(4) == 0
                    ? Other(random, MadeWords.Pick(random, [told, beside]))
                    : string.Format(CultureInfo.InvariantCulture, MadeWords.Pick(random, MadeWords.Fillers), told.Place)
            );
        }
        return string.Join("\n\n", parts);
    }

    private static string Lead(Random random, MadeEvent told, int after)
    {
        var killed = string.Format(CultureInfo.InvariantCulture, told.Kind.Killed, told.Place);
        var official = $"{MadeWords.Count(random, told.Dead + after)} {told.Kind.People} {killed}";
        var watcher = $"{MadeWords.Count(random, told.Dead * 2 + random.Next(9))} {told.Kind.People} {killed}";
        return random.Next(3) switch
        {
            0 => $"{MadeWords.Begun(told.Official)} said {official}. {MadeWords.Begun(told.Watcher)} said {watcher}.",
            1 => $"{MadeWords.Begun(official)}, {told.Official} said on Monday.",
            _ =>
                $"{MadeWords.Begun(told.Watcher)} said {watcher}, {MadeWords.Pick(random, MadeWords.Outlets)} reported.",
        };
    }

    private static string Other(Random random, MadeEvent told)
    {
        var other = string.Format(
            CultureInfo.InvariantCulture,
            MadeWords.Pick(random, told.Kind.Others),
            told.Place,
            MadeWords.Count(random, told.Hurt + random.Next(3))
        );
        return $"{MadeWords.Begun(MadeWords.Pick(random, [told.Official, told.Watcher]))} said {other}.";
    }

    private static string Stand(Random random, MadeEvent told)
    {
        var matter = string.Format(CultureInfo.InvariantCulture, MadeWords.Pick(random, told.Kind.Matters), told.Place);
        return random.Next(6) switch
        {
            0 => $"{MadeWords.Begun(told.Accused)} denied {matter}.",
            1 => $"{MadeWords.Begun(told.Accused)} has not commented on {Bare(matter)}.",
            2 => $"{MadeWords.Begun(told.Official)} confirmed {matter}.",
            3 => $"{MadeWords.Begun(told.Official)} declined to comment on {Bare(matter)}.",
            4 => $"{MadeWords.Begun(told.Watcher)} could not verify {matter}.",
            _ => $"Neither {told.Official} nor {told.Accused} has confirmed {matter}.",
        };
    }

    private static string Charge(Random random, MadeEvent told)
    {
        var act = string.Format(CultureInfo.InvariantCulture, told.Kind.Act, told.Place);
        return random.Next(3) switch
        {
            0 => $"{MadeWords.Begun(told.Accuser)} accused {told.Accused} of {act}.",
            1 => $"{MadeWords.Begun(told.Accuser)} blamed {told.Accused} for {act}.",
            _ => $"{MadeWords.Begun(told.Watcher)} said {told.Accused} was responsible for {act}.",
        };
    }

    private static string Corrected(Random random, MadeEvent told)
    {
        var killed = string.Format(CultureInfo.InvariantCulture, told.Kind.Killed, told.Place);
        return $"{MadeWords.Begun(told.Official)} corrected its count and said {Math.Max(1, told.Dead - random.Next(1, 9))} {told.Kind.People} {killed}.";
    }

    private static string Bare(string matter) =>
        matter.StartsWith("that ", StringComparison.Ordinal) ? "reports " + matter : matter;
}
