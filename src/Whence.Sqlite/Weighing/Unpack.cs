namespace Whence.Sqlite.Weighing;

/// <summary>Reads a packed row; null where it is damaged.</summary>
internal delegate T? Unpack<out T>(ReadOnlySpan<byte> packed)
    where T : class;
