using System.Collections.Concurrent;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Media.Ocr;
using Whence.Media.Papers;
using Whence.Media.Pictures;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Papers;

/// <summary>Specimens in twenty kinds of wear: what is told of them must be right, and what cannot be told must be said so.</summary>
public sealed class SpecimenBenchTests(ITestOutputHelper output)
{
    // WHENCE_BENCH=1 draws all 320 variants, for the figures that findings carry; else every kind of wear is met in 80.
    private static readonly int Designs = Environment.GetEnvironmentVariable("WHENCE_BENCH") == "1" ? 4 : 1;

    // WHENCE_DRAW=1000 draws other booklets, for a measure after a threshold was set on those of 0.
    private static readonly int Draw = int.Parse(
        Environment.GetEnvironmentVariable("WHENCE_DRAW") ?? "0",
        System.Globalization.CultureInfo.InvariantCulture
    );

    // The wall clock of a busy machine is no measure of the rules.
    private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(5);

    [Fact]
    public void Photographs_stamps_and_empty_fields_are_told_rightly_on_papers_of_use()
    {
        var answers = Answers(SpecimenPainter.Layout, Worn(Wears.Usable), Designs);
        Report(answers);
        answers.Count.ShouldBe(Wears.Usable.Length * 4 * Designs * SpecimenPainter.Layout.Zones.Count(IsMeasured));
        Share(answers, Part.Photo).ShouldBeGreaterThanOrEqualTo(0.98);
        Share(answers, Part.Stamp).ShouldBeGreaterThanOrEqualTo(0.98);
        Share(answers, Part.Field).ShouldBeGreaterThanOrEqualTo(0.9);
        answers.ShouldAllBe(answer => answer.Told == Presence.Untold || answer.Told == answer.True);
    }

    [Fact]
    public void On_papers_that_no_threshold_was_set_on_few_parts_are_told_wrongly()
    {
        var distorted = Distortions.Usable.Select(distortion =>
            (
                distortion.Name,
                (Func<Specimen, byte[]>)(
                    specimen =>
                    {
                        using var drawn = BookletPainter.Paint(specimen with { Seed = Draw + specimen.Seed });
                        return distortion.Of(drawn, Draw + specimen.Seed);
                    }
                )
            )
        );
        var answers = Answers(BookletPainter.Layout, distorted, Designs);
        Report(answers);
        foreach (var part in new[] { Part.Photo, Part.Stamp, Part.Field })
        {
            var told = answers.Where(answer => answer.Part == part && answer.Told != Presence.Untold).ToList();
            var wrong = told.Count(answer => answer.Told != answer.True);
            output.WriteLine($"{part}: {wrong} of {told.Count} answers wrong");
            ((double)wrong / told.Count).ShouldBeLessThan(0.1);
            Share(answers, part).ShouldBeGreaterThanOrEqualTo(0.4);
        }
    }

    [Fact]
    public void Beyond_use_nothing_is_told_wrongly()
    {
        var answers = Answers(SpecimenPainter.Layout, Worn(Wears.BeyondUse), 1);
        Report(answers);
        answers.Where(a => a.Told != Presence.Untold && a.Told != a.True).ShouldBeEmpty();
        answers.ShouldContain(a => a.Told == Presence.Untold);
    }

    [Fact]
    public void Without_a_layout_stamps_are_found_and_none_where_none_is()
    {
        var (found, missed, wrong) = (0, 0, new List<string>());
        foreach (var wear in Wears.Usable)
        {
            foreach (var (seed, stamp) in Enumerable.Range(0, 4 * Designs).Select(seed => (seed, seed % 2 == 0)))
            {
                using var drawn = SpecimenPainter.Paint(
                    new Specimen
                    {
                        Seed = seed,
                        Stamp = stamp,
                        StampPlace = seed,
                        Photo = seed % 4 < 2,
                    }
                );
                var seen = StampSearch.See(PictureFile.Read(wear.Of(drawn, seed)).Pages[0].Plane, 1);
                found += stamp && seen.Presence == Presence.Present ? 1 : 0;
                missed += stamp && seen.Presence != Presence.Present ? 1 : 0;
                if (!stamp && seen.Presence != Presence.Untold)
                {
                    wrong.Add($"{wear.Name} {seed}: {seen.Measured}");
                }
            }
        }
        output.WriteLine($"{found} found, {missed} missed; wrong: {string.Join("; ", wrong)}");
        wrong.ShouldBeEmpty();
        found.ShouldBeGreaterThan(4 * missed);
    }

