using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Papers;

/// <summary>
/// Papers some of which share a photograph, a signature, or a stamp with its place: those are told, and those that share none are not,
/// though one stamp is set down on many of them.
/// </summary>
public sealed class SharedPartsBenchTests(ITestOutputHelper output)
{
    [Fact]
    public void Shared_photographs_signatures_and_arrangements_are_told_and_no_others() =>
        new SharedParts(
            SpecimenPainter.Layout,
            Wears.Usable.Length,
            (specimen, wear) =>
            {
                using var drawn = SpecimenPainter.Paint(specimen);
                return Wears.Usable[wear].Of(drawn, specimen.Seed);
            }
        ).Judge(output, 0.9, 0.25, 0.01);

    // The bounds are no thresholds: none was set on these, and what they measure stands in docs/methods/examining.
    [Fact]
    public void On_papers_that_no_threshold_was_set_on_most_of_what_is_shared_is_told() =>
        new SharedParts(
            BookletPainter.Layout,
            Distortions.Usable.Length,
            (specimen, wear) =>
            {
                using var drawn = BookletPainter.Paint(specimen);
                return Distortions.Usable[wear].Of(drawn, specimen.Seed);
            }
        ).Judge(output, 0.3, 0.5, 0.02);
}
