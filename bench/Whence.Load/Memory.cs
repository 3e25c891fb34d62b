namespace Whence.Load;

/// <summary>What a process holds of memory, as Linux tells it.</summary>
/// <param name="process">Its number; null where nobody said.</param>
internal sealed class Memory(string? process)
{
    /// <summary>How much it holds now, in words.</summary>
    public string Now() =>
        process is not null && File.Exists($"/proc/{process}/status")
            ? File.ReadLines($"/proc/{process}/status")
                .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))["VmRSS:".Length..]
                .Trim()
            : "not known";
}
