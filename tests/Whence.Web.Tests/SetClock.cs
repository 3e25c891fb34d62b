using NodaTime;

namespace Whence.Web.Tests;

/// <summary>A clock that tests set.</summary>
internal sealed class SetClock(Instant now) : IClock
{
    /// <summary>What it shows.</summary>
    public Instant Now { get; set; } = now;

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Now;
}
