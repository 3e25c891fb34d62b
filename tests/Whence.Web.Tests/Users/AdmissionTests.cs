using System.Net;
using Whence.Casework.Users;
using Whence.Web.Users;

namespace Whence.Web.Tests.Users;

public sealed class AdmissionTests : IDisposable
{
    private static readonly IPEndPoint Elsewhere = new(IPAddress.Any, 443);
    private readonly string folder = Directory.CreateTempSubdirectory("whence-admission-").FullName;

    private ServeOptions Options => new(Path.Combine(folder, "matter.whence"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void On_loopback_no_users_are_needed() => Admission.Refusal(Options).ShouldBeNull();

    [Fact]
    public void Where_others_can_reach_it_users_are()
    {
        Admission.Refusal(Options with { Address = Elsewhere }).ShouldNotBeNull().ShouldContain("whence users add");
        UserFile.Change(Options.Case, users => users.With(User.Make("anna", UserRole.Reader, "four words in mind")));
        Admission.Refusal(Options with { Address = Elsewhere }).ShouldBeNull();
    }

    [Fact]
    public void A_file_of_users_that_cannot_be_read_lets_nobody_in()
    {
        File.WriteAllText(UserFile.Of(Options.Case), "broken");
        Admission.Refusal(Options).ShouldNotBeNull().ShouldContain("damaged");
    }
}
