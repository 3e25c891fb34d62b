using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Whence.Casework.Users;
using Whence.Web.Guard;
using Whence.Web.Tests.Users;

namespace Whence.Web.Tests.Guard;

public sealed class AuthorityTests : IAsyncLifetime
{
    private static readonly string[] OfEverybody = ["/log-in/begin", "/log-in/end"];
    private ServedCase served = null!;

    public async ValueTask InitializeAsync() => served = await ServedCase.Of();

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Fact]
    public void Whatever_takes_something_in_asks_for_a_reviewer_at_least()
    {
        var open = served
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(m => m != "GET") == true)
            .Where(e => !e.Metadata.OfType<IAuthorizeData>().Any(a => a.Policy is Roles.Reviewer or Roles.Keeper))
            .Select(e => e.RoutePattern.RawText!);
        open.Order(StringComparer.Ordinal).ShouldBe(OfEverybody);
    }

    [Fact]
    public void Only_the_log_in_and_the_looks_of_the_desk_are_given_to_strangers()
    {
        var open = served
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.OfType<IAllowAnonymous>().Any())
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.StartsWith("files/", StringComparison.Ordinal));
        open.Order(StringComparer.Ordinal).ShouldBe(["log-in", "log-in/begin"]);
    }

    [Theory]
    [InlineData(UserRole.Reader, "/review", HttpStatusCode.Forbidden)]
    [InlineData(UserRole.Reader, "/add", HttpStatusCode.Forbidden)]
    [InlineData(UserRole.Reader, "/export", HttpStatusCode.Forbidden)]
    [InlineData(UserRole.Reader, "/ledger", HttpStatusCode.OK)]
    [InlineData(UserRole.Reviewer, "/review", HttpStatusCode.OK)]
    [InlineData(UserRole.Reviewer, "/export", HttpStatusCode.Forbidden)]
    [InlineData(UserRole.Keeper, "/export", HttpStatusCode.OK)]
    public async Task A_role_opens_what_it_may(string role, string address, HttpStatusCode status)
    {
        Member.Name(served, "anna", role);
        using var member = new Member(served);
        await member.LogIn("anna");
        var answer = await member.Get(address);
        answer.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.Forbidden)
        {
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
                "Your role does not allow that"
            );
        }
    }
}
