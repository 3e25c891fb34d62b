using Whence.Casework.Users;

namespace Whence.Casework.Tests.Users;

public sealed class PasswordHashTests
{
    [Fact]
    public void A_password_is_known_again_and_no_other_is()
    {
        var kept = PasswordHash.Of("four words in mind");
        kept.Is("four words in mind").ShouldBeTrue();
        kept.Is("four words in Mind").ShouldBeFalse();
        kept.Is("").ShouldBeFalse();
    }

    [Fact]
    public void The_same_password_is_kept_differently_each_time() =>
        PasswordHash.Of("four words in mind").Hash.ShouldNotBe(PasswordHash.Of("four words in mind").Hash);

    [Fact]
    public void It_is_hashed_as_often_as_OWASP_asks_at_least() =>
        PasswordHash.Of("four words in mind").Rounds.ShouldBeGreaterThanOrEqualTo(210_000);
}
