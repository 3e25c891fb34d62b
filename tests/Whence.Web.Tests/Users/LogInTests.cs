using System.Net;
using Whence.Casework.Users;

namespace Whence.Web.Tests.Users;

public sealed class LogInTests : IAsyncLifetime
{
    private ServedCase served = null!;

    public async ValueTask InitializeAsync()
    {
        served = await ServedCase.Of();
        Member.Name(served, "anna", UserRole.Reader);
    }

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Fact]
    public async Task Whoever_is_not_logged_in_is_led_to_the_log_in_and_told_nothing_of_the_case()
    {
        using var visitor = new Member(served);
        var answer = await visitor.Get("/?x=1");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/log-in?then=%2F%3Fx%3D1");
        var page = await (await visitor.Get("/log-in")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        page.ShouldContain("Log in");
        page.ShouldNotContain("matter");
        (await visitor.Get("/api/v1/reports")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_log_in_leads_to_the_page_that_was_asked_for_and_a_log_out_ends_it()
    {
        using var visitor = new Member(served);
        var answer = await visitor.LogIn("Anna", then: "/?x=1");
        answer.Headers.Location!.ToString().ShouldBe("/?x=1");
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("whence-user-", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        var page = await (await visitor.Get("/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("Log out");
        page.ShouldContain("anna");

        (await visitor.Send("/", "/log-in/end")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_elsewhere_after_a_log_in(string then)
    {
        using var visitor = new Member(served);
        (await visitor.LogIn("anna", then: then)).Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_nobody_has_are_refused_in_the_same_words()
    {
        using var visitor = new Member(served);
        var wrong = await visitor.LogIn("anna", "other words in mind");
        var unknown = await visitor.LogIn("nobody", "other words in mind");
        wrong.Headers.Location.ShouldBe(unknown.Headers.Location);
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await (await visitor.Get(wrong.Headers.Location!.ToString())).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        page.ShouldContain("do not go together");
    }

    [Fact]
    public async Task A_log_in_without_a_token_of_the_page_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("name", "anna"), new("password", Member.Password)]);
        (
            await served.Client.PostAsync("/log-in/begin", form, TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_refused()
    {
        using var anna = new Member(served);
        using var other = new Member(served);
        Member.Name(served, "other", UserRole.Reader);
        await anna.LogIn("anna");
        await other.LogIn("other");
        var stolen = await other.Token("/");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", stolen)]);
        (await anna.Post("/log-in/end", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await anna.Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_removed_or_given_another_role_is_out_at_once()
    {
        using var visitor = new Member(served);
        await visitor.LogIn("anna");
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        UserFile.Change(served.Path, users => users.With(users.Find("anna")!.In(UserRole.Keeper)));
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await visitor.LogIn("anna");
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        UserFile.Change(served.Path, users => users.Without("anna"));
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task When_the_last_user_was_removed_nobody_comes_in()
    {
        UserFile.Change(served.Path, users => users.Without("anna"));
        using var visitor = new Member(served);
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_log_in_lasts_through_a_restart()
    {
        using var visitor = new Member(served);
        await visitor.LogIn("anna");
        await served.Restart();
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_program_asks_by_a_token_without_a_cookie()
    {
        var now = NodaTime.SystemClock.Instance.GetCurrentInstant();
        var (token, kept) = AccessToken.Make(now, NodaTime.Duration.FromDays(1));
        UserFile.Change(served.Path, users => users.With(users.Find("anna")! with { Tokens = [kept] }));
        (await Asked(token)).ShouldBe(HttpStatusCode.OK);
        (await Asked(token + "x")).ShouldBe(HttpStatusCode.Unauthorized);
        UserFile.Change(served.Path, users => users.Without("anna"));
        (await Asked(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> Asked(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Authorization = new("Bearer", token);
        return (await served.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
