using System.IO.Hashing;

namespace Whence.Formats.Polling;

/// <summary>One feed between two polls: what is known of it, and when it is due.</summary>
/// <param name="address">Where it is.</param>
/// <param name="now">When it was named: it is due at once.</param>
internal sealed class PolledFeed(Uri address, DateTimeOffset now)
{
    // Nobody is asked to wait longer, whatever a server says.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private UInt128 last;
    private int failures;

    /// <summary>Where it is.</summary>
    public Uri Address => address;

    /// <summary>When it is to be asked next.</summary>
    public DateTimeOffset Due { get; private set; } = now;

    /// <summary>By what to ask for changes.</summary>
    public Validators Validators { get; private set; }

    /// <summary>Whether it is gone for good.</summary>
    public bool Gone { get; private set; }

    /// <summary>Takes an answer in; gives the bytes where they are new.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="every">The time between polls; twice as long after each failure, unless the server says when.</param>
    /// <param name="at">Now.</param>
    public byte[]? Take(Answer answer, TimeSpan every, DateTimeOffset at)
    {
        failures = answer.Fault is null ? 0 : failures + 1;
        var rest = failures == 0 ? every : every * Math.Pow(2, Math.Min(failures, 16));
        if (answer.Rest is { } asked)
        {
            rest = asked > every ? asked : every;
        }
        Due =
            at
            + (
                rest < Longest ? rest
                : Longest > every ? Longest
                : every
            );
        Gone = answer.Gone;
        if (answer.Bytes is null)
        {
            return null;
        }
        Validators = answer.Validators;
        var digest = XxHash128.HashToUInt128(answer.Bytes);
        var isNew = digest != last;
        last = digest;
        return isNew ? answer.Bytes : null;
    }
}
