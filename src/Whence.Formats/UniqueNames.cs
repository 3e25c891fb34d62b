using System.Globalization;

namespace Whence.Formats;

/// <summary>Gives each report an id that no earlier one has.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary><paramref name="name"/>, or with "-2", "-3" … behind it where that is taken.</summary>
    public string Take(string name)
    {
        if (taken.Add(name))
        {
            return name;
        }
        // The next number is kept for each name: a million reports of one id must not search a million numbers each.
        var number = next.GetValueOrDefault(name, 2);
        string candidate;
        do
        {
            candidate = name + "-" + number++.ToString(CultureInfo.InvariantCulture);
        } while (!taken.Add(candidate));
        next[name] = number;
        return candidate;
    }
}
