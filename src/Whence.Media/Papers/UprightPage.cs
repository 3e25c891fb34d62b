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
        if (first.Unread is not null || Stands(first))
        {
            return (first.Plane, first.Words, first.Placement, first.Unread ?? first.Reason);
        }
        var guess = ocr.Turn(page) ?? 0;
        foreach (var turn in Enumerable.Range(0, Quarters).Select(i => (guess + i) % Quarters).Where(turn => turn != 0))
        {
            // Where there was no time for it, another way up may have been right.
            var turned = Look(page, turn);
            if (turned.Unread is not null || Stands(turned))
            {
                return (turned.Plane, turned.Words, turned.Placement, turned.Unread ?? turned.Reason);
            }
        }
        return (first.Plane, first.Words, first.Placement, first.Reason);
    }

    private bool Stands(Looked page) =>
        layout is null ? page.Words.Count(word => word.Confidence >= Sure) >= FewSureWords : page.Placement is not null;

    private Looked Look(LuminancePlane page, int turn)
    {
        var plane = page.Turned(turn);
        var (words, unread) = ocr.Read(plane, languages, PageMode.Sparse);
        if (unread is not null || layout is null)
        {
            return new Looked(plane, words, null, null, unread);
        }
        var (placement, reason) = Registration.Fit(layout, words);
        return new Looked(plane, words, placement, reason, null);
    }

    private sealed record Looked(
        LuminancePlane Plane,
        ImmutableArray<ReadWord> Words,
        Placement? Placement,
        string? Reason,
        string? Unread
    );
}
