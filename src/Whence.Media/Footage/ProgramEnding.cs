namespace Whence.Media.Footage;

/// <summary>How another program came to its end.</summary>
/// <param name="InTime">Whether it ended before its time was up.</param>
/// <param name="Code">Its exit code; other than 0 also where it was ended.</param>
/// <param name="Said">The beginning of what it said on standard error.</param>
internal readonly record struct ProgramEnding(bool InTime, int Code, string Said)
{
    /// <summary>Whether it ended by itself and had nothing to complain of.</summary>
    public bool IsClean => InTime && Code == 0 && Said.Length == 0;

    /// <summary>Why it is not clean.</summary>
    public string Reason =>
        !InTime ? "its time was up"
        : Said.Length > 0 ? Said
        : $"it ended with {Code}";
}
