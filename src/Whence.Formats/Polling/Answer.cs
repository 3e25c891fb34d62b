namespace Whence.Formats.Polling;

/// <summary>What came of asking for an address.</summary>
internal sealed record Answer
{
    /// <summary>What came; null where nothing did, or nothing has changed.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Why nothing came; null where it did, or nothing has changed.</summary>
    public UnreadReason? Fault { get; init; }

    /// <summary>What more is known of the fault.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it is said to be gone for good.</summary>
    public bool Gone { get; init; }

    /// <summary>How long the server wants not to be asked; null where it does not say.</summary>
    public TimeSpan? Rest { get; init; }

    /// <summary>By what to ask for changes.</summary>
    public Validators Validators { get; init; }
}
