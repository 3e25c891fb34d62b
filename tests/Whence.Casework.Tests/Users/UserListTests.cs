using System.Text;
using NodaTime;
using Whence.Casework.Users;

namespace Whence.Casework.Tests.Users;

public sealed class UserListTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var (token, kept) = AccessToken.Make(Now, Duration.FromDays(1));
        var list = UserList
            .Empty.With(User.Make("Anna", UserRole.Reviewer, "four words in mind") with { Tokens = [kept] })
            .With(User.Make("Бо", UserRole.Keeper, "other words in mind"));

        var read = UserList.Parse(list.ToArray()).Value.ShouldNotBeNull();

        read.ToArray().ShouldBe(list.ToArray());
        read.Find("anna")!.Password.Is("four words in mind").ShouldBeTrue();
        read.Find("бо")!.Role.ShouldBe(UserRole.Keeper);
        read.Holding(token, Now)!.Name.ShouldBe("Anna");
    }

    [Fact]
    public void A_token_is_good_until_it_ends_and_no_other_is()
    {
        var (token, kept) = AccessToken.Make(Now, Duration.FromDays(1));
        var list = UserList.Empty.With(
            User.Make("anna", UserRole.Reader, "four words in mind") with
            {
                Tokens = [kept],
            }
        );
        list.Holding(token, Now + Duration.FromHours(23)).ShouldNotBeNull();
        list.Holding(token, Now + Duration.FromHours(24)).ShouldBeNull();
        list.Holding(token + "x", Now).ShouldBeNull();
        Encoding.UTF8.GetString(list.ToArray()).ShouldNotContain(token);
    }

    [Fact]
    public void Another_role_or_password_ends_log_ins()
    {
        var user = User.Make("anna", UserRole.Reader, "four words in mind");
        user.In(UserRole.Keeper).Stamp.ShouldNotBe(user.Stamp);
        user.With("other words in mind").Stamp.ShouldNotBe(user.Stamp);
    }

    [Fact]
    public void A_list_of_the_first_version_is_read_for_good()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Users", "Frozen", "version-1.users"));
        var list = UserList.Parse(bytes).Value.ShouldNotBeNull();
        list.Users.Select(user => (user.Name, user.Role)).ShouldBe([("anna", "reviewer"), ("Бо", "keeper")]);
        list.Find("anna")!.Password.Is("four words in mind").ShouldBeTrue();
        list.Holding("whence_frozen", Instant.FromUtc(2026, 1, 2, 0, 0))!.Name.ShouldBe("anna");
        list.ToArray().ShouldBe(bytes);
    }

    [Theory]
    [InlineData("", "damaged")]
    [InlineData("{}", "no users")]
    [InlineData("[1]", "no users")]
    [InlineData("""{"whence-users":2,"users":[]}""", "newer")]
    [InlineData("""{"whence-users":1}""", "damaged")]
    [InlineData("""{"whence-users":1,"users":[{"name":"a","role":"emperor"}]}""", "damaged")]
    [InlineData("""{"whence-users":"one","users":[]}""", "damaged")]
    public void What_is_no_list_is_refused_with_its_reason(string text, string reason) =>
        UserList.Parse(Encoding.UTF8.GetBytes(text)).Reason.ShouldNotBeNull().ShouldContain(reason);

    [Theory]
    [InlineData(" Anna ", "Anna")]
    [InlineData("", null)]
    [InlineData("an\u202ena", null)]
    [InlineData("an\nna", null)]
    [InlineData("an\u200bna", null)]
    public void A_name_is_one_that_others_can_read(string typed, string? kept) =>
        User.Named(typed).Value.ShouldBe(kept);
}
