using Whence.Formats.Exports.Html;

namespace Whence.Formats.Exports.Pdf;

/// <summary>The dossier's page, printed as a PDF by the Chromium that is installed.</summary>
/// <param name="printer">What prints.</param>
public sealed class PdfExport(ChromiumPrinter printer) : IExport
{
    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public string Ending => ".pdf";

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    /// <exception cref="PrinterException">It could not be printed.</exception>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        using var page = new MemoryStream();
        var leftOut = new HtmlExport().Write(holdings, page);
        page.Position = 0;
        var pdf = printer.Print(page);
        PdfInstants.Set(pdf, holdings.AsOf);
        to.Write(pdf);
        return leftOut;
    }
}
