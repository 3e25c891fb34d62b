namespace Whence.Formats;

/// <summary>
/// Something in an input passes a limit, deep in the reading of it. It never leaves <c>Whence.Formats</c>: it becomes an
/// <see cref="Unread"/> with its reason.
/// </summary>
/// <param name="reason">Which limit.</param>
internal sealed class OverLimitException(UnreadReason reason) : IOException(reason.ToString())
{
    /// <summary>Which limit.</summary>
    public UnreadReason Reason => reason;
}
