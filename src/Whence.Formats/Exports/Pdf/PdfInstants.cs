using System.Text;
using NodaTime.Text;

namespace Whence.Formats.Exports.Pdf;

/// <summary>Sets the instants that a PDF notes of its making, so that the same page printed again gives the same bytes.</summary>
internal static class PdfInstants
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

    private static readonly byte[][] Names =
    [
        [.. "/CreationDate ("u8],
        [.. "/ModDate ("u8],
    ];

    /// <summary>Has <paramref name="pdf"/> say that it was made at <paramref name="instant"/>.</summary>
    public static void Set(byte[] pdf, Instant instant)
    {
        // ISO 32000-1, 7.9.4; of one length whatever the instant, so that no offset in the file moves.
        var date = Encoding.ASCII.GetBytes($"D:{Pattern.Format(instant)}+00'00'");
        foreach (var name in Names)
        {
            var at = pdf.AsSpan().IndexOf(name);
            var start = at + name.Length;
            if (at >= 0 && start + date.Length < pdf.Length && pdf[start + date.Length] == (byte)')')
            {
                date.CopyTo(pdf, start);
            }
        }
    }
}
