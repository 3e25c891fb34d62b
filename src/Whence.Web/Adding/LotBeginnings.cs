namespace Whence.Web.Adding;

/// <summary>How often a lot was begun since it last came further: one that fells the server each time must not for ever.</summary>
/// <param name="Times">How often.</param>
/// <param name="Items">How far it had come.</param>
internal sealed record LotBeginnings(int Times, int Items);
