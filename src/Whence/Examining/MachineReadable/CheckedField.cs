namespace Whence.Examining.MachineReadable;

/// <summary>A check digit as read, beside the one that is reckoned.</summary>
/// <param name="Name">What it covers.</param>
/// <param name="Covered">The characters that it covers, as read.</param>
/// <param name="Read">The digit as read.</param>
/// <param name="Reckoned">The digit that they make; null where one of them cannot stand in a machine readable zone.</param>
public sealed record CheckedField(string Name, string Covered, char Read, char? Reckoned)
{
    /// <summary>Whether they are the same.</summary>
    public bool Holds => Read == Reckoned;
}
