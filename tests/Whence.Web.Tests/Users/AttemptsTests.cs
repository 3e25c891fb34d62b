using NodaTime;
using Whence.Web.Users;

namespace Whence.Web.Tests.Users;

public sealed class AttemptsTests
{
    private readonly SetClock clock = new(Instant.FromUtc(2026, 1, 1, 0, 0));

    [Fact]
    public void After_five_failures_a_name_has_to_wait_and_longer_after_each_more()
    {
        var attempts = new Attempts(new ServeOptions("matter.whence") { Clock = clock });
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
        var attempts = new Attempts(new ServeOptions("matter.whence") { Clock = clock });
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
        var attempts = new Attempts(new ServeOptions("matter.whence") { Clock = clock });
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

    private sealed class SetClock(Instant now) : IClock
    {
        public Instant Now { get; set; } = now;

        public Instant GetCurrentInstant() => Now;
    }
}
