using System.Globalization;

namespace Whence.Reconciling.Ruling;

/// <summary>Why a file of rules is refused.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong; a circle is named with all its lines.</param>
public sealed record RuleError(string Name, int Line, string Reason)
{
    /// <summary>"rules.txt:3: reason".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}: {Reason}");
}
