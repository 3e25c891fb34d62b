namespace Whence.Sqlite.Verifying;

/// <summary>A sealed value as it is stored.</summary>
internal readonly record struct SecretRow(long Entry, string Name, byte[] Salt, byte[] Value);
