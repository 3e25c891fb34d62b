namespace Whence.Examining;

/// <summary>A rule that looks for what several papers share though they name different holders.</summary>
/// <inheritdoc/>
public abstract class SharedRule(string name, int version) : Rule(name, version)
{
    /// <summary>The holder that a paper names; null where it names none.</summary>
    protected static string? Holder(Paper paper) =>
        paper.Cards.Select(card => card.Name).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));

    /// <summary>
    /// How two holders' names stand to each other: false where they are the same but for case, order and marks, true where they differ,
    /// null where that cannot be told, as between a name and its transcription.
    /// </summary>
    protected static bool? Differ(Paper one, Paper other)
    {
        if (Holder(one) is not { } a || Holder(other) is not { } b)
        {
            return null;
        }
        var (first, second) = (Words(a), Words(b));
        return first.SequenceEqual(second) ? false
            : Scripts.WritingSystems.Of(a).Intersect(Scripts.WritingSystems.Of(b)).Any() ? true
            : null;
    }

    private static IEnumerable<string> Words(string name) =>
        name.ToUpperInvariant()
            .Split(' ', ',', '.', '-', '\t')
            .Where(word => word.Length > 0)
            .Order(StringComparer.Ordinal);
}
