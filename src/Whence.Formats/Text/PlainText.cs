namespace Whence.Formats.Text;

/// <summary>A text in any encoding that can be told: one report.</summary>
internal sealed class PlainText : IFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".txt", ".text"];

    /// <summary>Never: whatever shows nothing else may be a text.</summary>
    public bool Shows(ReadOnlySpan<byte> head) => false;

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var (text, encoding, unread) = TextDecoder.Decode(source.Path, source.Bytes());
        return text is null
            ? [unread!]
            : source.Admit(new Draft(text) { Remark = TextDecoder.Remark(source.Path, encoding) });
    }
}
