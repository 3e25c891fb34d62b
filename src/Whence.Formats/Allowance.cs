namespace Whence.Formats;

/// <summary>
/// How much may still come out of one input, with all that is packed in it: archives within archives share one allowance,
/// so that no nesting unpacks to more. It grows with what came in: a large archive is no bomb, and costs no more than its size
/// lets expect.
/// </summary>
/// <param name="mostBytes">Unpacked bytes, however little came in.</param>
/// <param name="mostItems">Packed items, likewise.</param>
internal sealed class Allowance(long mostBytes = Limits.UnpackedBytes, int mostItems = Limits.PackedItems)
{
    private long bytes;
    private long items;
    private long came;

    /// <summary>Gives again all that was taken: for streams whose parts are each held to it.</summary>
    public void Renew() => (bytes, items) = (0, 0);

    /// <summary>So many bytes of the input itself have come in.</summary>
    public void ComeIn(long count) => came += count;

    /// <summary>Takes <paramref name="count"/> unpacked bytes.</summary>
    /// <exception cref="OverLimitException">There are not so many left.</exception>
    public void TakeBytes(long count)
    {
        bytes += count;
        if (bytes > Math.Max(mostBytes, came * Limits.UnpackedOfEach))
        {
            throw new OverLimitException(UnreadReason.Bomb);
        }
    }

    /// <summary>Takes one packed item.</summary>
    /// <exception cref="OverLimitException">There is none left.</exception>
    public void TakeItem()
    {
        items++;
        if (items > Math.Max(mostItems, came / Limits.BytesOfItem))
        {
            throw new OverLimitException(UnreadReason.Bomb);
        }
    }
}
