using Whence.Examining.Zones;
using Whence.Media.Ocr;

namespace Whence.Media.Papers;

/// <summary>
/// Turns a page until it can be read: as its metadata have it, then as Tesseract takes it to stand, then every other way. With a
/// layout it stands upright when the layout lies on it, else when a few words are read with confidence.
/// </summary>
internal sealed class UprightPage(Tesseract ocr, IReadOnlyCollection<string> languages, Layout? layout)
{
    private const int Quarters = 4;
    private const double Sure = 60;
    private const int FewSureWords = 3;

    /// <summary>The page upright, with its words, and how the layout lies on it or why that cannot be told.</summary>
    public (LuminancePlane Plane, ImmutableArray<ReadWord> Words, Placement? Placement, string? Reason) Find(
        LuminancePlane page
    )
    {
        var first = Look(page, 0);
        if (Stands(first))
        {
            return first;
        }
        var guess = ocr.Turn(page) ?? 0;
        foreach (var turn in Enumerable.Range(0, Quarters).Select(i => (guess + i) % Quarters).Where(turn => turn != 0))
        {
            var turned = Look(page, turn);
            if (Stands(turned))
            {
                return turned;
            }
        }
        return first;
    }

    private bool Stands(
        (LuminancePlane Plane, ImmutableArray<ReadWord> Words, Placement? Placement, string? Reason) page
    ) =>
        layout is null ? page.Words.Count(word => word.Confidence >= Sure) >= FewSureWords : page.Placement is not null;

    private (LuminancePlane Plane, ImmutableArray<ReadWord> Words, Placement? Placement, string? Reason) Look(
        LuminancePlane page,
        int turn
    )
    {
        var plane = page.Turned(turn);
        var (words, reason) = ocr.Read(plane, languages, PageMode.Sparse);
        if (reason is not null || layout is null)
        {
            return (plane, words, null, reason);
        }
        var (placement, why) = Registration.Fit(layout, words);
        return (plane, words, placement, why);
    }
}
