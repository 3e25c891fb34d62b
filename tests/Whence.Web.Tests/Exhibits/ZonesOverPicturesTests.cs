using Microsoft.Playwright;
using SkiaSharp;

namespace Whence.Web.Tests.Exhibits;

/// <summary>What a person sees in the browser: the red field of the card is in colour, and the zone about it lies exactly on it.</summary>
public sealed class ZonesOverPicturesTests(SampleDesk desk, Browser browser)
    : IClassFixture<SampleDesk>,
        IClassFixture<Browser>
{
    // The stroke of the zone, and what JPEG smears.
    private const float Slack = 2.5f;

    [Theory]
    [InlineData("")]
    [InlineData("&turn=1")]
    [InlineData("&turn=2")]
    [InlineData("&turn=3")]
    public async Task A_zone_lies_on_what_it_is_of_however_the_page_is_turned(string turned)
    {
        var page = await browser.Page(1600);
        await page.GotoAsync(
            new Uri(desk.Case.Address, "/exhibit?id=" + Uri.EscapeDataString(SampleExhibits.CardId) + turned).ToString()
        );
        var picture = page.Locator(".pictured");
        var zone = (await picture.Locator("a[href='#finding-2'] rect").BoundingBoxAsync())!;
        // Nothing that is drawn over the picture is to be taken for it.
        await picture.Locator("a").EvaluateAllAsync<int>("all => { all.forEach(a => a.remove()); return all.length; }");
        using var seen = SKBitmap.Decode(
            await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Type = ScreenshotType.Png })
        );
        var frame = (await picture.BoundingBoxAsync())!;
        var red = Red(seen, frame);
        red.Left.ShouldBe(zone.X, Slack);
        red.Top.ShouldBe(zone.Y, Slack);
        red.Right.ShouldBe(zone.X + zone.Width, Slack);
        red.Bottom.ShouldBe(zone.Y + zone.Height, Slack);
    }

    private static SKRect Red(SKBitmap seen, LocatorBoundingBoxResult within)
    {
        var red = SKRectI.Empty;
        for (var y = (int)within.Y; y < (int)(within.Y + within.Height); y++)
        {
            for (var x = (int)within.X; x < (int)(within.X + within.Width); x++)
            {
                if (seen.GetPixel(x, y) is { Red: > 180, Green: < 90, Blue: < 90 })
                {
                    var pixel = SKRectI.Create(x, y, 1, 1);
                    red = red.IsEmpty ? pixel : SKRectI.Union(red, pixel);
                }
            }
        }
        return red;
    }
}
