namespace Whence.Media;

/// <summary>Why a file could not be looked at.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What more is known; null where nothing is.</param>
public sealed record Unseen(UnseenReason Reason, string? Detail = null);
