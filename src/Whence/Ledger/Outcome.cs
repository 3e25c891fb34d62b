using System.Diagnostics.CodeAnalysis;

namespace Whence.Ledger;

/// <summary>What was read or made, or why it could not be.</summary>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, string? reason)
    {
        Value = value;
        Reason = reason;
    }

    /// <summary>What was read or made; null where it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public string? Reason { get; }

    /// <summary>Whether it was read or made.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Succeeded => Value is not null;

    /// <summary>The outcome that has <paramref name="value"/>.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>The outcome of what was refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal.Reason);
}
