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

    /// <summary>The page upright, as far as that could be told.</summary>
    public LookedAt Find(LuminancePlane page)
    {
        var first = Look(page, 0);
        if (first.IsUnread || Stands(first))
        {
            return first;
        }
        var guess = ocr.Turn(page) ?? 0;
        foreach (var turn in Enumerable.Range(0, Quarters).Select(i => (guess + i) % Quarters).Where(turn => turn != 0))
        {
            // Where there was no time for it, another way up may have been right.
            var turned = Look(page, turn);
            if (turned.IsUnread || Stands(turned))
            {
                return turned;
            }
        }
        return first;
    }

    private bool Stands(LookedAt page) =>
        layout is null ? page.Words.Count(word => word.Confidence >= Sure) >= FewSureWords : page.Placement is not null;

    private LookedAt Look(LuminancePlane page, int turn)
    {
        var plane = page.Turned(turn);
        var (words, unread) = ocr.Read(plane, languages, PageMode.Sparse);
        if (unread is not null || layout is null)
        {
            return new LookedAt(plane, turn, words, null, unread) { IsUnread = unread is not null };
        }
        var (placement, reason) = Registration.Fit(layout, words);
        return new LookedAt(plane, turn, words, placement, reason);
    }
}
