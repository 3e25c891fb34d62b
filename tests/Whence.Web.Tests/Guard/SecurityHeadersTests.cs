namespace Whence.Web.Tests.Guard;

public sealed class SecurityHeadersTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    public async Task Every_answer_keeps_the_browser_to_what_is_the_desks_own(string address)
    {
        var answer = await desk.Case.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Cross-Origin-Embedder-Policy").ShouldBe(["require-corp"]);
        answer.Headers.Contains("Permissions-Policy").ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_answer_says_how_long_it_took() =>
        (await desk.Case.Client.GetAsync("/", TestContext.Current.CancellationToken))
            .Headers.GetValues("Server-Timing")
            .ShouldHaveSingleItem()
            .ShouldStartWith("desk;dur=");
}
