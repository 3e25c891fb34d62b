using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Whence.Sqlite;
using Whence.Sqlite.Verifying;

namespace Whence.Web.Tests.Adding;

public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 20;
    private const int MostLots = 30;
    private const int ReportsOfALot = 150;

    private readonly string folder = Directory.CreateTempSubdirectory("whence-killed-").FullName;
    private readonly List<(string Address, int Lot)> taken = [];
    private int sent;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Whatever_was_taken_is_in_the_case_once_however_often_the_server_is_killed()
    {
        var path = Path.Combine(folder, "matter.whence");
        CaseFile.Create(path).Case!.Dispose();
        var random = new Random(20);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var ended = new CancellationTokenSource();
            Task sending;
            await using (var server = await Start(path))
            {
                sending = Send(server.Address, ended.Token);
                // Every other time not before something was taken, on a slow machine too.
                for (var (before, i) = (taken.Count, 0); kill % 2 == 0 && taken.Count == before && i < 400; i++)
                {
                    await Task.Delay(50, TestContext.Current.CancellationToken);
                }
                await Task.Delay(random.Next(1_500), TestContext.Current.CancellationToken);
            }
            await ended.CancelAsync();
            await sending;
        }
        await using (var server = await Start(path))
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            foreach (var (lot, _) in taken)
            {
                (await Over(client, lot)).ShouldContain($"<strong>{ReportsOfALot}</strong> reports kept");
            }
        }
        taken.Count.ShouldBeGreaterThanOrEqualTo(Kills / 2);
        Left().ShouldAllBe(name => name == "over.json" || name == "lock");

        using var file = CaseFile.Open(path, CaseAccess.Write).Case!;
        var ids = file.Reports.Ids().ToList();
        foreach (var (_, lot) in taken)
        {
            for (var i = 0; i < ReportsOfALot; i++)
            {
                ids.ShouldContain(Id(lot, i));
            }
        }
        // What was sent and not answered is there whole or not at all, and nothing is there twice, nor seen twice.
        (ids.Count % ReportsOfALot).ShouldBe(0);
        ids.ShouldNotContain(id => id.Contains('~'));
        file.Ledger.Entries(0, file.Ledger.Size)
            .Count(e => Encoding.UTF8.GetString(e.Body.Span).Contains("sighting"))
            .ShouldBe(0);
        new CaseVerifier(file).Run(null).Breaches.ShouldBeEmpty();
    }

    private async Task Send(Uri address, CancellationToken ended)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        try
        {
            var page = await client.GetStringAsync("/add", ended);
            var token = new HtmlParser()
                .ParseDocument(page)
                .QuerySelector("main [name=__RequestVerificationToken]")!
                .GetAttribute("value")!;
            while (sent < MostLots)
            {
                var lot = sent++;
                using var form = new MultipartFormDataContent
                {
                    { new StringContent(token), "__RequestVerificationToken" },
                    { new ByteArrayContent(Lot(lot)), "files", $"lot-{lot}.jsonl" },
                };
                using var answer = await client.PostAsync("/add/reports", form, ended);
                answer.StatusCode.ShouldBe(HttpStatusCode.Found);
                taken.Add((answer.Headers.Location!.ToString(), lot));
                await Task.Delay(200, ended);
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException)
        {
            // The server is gone: what was not answered was not taken, as far as anybody knows.
        }
    }

    private static string Id(int lot, int i) => $"report-{lot}-{i}";

    // Of more bytes than the server holds in memory.
    private static byte[] Lot(int lot) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                Enumerable
                    .Range(0, ReportsOfALot)
                    .Select(i =>
                        $$"""{"id":"{{Id(lot, i)}}","text":"Police said {{i + 2}} people were killed in Tula, in attack {{lot}}. {{new string('x', 1_500)}}"}"""
                    )
            )
        );

    private static async Task<string> Over(HttpClient client, string lot)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await client.GetStringAsync(lot, TestContext.Current.CancellationToken);
            if (!page.Contains("data-going", StringComparison.Ordinal))
            {
                return page;
            }
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("the lot goes on");
    }

    private IEnumerable<string> Left() =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "matter.whence.desk"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file));

    private Task<ServerProcess> Start(string path) => ServerProcess.Start(path, Path.Combine(folder, "key"));
}
