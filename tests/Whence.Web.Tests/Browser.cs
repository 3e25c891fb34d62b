using Microsoft.Playwright;

namespace Whence.Web.Tests;

/// <summary>Debian's Chromium, driven by Playwright; tests skip where it is missing.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/google-chrome" }.FirstOrDefault(
        File.Exists
    );

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Program is not null)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox"] }
            );
        }
    }

    /// <summary>A page of its own, without what others left; of so many pixels across.</summary>
    public async Task<IPage> Page(int width = 1024, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed");
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
