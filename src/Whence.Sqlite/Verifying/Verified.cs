namespace Whence.Sqlite.Verifying;

/// <summary>What came of recomputing a case.</summary>
public sealed record Verified
{
    /// <summary>How many entries its ledger has.</summary>
    public long Entries { get; init; }

    /// <summary>How many reports it keeps.</summary>
    public long Reports { get; init; }

    /// <summary>How many originals it keeps.</summary>
    public long Originals { get; init; }

    /// <summary>How many signed checkpoints it has.</summary>
    public long Checkpoints { get; init; }

    /// <summary>The public keys that signed them, each name+id+key.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>What was redacted, in the order of the redactions.</summary>
    public ImmutableArray<Redacted> Redactions { get; init; } = [];

    /// <summary>The first things that are broken, the earliest first.</summary>
    public ImmutableArray<Breach> Breaches { get; init; } = [];

    /// <summary>How many things are broken, those that are not named included.</summary>
    public long Broken { get; init; }
}
