using Whence.Web.Guard;

namespace Whence.Web.Tests.Guard;

public sealed class FormKeysTests
{
    [Fact]
    public async Task Keys_lie_beside_the_key_that_signs_and_only_their_owner_may_read_them()
    {
        if (OperatingSystem.IsWindows())
        {
            // Rights are told otherwise there.
            return;
        }
        await using var served = await ServedCase.Of();
        await served.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var folder = Path.Combine(Path.GetDirectoryName(served.Path)!, "desk-keys");
        File.GetUnixFileMode(folder)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var files = Directory.GetFiles(folder);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_cookie_is_of_one_case()
    {
        var name = FormKeys.Cookie(new ServeOptions("a.whence"), "form");
        name.ShouldStartWith("whence-form-");
        FormKeys.Cookie(new ServeOptions("b.whence"), "form").ShouldNotBe(name);
        FormKeys.Cookie(new ServeOptions("a.whence") { Certificate = "c.pem" }, "form").ShouldBe("__Host-" + name);
    }
}
