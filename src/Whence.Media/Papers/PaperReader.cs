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
        if (ocr?.ForAPage(pageTime ?? MediaLimits.PageTime) is not { } reader)
        {
            return PageResult.Unable(Tesseract.Missing, layout);
        }
        ImmutableArray<string> languages = layout?.Languages ?? ["eng"];
        if (reader.Lacks(languages) is { } lacks)
        {
            return PageResult.Unable(lacks, layout);
        }
        ImmutableArray<string> tools = [Decoder, reader.Described(languages)];
        var upright = new UprightPage(reader, languages, layout).Find(page.Plane);
        if (layout is null)
        {
            return new PageResult
            {
                Card = new ZoneFinder(reader).Find(upright.Plane, number, upright.Words, tools),
                Seen = [StampSearch.See(upright.Plane, number) with { Tools = [Decoder] }],
            };
        }
        if (upright.Placement is not { } placement)
        {
            return PageResult.Unable(upright.Reason!, layout);
        }
        var laid = new LaidPage(upright.Plane, number, layout, placement, tools);
        return new PageResult
        {
            Laid = true,
            Card = new CardReader(reader).Read(laid, upright.Words),
            Seen = [.. new SignatureReader(reader).Seen(laid)],
            Portrayals = [.. laid.Portrayals()],
            Marks = [.. laid.Marks()],
        };
    }
}
