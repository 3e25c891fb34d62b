namespace Whence.Web.Adding;

/// <summary>What became of an input.</summary>
internal enum AddedKind
{
    /// <summary>A report was kept.</summary>
    Kept,

    /// <summary>Its bytes are in the case already; that they were seen was kept.</summary>
    Seen,

    /// <summary>It could not be read.</summary>
    Unread,

    /// <summary>It was read, and something is to be known of it.</summary>
    Remark,
}
