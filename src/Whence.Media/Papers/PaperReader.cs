using Whence.Examining;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;
using Whence.Ledger;
using Whence.Media.Ocr;
using Whence.Media.Pictures;

namespace Whence.Media.Papers;

/// <summary>
/// Reads what stands on pictures of papers: their words by OCR, and what stands in the zones of a layout that is laid on them by its
/// printed labels. Without a layout only what needs none is read: lines for machines.
/// </summary>
/// <param name="layout">The layout of the papers' series; null where none is known.</param>
/// <param name="ocr">What reads words; null where nothing is installed that does.</param>
/// <param name="pageTime">What the OCR of one page may take; <see cref="MediaLimits.PageTime"/> where null.</param>
public sealed class PaperReader(Layout? layout, Tesseract? ocr, TimeSpan? pageTime = null)
{
    private static readonly string Decoder =
        "SkiaSharp " + typeof(SkiaSharp.SKCodec).Assembly.GetName().Version?.ToString(3);

    /// <summary>The paper on the pictures of <paramref name="bytes"/>, or why they cannot be looked at.</summary>
    public (ReadPaper? Read, Unseen? Unseen) Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var (pages, unseen) = PictureFile.Read(bytes);
        if (unseen is not null)
        {
            return (null, unseen);
        }
        var id = Exhibit.Identity(Digest.Of(bytes.Span));
        var camera = CameraData.Of(bytes);
        var read = Best(pages);
        var paper = new Paper(id, name)
        {
            Captured = camera.Captured,
            Cards = read.Card is { } card ? [card] : [],
            Seen = read.Seen,
            Layout = read.Laid ? layout!.Name : null,
            Portrayals = read.Portrayals,
            Marks = read.Marks,
            Upright = read.Upright,
            Unread = read.Unread,
        };
        var exhibit = new Exhibit(id, layout is null && read.Card is null ? ExhibitKind.Image : ExhibitKind.Paper)
        {
            Metadata = camera.Metadata,
            Perceptual =
            [
                .. pages.Select(page => page.Spectrum).OfType<PdqSpectrum>().Select(spectrum => "pdq:" + spectrum.Hash),
            ],
        };
        return (new ReadPaper(exhibit, paper), null);
    }

    // Of several pages that which the layout lies on; else the first that anything was read on.
    private PageResult Best(ImmutableArray<Picture> pages)
    {
        var results = pages.Select((page, i) => Read(page, i + 1));
        PageResult? first = null;
        foreach (var result in results)
        {
            if (result.Laid || (layout is null && result.Card is not null))
            {
                return result;
            }
            first ??= result;
        }
        return first!;
    }

    private PageResult Read(Picture page, int number)
    {
        var reader = ocr?.ForAPage(pageTime ?? MediaLimits.PageTime);
        ImmutableArray<string> languages = layout?.Languages ?? ["eng"];
        if ((reader is null ? Tesseract.Missing : reader.Lacks(languages)) is { } lacks)
        {
            var unread = PageResult.Unable(new PageTurn(number, 0), lacks, layout);
            // A ring is round whichever way the page is turned.
            return layout is null ? unread with { Seen = [Stamp(page.Plane, number)] } : unread;
        }
        ImmutableArray<string> tools = [Decoder, reader!.Described(languages)];
        var looked = new UprightPage(reader, languages, layout).Find(page.Plane);
        var upright = new PageTurn(number, looked.Quarters);
        if (layout is null)
        {
            return new PageResult
            {
                Upright = upright,
                Card = new ZoneFinder(reader).Find(looked.Plane, number, looked.Words, tools),
                Seen = [Stamp(looked.Plane, number)],
            };
        }
        if (looked.Placement is not { } placement)
        {
            return PageResult.Unable(upright, looked.Reason!, layout);
        }
        var laid = new LaidPage(looked.Plane, number, layout, placement, tools);
        return new PageResult
        {
            Upright = upright,
            Laid = true,
            Card = new CardReader(reader).Read(laid, looked.Words),
            Seen = [.. new SignatureReader(reader).Seen(laid)],
            Portrayals = [.. laid.Portrayals()],
            Marks = [.. laid.Marks()],
        };
    }

    private static Sighting Stamp(LuminancePlane page, int number) =>
        StampSearch.See(page, number) with
        {
            Tools = [Decoder],
        };
}
