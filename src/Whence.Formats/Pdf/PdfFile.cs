using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Whence.Formats.Pdf;

/// <summary>A PDF: the words of its pages in reading order. One that holds pictures of pages alone has none.</summary>
internal sealed class PdfFile : IFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".pdf"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var bytes = source.Bytes(Limits.ContainerBytes);
        var (draft, reason, detail) = Draft(bytes);
        return draft is null ? [new Unread(source.Path, null, reason, detail)] : source.Admit(draft);
    }

    private static (Draft? Draft, UnreadReason Reason, string? Detail) Draft(byte[] bytes)
    {
        try
        {
            var options = new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new BoundedFilters(new Allowance()),
            };
            using var document = PdfDocument.Open(bytes, options);
            var text = PdfText.Of(document);
            if (text.Length == 0)
            {
                return (null, UnreadReason.Empty, "its pages hold no words; they may be pictures");
            }
            var draft = new Draft(text)
            {
                Title = document.Information.Title,
                Made = document.Information.GetCreatedDateTimeOffset()?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null),
                Language = Language(document),
            };
            return (draft, default, null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, UnreadReason.Locked, null);
        }
        catch (OverLimitException over)
        {
            return (null, over.Reason, null);
        }
#pragma warning disable CA1031 // A broken PDF may end PdfPig in any exception at all; none of them is this project's own.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (null, UnreadReason.Damaged, fault.Message);
        }
    }

    private static string? Language(PdfDocument document) =>
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Lang, out var token)
            ? token switch
            {
                StringToken words => words.Data,
                HexToken words => words.Data,
                _ => null,
            }
            : null;
}
