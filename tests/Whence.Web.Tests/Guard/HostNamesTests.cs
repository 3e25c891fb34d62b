using System.Net;

namespace Whence.Web.Tests.Guard;

public sealed class HostNamesTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5230")]
    public async Task Loopback_answers_by_its_names(string host) => (await Asked(host)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1.example:5230")]
    [InlineData("localhost.example")]
    [InlineData("10.0.0.7")]
    public async Task A_name_of_somebody_else_that_leads_here_is_refused(string host) =>
        (await Asked(host)).ShouldBe(HttpStatusCode.BadRequest);

    private async Task<HttpStatusCode> Asked(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        return (await desk.Case.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
