namespace Whence.Media.Pictures;

/// <summary>Reads the pictures of a file: one of a picture, one a page of a PDF or a TIFF. Its kind is told by its first bytes.</summary>
public static class PictureFile
{
    /// <summary>The pictures that <paramref name="bytes"/> hold, or why they cannot be looked at.</summary>
    public static (ImmutableArray<Picture> Pages, Unseen? Unseen) Read(ReadOnlyMemory<byte> bytes) =>
        Read(bytes, Pixels.Of, CancellationToken.None);

    /// <summary>
    /// The same pictures in colour, to be shown, or why they cannot be. Where <paramref name="stop"/> says so, or they grow larger than
    /// <see cref="MediaLimits.ShownBytes"/> together, those that were made by then.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="stop">Says that it has taken long enough; it is asked between pages.</param>
    public static (ImmutableArray<ShownPicture> Pages, bool AreAll, Unseen? Unseen) Shown(
        ReadOnlyMemory<byte> bytes,
        CancellationToken stop
    )
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var size = 0L;
        var (pages, unseen) = Read(
            bytes,
            page =>
            {
                var shown = ShownPicture.Of(page);
                size += shown.Jpeg.Length;
                if (size > MediaLimits.ShownBytes)
                {
                    enough.Cancel();
                }
                return shown;
            },
            enough.Token
        );
        return (pages, !enough.IsCancellationRequested, unseen);
    }

    private static (ImmutableArray<T> Pages, Unseen? Unseen) Read<T>(
        ReadOnlyMemory<byte> bytes,
        Func<Decoded, T> make,
        CancellationToken stop
    )
        where T : class
    {
        var span = bytes.Span;
        if (span.IsEmpty)
        {
            return ([], new Unseen(UnseenReason.Empty));
        }
        if (span.Length > MediaLimits.FileBytes)
        {
            return ([], new Unseen(UnseenReason.TooLarge));
        }
        if (span.StartsWith("%PDF-"u8))
        {
            return PdfPages.Read(bytes, make, stop);
        }
        if (PictureKinds.Of(span) is not { } kind)
        {
            return ([], new Unseen(UnseenReason.UnknownKind));
        }
        if (Polyglots.Of(span) is { } other)
        {
            return ([], new Unseen(UnseenReason.Polyglot, other));
        }
        if (kind == PictureKind.Tiff)
        {
            return TiffFile.Read(bytes, make, stop);
        }
        var (picture, unseen) =
            kind == PictureKind.Heic ? HeicFile.Read(bytes, make) : SkiaPicture.Read(bytes, kind, make);
        return picture is null ? ([], unseen) : ([picture], null);
    }
}
