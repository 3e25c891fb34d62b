namespace Whence.Formats;

/// <summary>One kind of file that reports come in. What a file is, its bytes say first, and its name only where they do not.</summary>
internal interface IFormat
{
    /// <summary>The endings that such files go by, with their dot, in lower case.</summary>
    ImmutableArray<string> Endings { get; }

    /// <summary>Whether the first bytes, at most <see cref="Limits.HeadBytes"/>, leave no doubt that it is of this kind.</summary>
    bool Shows(ReadOnlySpan<byte> head);

    /// <summary>
    /// Reads what <paramref name="source"/> holds, one report at a time. It may throw what <see cref="Faults"/> has a reason
    /// for; the reports before it stand.
    /// </summary>
    IEnumerable<Intake> Read(Source source);
}
