using System.Collections.Concurrent;
using Whence.Examining;
using Whence.Examining.Likeness;
using Whence.Media.Ocr;
using Whence.Media.Papers;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Papers;

/// <summary>
/// Papers in twenty kinds of wear, some of which share a photograph, a signature, or a stamp with its place: those are told, and
/// those that share none are not, though one stamp is set down on many of them.
/// </summary>
public sealed class SharedPartsBenchTests(ITestOutputHelper output)
{
    // WHENCE_BENCH=1 draws eight families; else two.
    private static readonly int Families = Environment.GetEnvironmentVariable("WHENCE_BENCH") == "1" ? 8 : 2;

    private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(5);

    [Fact]
    public void Shared_photographs_signatures_and_arrangements_are_told_and_no_others()
    {
        var papers = Read();
        Judge(papers, "photograph", paper => paper.Portrayals, Part.Photo, PdqHash.Near);
        Judge(papers, "signature", paper => paper.Portrayals, Part.Signature, SignatureSharedRule.Nearest);
        Judge(papers, "stamp in its place", paper => paper.Marks, Part.Stamp, LayoutSharedRule.Nearest);
        Judge(papers, "signature in its place", paper => paper.Marks, Part.Signature, LayoutSharedRule.Nearest);
    }

    // The distances of all pairs, of those that were drawn from one part and of those that were not.
    private void Judge(
        IReadOnlyCollection<(Drawn Drawn, Paper Paper)> papers,
        string what,
        Func<Paper, ImmutableArray<Portrayal>> prints,
        Part part,
        int most
    )
    {
        var told = papers
            .Select(p => (p.Drawn, Print: prints(p.Paper).SingleOrDefault(print => print.Part == part)))
            .Where(p => p.Print is { Quality: >= Pdq.GoodQuality })
            .OrderBy(p => p.Drawn.Number)
            .ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(papers.Count * 9 / 10, what);
        var pairs = told.SelectMany(
                (_, i) => told.Skip(i + 1),
                (one, other) =>
                    (Shared: one.Drawn.Shares(other.Drawn), Distance: one.Print!.Hash.Distance(other.Print!.Hash))
            )
            .ToLookup(pair => pair.Shared, pair => pair.Distance);
        var (missed, wrong) = (pairs[true].Count(d => d > most), pairs[false].Count(d => d <= most));
        output.WriteLine(
            $"{what}: {missed} of {pairs[true].Count()} shared are more than {most} bits apart, at most {pairs[true].Max()}; {wrong} of {pairs[false].Count()} others are nearer, at least {pairs[false].Min()}"
        );
        ((double)missed / pairs[true].Count()).ShouldBeLessThan(0.25, what);
        ((double)wrong / pairs[false].Count()).ShouldBeLessThan(0.01, what);
    }

    private static List<(Drawn Drawn, Paper Paper)> Read()
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        var layout = SpecimenPainter.Layout with
        {
            Zones =
            [
                .. SpecimenPainter.Layout.Zones.Where(zone => zone.Part is Part.Photo or Part.Stamp or Part.Signature),
            ],
        };
        var drawn = Enumerable
            .Range(0, Families)
            .SelectMany(family =>
                Wears.Usable.SelectMany((_, wear) => new[] { false, true }.Select(placed => (family, wear, placed)))
            )
            .Select((one, number) => new Drawn(number, one.family, one.wear, one.placed));
        var read = new ConcurrentBag<(Drawn, Paper)>();
        Parallel.ForEach(
            drawn,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            one =>
            {
                var specimen = new Specimen
                {
                    Seed = 100 + one.Number,
                    PortraitSeed = one.Placed ? 3000 + one.Number : one.Family,
                    SignatureSeed = one.Placed ? 4000 + one.Number : one.Family,
                    StampSeed = one.Family / 2,
                    // A family's papers were made from one picture, and others of the same office stamped one by one.
                    StampPlace = one.Placed ? 5000 + one.Number : 9000 + one.Family,
                };
                using var picture = SpecimenPainter.Paint(specimen);
                var wear = Wears.Usable[one.Wear];
                var (paper, _) = new PaperReader(layout, Tesseract.Installed, Unhurried).Read(
                    wear.Name,
                    wear.Of(picture, specimen.Seed)
                );
                read.Add((one, paper!.Paper));
            }
        );
        return [.. read];
    }

    private sealed record Drawn(int Number, int Family, int Wear, bool Placed)
    {
        /// <summary>Whether both were made from one picture; those that were filled in and stamped by themselves share nothing.</summary>
        public bool Shares(Drawn other) => !Placed && !other.Placed && Family == other.Family;
    }
}
