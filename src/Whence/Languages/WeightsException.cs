namespace Whence.Languages;

/// <summary>Trained weights that cannot be used: missing, truncated, damaged, of another model or of another version.</summary>
/// <param name="file">The file of weights.</param>
/// <param name="reason">What is wrong with it, in words.</param>
public sealed class WeightsException(string file, string reason) : Exception($"{file}: {reason}")
{
    /// <summary>The file of weights, as it was named to the reader.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}
