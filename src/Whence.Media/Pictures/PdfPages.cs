using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Whence.Media.Pictures;

/// <summary>The pages of a PDF as the pictures on them: of each the largest, which of a scan is the page. Drawn pages are not rendered.</summary>
internal static class PdfPages
{
    /// <summary>What <paramref name="make"/> makes of the pictures, until <paramref name="stop"/> says so; or why there are none.</summary>
    public static (ImmutableArray<T> Pages, Unseen? Unseen) Read<T>(
        ReadOnlyMemory<byte> bytes,
        Func<Decoded, T> make,
        CancellationToken stop
    )
        where T : class
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
            var pages = ImmutableArray.CreateBuilder<T>();
            Unseen? unseen = null;
            var last = Math.Min(document.NumberOfPages, MediaLimits.Pages);
            for (var number = 1; number <= last && !stop.IsCancellationRequested; number++)
            {
                var (picture, why) = Of(document.GetPage(number), make);
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

    private static (T? Picture, Unseen? Unseen) Of<T>(Page page, Func<Decoded, T> make)
        where T : class
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
        return Decoded(image, decoded => make(decoded with { Quarters = page.Rotation.Value / 90 }));
    }

    private static (T? Picture, Unseen? Unseen) Decoded<T>(IPdfImage image, Func<Decoded, T> make)
        where T : class
    {
        var raw = image.RawMemory;
        if (PictureKinds.Of(raw.Span) is PictureKind.Jpeg)
        {
            return SkiaPicture.Read(raw, PictureKind.Jpeg, make);
        }
        return image.TryGetPng(out var png)
            ? SkiaPicture.Read(png, PictureKind.Png, make)
            : (null, new Unseen(UnseenReason.UnknownForm, "a picture of it is packed in a way that is not decoded"));
    }
}
