using System.Security.Claims;
using Whence.Web.Guard;

namespace Whence.Web.Tests.Guard;

public sealed class RolesTests
{
    [Theory]
    [InlineData("reader", "reader")]
    [InlineData("reviewer", "reader reviewer")]
    [InlineData("keeper", "reader reviewer keeper")]
    [InlineData("stranger", "")]
    public void A_role_holds_those_below_it(string role, string held) =>
        string.Join(' ', Roles.Claims(role).Select(claim => claim.Value)).ShouldBe(held);

    [Fact]
    public void A_claim_of_a_role_is_one_that_policies_ask_for() =>
        new ClaimsPrincipal(new ClaimsIdentity(Roles.Claims(Roles.Reviewer), "test"))
            .IsInRole(Roles.Reviewer)
            .ShouldBeTrue();
}
