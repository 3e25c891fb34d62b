using Whence.Casework.Users;
using Whence.Ledger;

namespace Whence.Casework.Tests.Users;

public sealed class UserFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whence-users-").FullName;

    private string Case => Path.Combine(folder, "matter.whence");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Where_there_is_no_file_there_is_nobody() => UserFile.Read(Case).Value!.Users.ShouldBeEmpty();

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        UserFile.Change(Case, users => users.With(Somebody("anna"))).Succeeded.ShouldBeTrue();
        // The other is what those who change it take turns by; it holds nothing.
        string[] files = [UserFile.Of(Case), UserFile.Of(Case) + ".lock"];
        Directory.GetFiles(folder).ShouldBe(files, ignoreOrder: true);
        new FileInfo(files[1]).Length.ShouldBe(0);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(files[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(files[1]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Changes_of_many_at_once_are_all_kept()
    {
        Parallel.For(
            0,
            16,
            nth => UserFile.Change(Case, users => users.With(Somebody($"user {nth}"))).Succeeded.ShouldBeTrue()
        );
        UserFile.Read(Case).Value!.Users.Length.ShouldBe(16);
    }

    [Fact]
    public void What_was_refused_or_is_damaged_is_left_as_it_was()
    {
        File.WriteAllText(UserFile.Of(Case), "broken");
        UserFile.Change(Case, users => users.With(Somebody("anna"))).Reason.ShouldNotBeNull().ShouldContain("damaged");
        File.ReadAllText(UserFile.Of(Case)).ShouldBe("broken");
        UserFile.Change(Case, _ => new Refusal("no")).Succeeded.ShouldBeFalse();
    }

    private static User Somebody(string name) => new(name, UserRole.Reader, "stamp", new PasswordHash(1, [1], [2]), []);
}
