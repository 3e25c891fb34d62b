using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Whence.Sqlite;
using Whence.Web.Guard;

namespace Whence.Web.Tests.Guard;

public sealed class FaultsTests
{
    [Fact]
    public async Task What_goes_wrong_in_the_server_is_told_without_its_inside()
    {
        var (status, page) = await Answer(new InvalidOperationException("the inside of it"));
        status.ShouldBe(500);
        page.ShouldContain("Something went wrong here");
        page.ShouldNotContain("inside");
        page.ShouldNotContain("   at ");
        page.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_request_that_is_malformed_is_not_the_servers_fault() =>
        (await Answer(new BadHttpRequestException("too long", 413))).Status.ShouldBe(413);

    [Fact]
    public async Task A_case_that_cannot_be_read_is_told_in_words()
    {
        var fault = new CaseFault("matter.whence", CaseFaultKind.Damaged, "a page of it");
        var (status, page) = await Answer(new CaseException(fault));
        status.ShouldBe(503);
        page.ShouldContain("a page of it");
    }

    [Fact]
    public async Task Whoever_has_gone_is_told_nothing()
    {
        var (status, page) = await Answer(new OperationCanceledException(), hasGone: true);
        (status, page).ShouldBe((200, ""));
    }

    private static async Task<(int Status, string Page)> Answer(Exception fault, bool hasGone = false)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestAborted = new CancellationToken(hasGone) };
        context.Response.Body = body;
        await new Faults(_ => throw fault, new ServeOptions("matter.whence"), NullLogger<Faults>.Instance).InvokeAsync(
            context
        );
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
