using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Media.Ocr;
using Whence.Media.Tests.Specimens;

namespace Whence.Web.Tests.Adding;

public sealed class ExhibitStoryTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly int[] Widths = [390, 1024, 1600];

    [Fact]
    public async Task A_specimen_is_sent_with_its_layout_and_leads_to_its_findings_and_its_custody()
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        await using var desk = await ServedCase.Of();
        var page = await browser.Page(1024);
        var shots = Directory.CreateTempSubdirectory("whence-exhibit-story-").FullName;
        TestContext.Current.TestOutputHelper?.WriteLine("screenshots: " + shots);

        await page.GotoAsync(new Uri(desk.Address, "/add").ToString());
        await page.Locator(".exhibits [name=files]").SetInputFilesAsync(File("specimen.jpg", "image/jpeg", Drawn()));
        await page.Locator(".exhibits summary").ClickAsync();
        await page.Locator("[name=layout]").SetInputFilesAsync(File("velmora.json", "application/json", Layout()));
        await page.Locator("[name=from]").FillAsync("a box at the fair of Castrel");
        await page.Locator("[name=by]").FillAsync("Ada Stern");
        await page.Locator("[name=when]").FillAsync("2024-12-23");
        await Seen("sent");
        await page.Locator(".exhibits button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#lot")).ToBeVisibleAsync();
        await Seen("going");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Examined", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#Kept .note")).ToContainTextAsync("observed");
        await Seen("examined");

        await page.Locator("#Kept a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("specimen.jpg");
        var finding = page.Locator(".finding:has-text('photo-absent')");
        await Assertions.Expect(finding.Locator(".tag")).ToHaveTextAsync("observed");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("a box at the fair of Castrel");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ada Stern");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Examined");
        await Seen("exhibit");
        await page.Context.CloseAsync();

        async Task Seen(string name)
        {
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(shots, $"{name}-{width}.png"), FullPage = true }
                );
                (await page.RunAxe())
                    .Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")
                    .ShouldBeEmpty($"{name} at {width}");
                (
                    await page.EvaluateAsync<bool>(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                    )
                ).ShouldBeFalse($"{name} is wider than {width}");
            }
        }
    }

    private static FilePayload File(string name, string type, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = type,
            Buffer = bytes,
        };

    private static byte[] Drawn()
    {
        var specimen = new Specimen { Photo = false, Born = "30.02.1990" };
        using var drawn = SpecimenPainter.Paint(specimen);
        return Wears.Usable[0].Of(drawn, specimen.Seed);
    }

    private static byte[] Layout()
    {
        var layout = SpecimenPainter.Layout;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                name = layout.Name,
                width = layout.Width,
                height = layout.Height,
                languages = layout.Languages,
                labels = layout.Labels.Select(label => Placed(label.Box, ("text", label.Text))),
                zones = layout
                    .Zones.Select(zone =>
                        zone.Part == Part.Field
                            ? Placed(
                                zone.Box,
                                [
                                    ("is", "field"),
                                    ("name", zone.Name!),
                                    ("mandatory", zone.Mandatory),
                                    .. zone.Says is { } says
                                        ? [("says", (object)says)]
                                        : Array.Empty<(string, object)>(),
                                ]
                            )
                            : Placed(zone.Box, ("is", zone.Part.ToString().ToLowerInvariant()))
                    )
                    .Concat(layout.Blanks.Select(box => Placed(box, ("is", "blank")))),
            }
        );
    }

    private static Dictionary<string, object> Placed(Box box, params IEnumerable<(string Name, object Value)> also) =>
        new(also.Select(one => KeyValuePair.Create(one.Name, one.Value)))
        {
            ["x"] = box.X,
            ["y"] = box.Y,
            ["width"] = box.Width,
            ["height"] = box.Height,
        };
}
