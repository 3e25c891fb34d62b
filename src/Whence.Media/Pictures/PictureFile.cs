namespace Whence.Media.Pictures;

/// <summary>Reads the pictures of a file: one of a picture, one a page of a PDF or a TIFF. Its kind is told by its first bytes.</summary>
public static class PictureFile
{
    /// <summary>The pictures that <paramref name="bytes"/> hold, or why they cannot be looked at.</summary>
    public static (ImmutableArray<Picture> Pages, Unseen? Unseen) Read(ReadOnlyMemory<byte> bytes)
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
            return PdfPages.Read(bytes);
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
            return TiffFile.Read(bytes);
        }
        var (picture, unseen) = kind switch
        {
            PictureKind.Heic => HeicFile.Read(bytes),
            _ => SkiaPicture.Read(bytes, kind),
        };
        return picture is null ? ([], unseen) : ([picture], null);
    }
}
