using System.Collections.Concurrent;
using Whence.Examining;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;
using Whence.Media.Ocr;
using Whence.Media.Papers;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Papers;

/// <summary>
/// Families of papers that were made from one picture, in every kind of wear, and as many that were filled in and stamped one by one; how often
/// rules miss what those share, and find what the others do not.
/// </summary>
/// <param name="layout">Of the papers.</param>
/// <param name="wears">How many kinds of wear there are.</param>
/// <param name="pictured">Draws a paper, worn in the kind of that number.</param>
internal sealed class SharedParts(Layout layout, int wears, Func<Specimen, int, byte[]> pictured)
{
    private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(5);

    // WHENCE_BENCH=1 draws eight families; else two.
    private static readonly int Families = Environment.GetEnvironmentVariable("WHENCE_BENCH") == "1" ? 8 : 2;

    /// <summary>Reads them all, and tells of each part on how many it was told, what was missed and what found wrongly; the shares must lie beyond those given.</summary>
    public void Judge(ITestOutputHelper output, double leastTold, double mostMissed, double mostWrong)
    {
        var papers = Read();
        Judge("photograph", paper => paper.Portrayals, Part.Photo, PdqHash.Near);
        Judge("signature", paper => paper.Portrayals, Part.Signature, SignatureSharedRule.Nearest);
        Judge("stamp in its place", paper => paper.Marks, Part.Stamp, LayoutSharedRule.Nearest);
        Judge(
            "signature in its place",
            paper => paper.Marks,
            Part.Signature,
            SignatureSharedRule.Nearest,
            LayoutSharedRule.LieAlike
        );

        // The distances of all pairs, of those that were drawn from one part and of those that were not.
        void Judge(
            string what,
            Func<Paper, ImmutableArray<Portrayal>> prints,
            Part part,
            int most,
            Func<Portrayal, Portrayal, bool>? isComparable = null
        )
        {
            var told = papers
                .Select(p => (p.Drawn, Print: prints(p.Paper).SingleOrDefault(print => print.Part == part)))
                .Where(p => p.Print is { Quality: >= Pdq.GoodQuality })
                .OrderBy(p => p.Drawn.Number)
                .ToList();
            var pairs = told.SelectMany(
                    (_, i) => told.Skip(i + 1),
                    (one, other) =>
                        (
                            Shared: one.Drawn.Shares(other.Drawn),
                            Distance: isComparable?.Invoke(one.Print!, other.Print!) is false
                                ? PdqHash.Bits
                                : one.Print!.Hash.Distance(other.Print!.Hash),
                            Of: $"{one.Drawn.Wear}-{other.Drawn.Wear}"
                        )
                )
                .ToLookup(pair => pair.Shared);
            var (shared, others) = (pairs[true].ToList(), pairs[false].ToList());
            var (missed, wrong) = (shared.FindAll(p => p.Distance > most), others.Count(p => p.Distance <= most));
            output.WriteLine(
                $"{what}: told on {told.Count} of {papers.Count}; {missed.Count} of {shared.Count} shared are more than {most} bits apart, at most {shared.Max(p => p.Distance)}; {wrong} of {others.Count} others are nearer, at least {others.Min(p => p.Distance)}"
            );
            var worst = missed
                .SelectMany(pair => pair.Of.Split('-'))
                .CountBy(wear => wear)
                .OrderByDescending(wear => wear.Value)
                .Take(8);
            output.WriteLine("  missed most in wear " + string.Join(", ", worst.Select(w => $"{w.Key}: {w.Value}")));
            ((double)told.Count / papers.Count).ShouldBeGreaterThanOrEqualTo(leastTold, what);
            ((double)missed.Count / shared.Count).ShouldBeLessThan(mostMissed, what);
            ((double)wrong / others.Count).ShouldBeLessThan(mostWrong, what);
        }
    }

    private List<(Drawn Drawn, Paper Paper)> Read()
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        var parts = layout with
        {
            Zones = [.. layout.Zones.Where(zone => zone.Part is Part.Photo or Part.Stamp or Part.Signature)],
        };
        var drawn = Enumerable
            .Range(0, Families)
            .SelectMany(family =>
                Enumerable
                    .Range(0, wears)
                    .SelectMany(wear => new[] { false, true }.Select(alone => (family, wear, alone)))
            )
            .Select((one, number) => new Drawn(number, one.family, one.wear, one.alone));
        var read = new ConcurrentBag<(Drawn, Paper)>();
        Parallel.ForEach(
            drawn,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            one =>
            {
                var specimen = new Specimen
                {
                    Seed = 100 + one.Number,
                    PortraitSeed = one.Alone ? 3000 + one.Number : one.Family,
                    SignatureSeed = one.Alone ? 4000 + one.Number : one.Family,
                    StampSeed = one.Family / 2,
                    // A family's papers were made from one picture, and others of the same office stamped one by one.
                    StampPlace = one.Alone ? 5000 + one.Number : 9000 + one.Family,
                };
                var (paper, _) = new PaperReader(parts, Tesseract.Installed, Unhurried).Read(
                    "a.jpg",
                    pictured(specimen, one.Wear)
                );
                read.Add((one, paper!.Paper));
            }
        );
        return [.. read];
    }

    private sealed record Drawn(int Number, int Family, int Wear, bool Alone)
    {
        /// <summary>Whether both were made from one picture; those that were filled in and stamped by themselves share nothing.</summary>
        public bool Shares(Drawn other) => !Alone && !other.Alone && Family == other.Family;
    }
}
