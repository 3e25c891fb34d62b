using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Pdf;

namespace Whence.Web.Tests.Exporting;

public sealed class ExportPageTests(SampleDesk desk) : IClassFixture<SampleDesk>, IDisposable
{
    private readonly Visitor visitor = new(desk.Case);

    public static TheoryData<string> Forms =>
        [.. ExportForms.All.Select(form => form.Name).Where(name => name != ExportForms.Printed)];

    public void Dispose() => visitor.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_is_written_kept_in_the_ledger_and_downloaded_with_that_digest(string form)
    {
        var page = await Exported(("form", form));
        var digest = page.QuerySelector(".facts code")!.TextContent;
        using var file = await visitor.Get(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(digest);
        page.QuerySelector("a[href^='/ledger/entry']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_pdf_is_printed_and_its_words_are_read_from_the_file_that_is_downloaded()
    {
        Assert.SkipWhen(ChromiumPrinter.Find() is null, ChromiumPrinter.Missing);
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "needs pdftotext: apt-get install poppler-utils");
        var page = await Exported(("form", "pdf"));
        using var file = await visitor.Get(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("matter.pdf");
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(page.QuerySelector(".facts code")!.TextContent);
        using var reading = Process.Start(
            new ProcessStartInfo("pdftotext", ["-", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var words = reading.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reading.StandardInput.BaseStream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        reading.StandardInput.Close();
        (await words).ShouldContain("At least five people");
    }

    [Fact]
    public async Task A_part_is_smaller_than_the_whole()
    {
        var whole = await Size(("form", "json"));
        (await Size(("form", "json"), ("place", "Kursk"), ("measure", "killed"))).ShouldBeLessThan(whole);
        (await Size(("form", "json"), ("asof", "2023-05-18"))).ShouldBeLessThan(whole);
    }

    [Fact]
    public async Task What_the_form_has_no_place_for_is_named() =>
        (await Exported(("form", "ucdp"))).QuerySelectorAll(".lines li").ShouldNotBeEmpty();

    [Theory]
    [InlineData("form", "exe")]
    [InlineData("table", "secrets")]
    [InlineData("asof", "yesterday")]
    [InlineData("report", "none")]
    public async Task What_cannot_be_exported_is_refused_with_its_reason(string field, string value)
    {
        var page = await visitor.Page("/export");
        (string, string)[] entered = field == "form" ? [(field, value)] : [("form", "csv"), (field, value)];
        using var refused = await visitor.Send(page, ".exporting button", entered);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Visitor.Page(refused)).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/export/job?id=none")]
    [InlineData("/export/file?id=none")]
    [InlineData("/export/file")]
    public async Task An_export_that_is_not_kept_is_not_found(string address)
    {
        using var answer = await visitor.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<long> Size(params (string, string)[] entered)
    {
        var page = await Exported(entered);
        return long.Parse(
            page.QuerySelector(".facts dd")!.TextContent.Split(' ')[0].Replace(",", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    private async Task<IHtmlDocument> Exported(params (string, string)[] entered)
    {
        using var sent = await visitor.Send(await visitor.Page("/export"), ".exporting button", entered);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        return await visitor.Settled(sent.Headers.Location!.ToString());
    }
}
