using Whence.Casework.Users;
using Whence.Testing;

namespace Whence.Cli.Tests.Users;

public sealed class UsersCommandTests : IDisposable
{
    private const string Password = "four words in mind\n";
    private readonly string folder = Directory.CreateTempSubdirectory("whence-users-").FullName;

    public UsersCommandTests() =>
        Terminal
            .Run(null, "add", "--key", Path.Combine(folder, "key"), Case, Path.Combine(Shared.Root, "samples", "flood"))
            .Code.ShouldBe(0);

    private string Case => Path.Combine(folder, "matter.whence");

    private UserList Kept => UserFile.Read(Case).Value!;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_user_is_added_with_the_password_from_standard_input()
    {
        var (code, output, _) = Terminal.Run(Password, "users", "add", Case, "anna", "--role", "reviewer");
        code.ShouldBe(0);
        output.ShouldBeEmpty();
        Kept.Find("anna")!.Role.ShouldBe("reviewer");
        Kept.Find("anna")!.Password.Is("four words in mind").ShouldBeTrue();
        Terminal.Run(null, "users", "list", Case).Output.ShouldBe("reviewer  anna\n");
    }

    [Theory]
    [InlineData("short\n", "12 characters or more")]
    [InlineData(null, "12 characters or more")]
    public void A_password_that_is_too_short_is_refused(string? input, string reason)
    {
        var (code, _, error) = Terminal.Run(input, "users", "add", Case, "anna");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(reason);
        Kept.Users.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_is_given_once()
    {
        Terminal.Run(Password, "users", "add", Case, "anna").Code.ShouldBe(0);
        var (code, _, error) = Terminal.Run(Password, "users", "add", Case, "ANNA");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("'anna' already");
    }

    [Fact]
    public void A_role_that_there_is_not_is_refused()
    {
        var (code, _, error) = Terminal.Run(Password, "users", "add", Case, "anna", "--role", "emperor");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("no role 'emperor'");
    }

    [Fact]
    public void A_role_is_changed_and_a_user_removed()
    {
        Terminal.Run(Password, "users", "add", Case, "anna").Code.ShouldBe(0);
        Terminal.Run(null, "users", "role", Case, "anna", "--role", "keeper").Code.ShouldBe(0);
        Kept.Find("anna")!.Role.ShouldBe("keeper");
        Terminal.Run(null, "users", "remove", Case, "anna").Code.ShouldBe(0);
        Kept.Users.ShouldBeEmpty();
        var (code, _, error) = Terminal.Run(null, "users", "remove", Case, "anna");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("no user 'anna'");
    }

    [Fact]
    public void A_token_is_shown_once_and_only_its_digest_kept()
    {
        Terminal.Run(Password, "users", "add", Case, "anna").Code.ShouldBe(0);
        var (code, output, _) = Terminal.Run(null, "users", "token", Case, "anna");
        code.ShouldBe(0);
        var token = output.TrimEnd('\n');
        token.ShouldStartWith("whence_");
        Kept.Holding(token, NodaTime.SystemClock.Instance.GetCurrentInstant())!.Name.ShouldBe("anna");
        File.ReadAllText(UserFile.Of(Case)).ShouldNotContain(token);
    }

    [Fact]
    public void Users_are_of_a_case_that_there_is() =>
        Terminal
            .Run(Password, "users", "add", Path.Combine(folder, "none.whence"), "anna")
            .Code.ShouldBe(ExitCodes.BadUsage);
}
