namespace Whence.Attributing.Learned;

/// <summary>How a token stands to the quotation around it.</summary>
internal enum QuoteState : byte
{
    /// <summary>Outside any.</summary>
    Outside,

    /// <summary>The mark that opens one.</summary>
    Opens,

    /// <summary>Inside one.</summary>
    Inside,

    /// <summary>The mark that closes one.</summary>
    Closes,
}
