using System.Net;
using System.Text.Json.Nodes;
using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Web.Tests.Api;

public sealed class PagingTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("reports")]
    [InlineData("figures")]
    [InlineData("figures?measure=killed&contested=true")]
    [InlineData("positions")]
    [InlineData("allegations")]
    [InlineData("questions")]
    [InlineData("origins?measure=killed")]
    [InlineData("conflicts")]
    [InlineData("ledger/entries")]
    public async Task Page_by_page_a_list_is_the_same_as_at_once(string list)
    {
        var whole = (await Rows(list)).Select(row => row.ToJsonString()).ToList();
        whole.ShouldNotBeEmpty();
        var paged = new List<string>();
        var pages = 0;
        for (
            var next = $"/api/v1/{list}{(list.Contains('?') ? '&' : '?')}limit=2";
            next is not null && pages < 500;
            pages++
        )
        {
            var answer = await Get(next);
            paged.AddRange(await Read(answer));
            next = answer.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }
        pages.ShouldBe((whole.Count + 1) / 2);
        paged.ShouldBe(whole);
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("origins")]
    public async Task What_comes_in_between_two_pages_moves_none_of_their_rows(string list)
    {
        await using var served = await ServedCase.Of(Path.Combine(Testing.Shared.Root, "samples", "flood"));
        var before = await Ids(served, $"/api/v1/{list}?limit=500");
        var first = await served.Client.GetAsync($"/api/v1/{list}?limit=3", TestContext.Current.CancellationToken);
        using (var file = CaseFile.Open(served.Path, CaseAccess.Write).Case!)
        {
            var inquiry = new Inquiry();
            new ReportIntake(file, served.Key, inquiry).Add(
                new ReportReader(originals: true)
                    .Read([Path.Combine(Testing.Shared.Root, "samples", "kursk")])
                    .OfType<Received>(),
                threads: 1
            );
            new CaseWeighing(file, inquiry).Update();
        }
        var ids = (await Read(first)).Select(row => JsonNode.Parse(row)!["id"]!.GetValue<string>()).ToList();
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];
        ids.AddRange(await Ids(served, next.Replace("limit=3", "limit=500", StringComparison.Ordinal)));
        ids.ShouldBeUnique();
        before.Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_are_the_same_as_the_array()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/figures?limit=500");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        var answer = await desk.Case.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldEndWith("}\n");
        text.TrimEnd('\n')
            .Split('\n')
            .Select(line => JsonNode.Parse(line)!.ToJsonString())
            .ShouldBe((await Rows("figures")).Select(row => row.ToJsonString()));
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_array() =>
        (
            await desk.Case.Client.GetStringAsync(
                "/api/v1/figures?source=nobody%20says%20that",
                TestContext.Current.CancellationToken
            )
        ).ShouldBe("[]");

    [Theory]
    [InlineData("figures?plcae=x", HttpStatusCode.BadRequest, "no 'plcae'")]
    [InlineData("figures?limit=0", HttpStatusCode.BadRequest, "from 1 to 500")]
    [InlineData("figures?limit=1&limit=2", HttpStatusCode.BadRequest, "once")]
    [InlineData("figures?from=yesterday", HttpStatusCode.BadRequest, "a day such as")]
    [InlineData("figures?contested=perhaps", HttpStatusCode.BadRequest, "true or false")]
    [InlineData("figures?cursor=xxxx", HttpStatusCode.BadRequest, "cursor")]
    [InlineData("questions?grading=0", HttpStatusCode.BadRequest, "one of")]
    [InlineData("figures?report=nowhere", HttpStatusCode.BadRequest, "no report 'nowhere'")]
    [InlineData("figure", HttpStatusCode.BadRequest, "say which")]
    [InlineData("figure?id=nothing", HttpStatusCode.NotFound, "no figure 'nothing'")]
    [InlineData("report?id=nothing", HttpStatusCode.NotFound, "no report 'nothing'")]
    [InlineData("search?q=***", HttpStatusCode.BadRequest, "no word")]
    [InlineData("ledger/proof?entry=99999999", HttpStatusCode.NotFound, "")]
    [InlineData("nothing", HttpStatusCode.NotFound, "")]
    public async Task What_cannot_be_answered_is_told_in_problem_details(
        string address,
        HttpStatusCode status,
        string why
    )
    {
        var answer = await desk.Case.Client.GetAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!
            .GetValue<string>()
            .ShouldContain(why, Case.Insensitive);
    }

    [Fact]
    public async Task A_form_that_there_is_not_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/figures");
        request.Headers.Accept.ParseAdd("text/csv");
        (await desk.Case.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotAcceptable
        );
    }

    private async Task<List<JsonNode>> Rows(string list)
    {
        var answer = await Get($"/api/v1/{list}{(list.Contains('?') ? '&' : '?')}limit=500");
        answer.Headers.Contains("Link").ShouldBeFalse();
        return [.. (await Read(answer)).Select(row => JsonNode.Parse(row)!)];
    }

    private async Task<HttpResponseMessage> Get(string address)
    {
        var answer = await desk.Case.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer;
    }

    private static async Task<List<string>> Ids(ServedCase served, string address) =>
        [
            .. (await Read(await served.Client.GetAsync(address, TestContext.Current.CancellationToken))).Select(row =>
                JsonNode.Parse(row)!["id"]!.GetValue<string>()
            ),
        ];

    private static async Task<IEnumerable<string>> Read(HttpResponseMessage answer) =>
        JsonNode
            .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
            .AsArray()
            .Select(row => row!.ToJsonString())
            .ToList();
}
