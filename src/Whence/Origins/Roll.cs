namespace Whence.Origins;

/// <summary>Names, numbered from 0 in the order in which they came up.</summary>
internal sealed class Roll
{
    /// <summary>The number of no name.</summary>
    public const int Nobody = -1;

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => names.Count;

    /// <summary>The name of <paramref name="number"/>; null for <see cref="Nobody"/>.</summary>
    public string? this[int number] => number == Nobody ? null : names[number];

    /// <summary>The number of <paramref name="name"/>, a new one where it is new; <see cref="Nobody"/> for null.</summary>
    public int Of(string? name)
    {
        if (name is null)
        {
            return Nobody;
        }
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers.Add(name, number = names.Count);
            names.Add(name);
        }
        return number;
    }
}
