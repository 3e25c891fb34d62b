using NodaTime;
using Whence.Casework;
using Whence.Web.Cases;
using Whence.Web.Users;

namespace Whence.Web.Tests.Users;

public sealed class AttemptsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whence-attempts-").FullName;
    private readonly SetClock clock = new(Instant.FromUtc(2026, 1, 1, 0, 0));

    [Fact]
    public void After_five_failures_a_name_has_to_wait_and_longer_after_each_more()
    {
        using var attempts = Begun();
        for (var i = 0; i < Attempts.Free; i++)
        {
            attempts.MayTry("anna").ShouldBeTrue();
            attempts.Failed("anna");
        }
        attempts.MayTry("anna").ShouldBeFalse();
        attempts.MayTry(" ANNA").ShouldBeFalse();
        attempts.MayTry("other").ShouldBeTrue();
        clock.Now += Duration.FromSeconds(2);
        attempts.MayTry("anna").ShouldBeTrue();
        attempts.Failed("anna");
        clock.Now += Duration.FromSeconds(2);
        attempts.MayTry("anna").ShouldBeFalse();
        clock.Now += Duration.FromSeconds(2);
        attempts.MayTry("anna").ShouldBeTrue();
    }

    [Fact]
    public void Nobody_waits_longer_than_a_quarter_of_an_hour_and_whoever_comes_in_begins_anew()
    {
        using var attempts = Begun();
        for (var i = 0; i < 1000; i++)
        {
            attempts.Failed("anna");
        }
        clock.Now += Duration.FromMinutes(15);
        attempts.MayTry("anna").ShouldBeTrue();
        attempts.Succeeded("anna");
        attempts.Failed("anna");
        attempts.MayTry("anna").ShouldBeTrue();
    }

    [Fact]
    public void A_flood_of_names_frees_none_that_has_to_wait()
    {
        using var attempts = Begun();
        for (var i = 0; i < 20; i++)
        {
            attempts.Failed("anna");
        }
        for (var i = 0; i < 30_000; i++)
        {
            attempts.Failed($"name {i}");
        }
        attempts.MayTry("anna").ShouldBeFalse();
    }

    [Fact]
    public void A_restart_frees_nobody_and_after_a_day_all_is_forgotten()
    {
        using (var attempts = Begun())
        {
            for (var i = 0; i < Attempts.Free; i++)
            {
                attempts.Failed("anna");
                attempts.Failed("ben");
            }
            attempts.Succeeded("ben");
        }
        using (var again = Begun())
        {
            again.MayTry("anna").ShouldBeFalse();
            again.MayTry("ben").ShouldBeTrue();
            clock.Now += Duration.FromSeconds(2);
            again.MayTry("anna").ShouldBeTrue();
            // The count goes on where it stood: once more, and it is longer than the first time.
            again.Failed("anna");
            clock.Now += Duration.FromSeconds(3);
            again.MayTry("anna").ShouldBeFalse();
        }
        clock.Now += Duration.FromDays(2);
        using var after = Begun();
        after.Failed("carl");
        after.Failed("anna");
        after.MayTry("anna").ShouldBeTrue();
    }

    [Fact]
    public void What_is_kept_of_a_name_does_not_tell_it_and_a_torn_line_is_none()
    {
        using (var attempts = Begun())
        {
            attempts.Failed("hunter2 typed by mistake");
        }
        var path = Path.Combine(DeskFolder.Of(Path.Combine(folder, "matter.whence")), "attempts");
        File.ReadAllText(path).ShouldNotContain("hunter2");
        File.AppendAllText(path, "abc 99");
        using var again = Begun();
        again.MayTry("anna").ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Attempts Begun()
    {
        var options = new ServeOptions(Path.Combine(folder, "matter.whence")) { Clock = clock };
        using var state = new StateFolder(options);
        return new Attempts(options, state);
    }
}
