using System.Globalization;

namespace Whence.Placing;

/// <summary>Why a file of places was refused.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record PlaceFault(string Name, int Line, string Reason)
{
    /// <summary>"places.txt:3: reason".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}: {Reason}");
}
