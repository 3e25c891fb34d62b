using System.Text;
using System.Text.Json;

namespace Whence.Web.Tests;

public sealed class HostileAnswersTests : IAsyncLifetime
{
    private const char Override = '\u202E';
    private const char NoWidth = '\u200B';

    private string folder = "";
    private ServedCase served = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        folder = Directory.CreateTempSubdirectory("whence-hostile-").FullName;
        var file = Path.Combine(folder, "hostile.jsonl");
        var endless = new string('x', 1_000_000);
        string[] texts =
        [
            $"At least 12 <script>alert(1)</script> soldiers were killed in {Override}Kursk region, \"the <b onmouseover=x>ministry</b>\" said.",
            $"The <img src=x onerror=alert(1)> ministry{NoWidth} said 14{NoWidth} soldiers were killed in Kursk region on Sunday. Moscow{Override} denied that <i>soldiers</i> were killed.",
            $"{endless} said that 15 {endless} were killed in {endless}.",
            $"Kyiv accused <script>Moscow</script>{Override} of killing 20 soldiers in Kursk region. The governor <svg/onload=x> said nine soldiers were killed in Kursk region.",
        ];
        await File.WriteAllLinesAsync(
            file,
            texts.Select(
                (text, i) =>
                    JsonSerializer.Serialize(
                        new
                        {
                            id = $"r{i}\"><script>alert({i})</script>{Override}",
                            title = $"<script>{i}</script>",
                            publisher = $"</a><script>p{i}</script>{NoWidth}",
                            published = $"2024-12-2{i}",
                            text,
                        }
                    )
            ),
            Encoding.UTF8,
            TestContext.Current.CancellationToken
        );
        served = await ServedCase.Of(file);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words_on_every_page_that_answers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([
            "/",
            "/questions",
            "/conflicts",
            "/sources",
            "/positions",
            "/allegations",
            "/timeline",
            "/map",
        ]);
        while (open.TryDequeue(out var address) && seen.Count < 80)
        {
            var html = await served.Client.GetStringAsync(
                new Uri(address, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            html.Length.ShouldBeLessThan(400_000, address);
            html.ShouldNotContain(Override);
            html.ShouldNotContain(NoWidth);
            var page = await served.Page(address);
            page.QuerySelectorAll("script")
                .ShouldAllBe(s => s.GetAttribute("src")!.StartsWith("/files/", StringComparison.Ordinal));
            page.QuerySelectorAll("img, [onerror], [onload], [onmouseover], main b, main i").ShouldBeEmpty(address);
            foreach (var link in page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!))
            {
                var mine = new[] { "/question?", "/source?", "/origin?" };
                if (mine.Any(start => link.StartsWith(start, StringComparison.Ordinal)) && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }
        seen.Count.ShouldBeGreaterThan(3);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
