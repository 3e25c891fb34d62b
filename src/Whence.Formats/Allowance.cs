namespace Whence.Formats;

/// <summary>
/// How much may still come out of one input, with all that is packed in it: archives within archives share one allowance,
/// so that no nesting unpacks to more.
/// </summary>
/// <param name="mostBytes">Unpacked bytes.</param>
/// <param name="mostItems">Packed items.</param>
internal sealed class Allowance(long mostBytes = Limits.UnpackedBytes, int mostItems = Limits.PackedItems)
{
    private long bytes;
    private int items;

    /// <summary>Gives again all that was taken: for streams whose parts are each held to it.</summary>
    public void Renew() => (bytes, items) = (0, 0);

    /// <summary>Takes <paramref name="count"/> unpacked bytes.</summary>
    /// <exception cref="OverLimitException">There are not so many left.</exception>
    public void TakeBytes(long count)
    {
        bytes += count;
        if (bytes > mostBytes)
        {
            throw new OverLimitException(UnreadReason.Bomb);
        }
    }

    /// <summary>Takes one packed item.</summary>
    /// <exception cref="OverLimitException">There is none left.</exception>
    public void TakeItem()
    {
        items++;
        if (items > mostItems)
        {
            throw new OverLimitException(UnreadReason.Bomb);
        }
    }
}
