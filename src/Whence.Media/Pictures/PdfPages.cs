using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Whence.Media.Pictures;

/// <summary>The pages of a PDF as the pictures on them: of each the largest, which of a scan is the page. Drawn pages are not rendered.</summary>
internal static class PdfPages
{
    /// <summary>The pictures, or why there are none.</summary>
    public static (ImmutableArray<Picture> Pages, Unseen? Unseen) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var options = new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new BoundedFilters(),
            };
            using var document = PdfDocument.Open(bytes.ToArray(), options);
            var pages = ImmutableArray.CreateBuilder<Picture>();
            Unseen? unseen = null;
            for (var number = 1; number <= Math.Min(document.NumberOfPages, MediaLimits.Pages); number++)
            {
                var (picture, why) = Of(document.GetPage(number));
                unseen ??= why;
                if (picture is not null)
                {
                    pages.Add(picture);
                }
            }
            return pages.Count > 0 ? (pages.ToImmutable(), null) : ([], unseen ?? new Unseen(UnseenReason.NoPicture));
        }
        catch (PdfDocumentEncryptedException)
        {
            return ([], new Unseen(UnseenReason.Locked));
        }
        catch (StreamTooLargeException)
        {
            return ([], new Unseen(UnseenReason.TooLarge, "a stream of it unpacks to more than is taken in"));
        }
#pragma warning disable CA1031 // A broken PDF may end PdfPig in any exception at all; none of them is this project's own.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return ([], new Unseen(UnseenReason.Damaged, fault.Message));
        }
    }

    private static (Picture? Picture, Unseen? Unseen) Of(Page page)
    {
        var image = page.GetImages().MaxBy(i => (long)i.WidthInSamples * i.HeightInSamples);
        if (image is null)
        {
            return (null, null);
        }
        if ((long)image.WidthInSamples * image.HeightInSamples > MediaLimits.Pixels)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{image.WidthInSamples} × {image.HeightInSamples}");
            return (null, new Unseen(UnseenReason.TooManyPixels, size));
        }
        var (picture, unseen) = Decoded(image);
        return picture is null ? (null, unseen) : (Turned(picture, page), null);
    }

    private static (Picture? Picture, Unseen? Unseen) Decoded(IPdfImage image)
    {
        var raw = image.RawMemory;
        if (PictureKinds.Of(raw.Span) is PictureKind.Jpeg)
        {
            return SkiaPicture.Read(raw, PictureKind.Jpeg);
        }
        return image.TryGetPng(out var png)
            ? SkiaPicture.Read(png, PictureKind.Png)
            : (null, new Unseen(UnseenReason.UnknownForm, "a picture of it is packed in a way that is not decoded"));
    }

    private static Picture Turned(Picture picture, Page page) =>
        page.Rotation.Value == 0 ? picture : picture with { Plane = picture.Plane.Turned(page.Rotation.Value / 90) };
}