    [Fact]
    public void A_page_is_read_in_under_two_seconds_of_processor_time()
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        using var drawn = SpecimenPainter.Paint(new Specimen());
        var bytes = Wears.Usable[1].Of(drawn, 1);
        var reader = new PaperReader(SpecimenPainter.Layout, Tesseract.Installed);
        reader.Read("warm", bytes);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var before = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
        reader.Read("page", bytes).Read.ShouldNotBeNull();
        var spent = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - before;
        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.00} s on the wall, {spent.TotalSeconds:0.00} s of it here");
        spent.TotalSeconds.ShouldBeLessThan(1);
    }

    private static bool IsMeasured(LayoutZone zone) => zone.Part is Part.Photo or Part.Stamp or Part.Field;

    private static double Share(IReadOnlyCollection<Answer> answers, Part part)
    {
        var of = answers.Where(answer => answer.Part == part).ToList();
        return (double)of.Count(answer => answer.Told == answer.True) / of.Count;
    }

    private static IEnumerable<(string Name, Func<Specimen, byte[]> Pictured)> Worn(IEnumerable<Wear> wears) =>
        wears.Select(wear =>
            (
                wear.Name,
                (Func<Specimen, byte[]>)(
                    specimen =>
                    {
                        using var drawn = SpecimenPainter.Paint(specimen);
                        return wear.Of(drawn, specimen.Seed);
                    }
                )
            )
        );

    private static ConcurrentBag<Answer> Answers(
        Layout whole,
        IEnumerable<(string Name, Func<Specimen, byte[]> Pictured)> wears,
        int designs
    )
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        var layout = whole with
        {
            // What fields say is read by more OCR, and not measured here.
            Zones = [.. whole.Zones.Where(IsMeasured).Select(zone => zone with { Says = null })],
        };
        var names = whole.Zones.Where(zone => zone.Part == Part.Field).Select(zone => zone.Name).ToList();
        var cases =
            from wear in wears
            from design in Enumerable.Range(0, designs)
            from photo in new[] { true, false }
            from stamp in new[] { true, false }
            select (
                wear,
                new Specimen
                {
                    Seed = design * 4 + (photo ? 2 : 0) + (stamp ? 1 : 0),
                    Photo = photo,
                    Stamp = stamp,
                    Surname = design % 2 == 0 == photo ? "" : "Соколов",
                    Born = design % 2 == 1 == stamp ? "" : "12.03.1990",
                    Issued = photo == stamp ? "" : "5.10.19",
                }
            );
        var answers = new ConcurrentBag<Answer>();
        Parallel.ForEach(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            one =>
            {
                var (wear, specimen) = one;
                var (read, _) = new PaperReader(layout, Tesseract.Installed, Unhurried).Read(
                    wear.Name,
                    wear.Pictured(specimen)
                );
                foreach (
                    var (part, name, there) in new[]
                    {
                        (Part.Photo, null, specimen.Photo),
                        (Part.Stamp, null, specimen.Stamp),
                        (Part.Field, names[0], specimen.Surname.Length > 0),
                        (Part.Field, names[1], specimen.Born.Length > 0),
                        (Part.Field, names[2], specimen.Issued.Length > 0),
                    }
                )
                {
                    var seen = read?.Paper.Of(part).FirstOrDefault(seen => seen.Name == name);
                    answers.Add(
                        new Answer(wear.Name, specimen.Seed, part, there ? Presence.Present : Presence.Absent)
                        {
                            Told = seen?.Presence ?? Presence.Untold,
                            Measured = seen?.Measured,
                            Reason = seen?.Reason,
                        }
                    );
                }
            }
        );
        return answers;
    }

    private void Report(IReadOnlyCollection<Answer> answers)
    {
        foreach (var part in new[] { Part.Photo, Part.Stamp, Part.Field })
        {
            foreach (var truth in new[] { Presence.Present, Presence.Absent })
            {
                var measured = answers
                    .Where(a => a.Part == part && a.True == truth && a.Measured is not null)
                    .Select(a => a.Measured!.Value)
                    .Order()
                    .ToList();
                output.WriteLine(
                    $"{part} {truth}: {measured.Count} measured, {measured.FirstOrDefault()} to {measured.LastOrDefault()}"
                );
            }
            output.WriteLine($"{part}: right {Share(answers, part):0.000}");
        }
        foreach (var answer in answers.Where(a => a.Told != a.True).OrderBy(a => a.Wear, StringComparer.Ordinal))
        {
            output.WriteLine(answer.ToString());
        }
    }

    private sealed record Answer(string Wear, int Seed, Part Part, Presence True)
    {
        public Presence Told { get; init; }

        public double? Measured { get; init; }

        public string? Reason { get; init; }
    }
}
