using System.Text;
using UglyToad.PdfPig;
using Whence.Formats.Exports.Pdf;

namespace Whence.Formats.Tests.Exports.Pdf;

public sealed class PdfExportTests
{
    private static ChromiumPrinter Printer()
    {
        var printer = ChromiumPrinter.Find();
        Assert.SkipWhen(printer is null, ChromiumPrinter.Missing);
        return printer!;
    }

    [Fact]
    public void The_PDF_holds_the_words_of_the_page_and_notes_the_instant_of_the_case()
    {
        var pdf = SampleHoldings.Bytes(new PdfExport(Printer()), SampleHoldings.Kursk);
        using var document = PdfDocument.Open(pdf);
        var words = string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        words.ShouldContain("How many: the questions");
        words.ShouldContain("several hundred");
        document.Information.CreationDate.ShouldBe("D:20241224093000+00'00'");
        document.Information.ModifiedDate.ShouldBe("D:20241224093000+00'00'");
    }

    [Fact]
    public void The_same_holdings_are_printed_to_the_same_bytes()
    {
        var export = new PdfExport(Printer());
        SampleHoldings.Bytes(export, SampleHoldings.Flood).ShouldBe(SampleHoldings.Bytes(export, SampleHoldings.Flood));
    }

    [Fact]
    public void Words_without_end_and_hostile_ones_are_printed() =>
        Encoding
            .ASCII.GetString(SampleHoldings.Bytes(new PdfExport(Printer()), SampleHoldings.AgainstTheReader), 0, 5)
            .ShouldBe("%PDF-");

    [Fact]
    public void A_printer_that_takes_too_long_is_stopped_and_said_so()
    {
        var sleeper = ForeignTool.Find("sleep");
        Assert.SkipWhen(sleeper is null || OperatingSystem.IsWindows(), "there is no sleep here");
        using var folder = new Folder();
        var script = folder.Put("chromium", "#!/bin/sh\nexec sleep 60\n");
#pragma warning disable CA1416 // Not on Windows, as said above.
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        var printer = new ChromiumPrinter(script, TimeSpan.FromSeconds(1));
        Should
            .Throw<PrinterException>(() => printer.Print(new MemoryStream()))
            .Message.ShouldBe("Chromium took longer than 1 seconds");
    }

    [Fact]
    public void A_printer_that_is_not_there_is_named()
    {
        var printer = new ChromiumPrinter("/no/such/chromium");
        Should
            .Throw<PrinterException>(() => printer.Print(new MemoryStream()))
            .Message.ShouldContain("/no/such/chromium");
    }
}
