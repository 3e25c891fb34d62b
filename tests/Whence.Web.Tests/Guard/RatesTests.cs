using System.Net;

namespace Whence.Web.Tests.Guard;

public sealed class RatesTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var served = await ServedCase.Of(options => options with { RequestsASecond = 1 });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await served.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken));
        }
        answers[0].StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answers[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Headers.RetryAfter.ShouldNotBeNull();
    }
}
