using System.Diagnostics.CodeAnalysis;

namespace Whence.Ledger;

/// <summary>What a check came to: it holds, or it fails for a reason.</summary>
public readonly record struct Verdict
{
    private Verdict(string? reason) => Reason = reason;

    /// <summary>The check holds.</summary>
    public static Verdict Good { get; }

    /// <summary>Why it fails; null where it holds.</summary>
    public string? Reason { get; }

    /// <summary>Whether it holds.</summary>
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Holds => Reason is null;

    /// <summary>The check fails for <paramref name="reason"/>.</summary>
    public static Verdict Bad(string reason) => new(reason);
}
