using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Whence.Casework.Users;
using Whence.Web.Tests.Users;

namespace Whence.Web.Tests.Api;

public sealed class ReviewTests : IAsyncLifetime
{
    private ServedCase served = null!;
    private string figure = "";

    public async ValueTask InitializeAsync()
    {
        served = await ServedCase.Of(Path.Combine(Testing.Shared.Root, "samples", "flood"));
        var figures = await served.Client.GetStringAsync(
            "/api/v1/figures?limit=1",
            TestContext.Current.CancellationToken
        );
        figure = JsonNode.Parse(figures)![0]!["id"]!.GetValue<string>();
    }

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Fact]
    public async Task A_reviewers_program_decides_in_their_name_and_what_is_answered_changes()
    {
        var token = Token("anna", UserRole.Reviewer);
        var before = await Tag(token);
        var answer = await Send(
            token,
            new
            {
                id = figure,
                decision = "correct",
                why = "misread",
                correction = new { low = 77, high = 77 },
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var decision = await Body(answer);
        decision["who"]!.GetValue<string>().ShouldBe("anna");
        decision["decision"]!.GetValue<string>().ShouldBe("correct");

        (await Tag(token)).ShouldNotBe(before);
        var read = await Get(token, "/api/v1/figure?id=" + Uri.EscapeDataString(figure));
        (await Body(read))["low"]!.GetValue<int>().ShouldBe(77);
        var list = await Get(token, "/api/v1/decisions");
        JsonNode
            .Parse(await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
            .AsArray()
            .ShouldHaveSingleItem()!["placed"]!
            .GetValue<bool>()
            .ShouldBeTrue();
    }

    [Fact]
    public async Task The_later_of_two_is_told_of_the_first()
    {
        var (anna, bo) = (Token("anna", UserRole.Reviewer), Token("bo", UserRole.Reviewer));
        var first = await Send(anna, new { id = figure, decision = "accept" });
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var later = await Send(
            bo,
            new
            {
                id = figure,
                decision = "reject",
                why = "no",
            }
        );
        later.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Body(later))["detail"]!.GetValue<string>().ShouldContain("Anna has decided", Case.Insensitive);
        var seen = (await Body(first))["id"]!.GetValue<long>();
        (
            await Send(
                bo,
                new
                {
                    id = figure,
                    decision = "reject",
                    why = "no",
                    seen,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_reader_may_not_and_nothing_is_decided()
    {
        var token = Token("anna", UserRole.Reader);
        var answer = await Send(token, new { id = figure, decision = "accept" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (
            await (await Get(token, "/api/v1/decisions")).Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            )
        ).ShouldBe("[]");
    }

    [Theory]
    [InlineData("""{"decision":"accept"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"nothing#f1","decision":"accept"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"nothing#f1","decision":"bless"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"x","decision":"accept","unknown":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":5}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_is_no_review_is_refused(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, null, "application/json");
        (await Post(Token("anna", UserRole.Reviewer), content)).StatusCode.ShouldBe(status);
        using var text = new StringContent(body, null, "text/plain");
        (await Post(Token("bo", UserRole.Reviewer), text)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_browsers_log_in_alone_decides_nothing()
    {
        Member.Name(served, "anna", UserRole.Reviewer);
        using var visitor = new Member(served);
        await visitor.LogIn("anna");
        using var body = JsonContent.Create(new { id = figure, decision = "accept" });
        (await visitor.Post("/api/v1/review", body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task On_loopback_a_program_says_who_it_is_and_a_page_elsewhere_can_not()
    {
        using var body = JsonContent.Create(
            new
            {
                id = figure,
                decision = "accept",
                who = "anna",
            }
        );
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/api/v1/review") { Content = body };
        forged.Headers.Add("Origin", "https://elsewhere.example");
        (await served.Client.SendAsync(forged, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        using var again = JsonContent.Create(
            new
            {
                id = figure,
                decision = "accept",
                who = "anna",
            }
        );
        var answer = await served.Client.PostAsync("/api/v1/review", again, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Body(answer))["who"]!.GetValue<string>().ShouldBe("anna");
    }

    [Fact]
    public async Task Whoever_has_the_answer_already_is_told_that_it_stands()
    {
        var first = await served.Client.GetAsync("/api/v1/questions", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/questions");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var answer = await served.Client.SendAsync(again, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private string Token(string name, string role)
    {
        var now = NodaTime.SystemClock.Instance.GetCurrentInstant();
        var (token, kept) = AccessToken.Make(now, NodaTime.Duration.FromDays(1));
        UserFile
            .Change(served.Path, users => users.With(User.Make(name, role, Member.Password) with { Tokens = [kept] }))
            .Succeeded.ShouldBeTrue();
        return token;
    }

    private async Task<HttpResponseMessage> Send(string token, object review)
    {
        using var body = JsonContent.Create(review);
        return await Post(token, body);
    }

    private async Task<HttpResponseMessage> Post(string token, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/review") { Content = body };
        request.Headers.Authorization = new("Bearer", token);
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> Get(string token, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", token);
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> Tag(string token) =>
        (await Get(token, "/api/v1/questions?limit=1")).Headers.ETag!.ToString();

    private static async Task<JsonNode> Body(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}
