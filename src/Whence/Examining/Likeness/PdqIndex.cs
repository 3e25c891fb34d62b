using System.Runtime.InteropServices;

namespace Whence.Examining.Likeness;

/// <summary>Finds the hashes near to one, by holding it against all: some hundred millions of them a second on one core.</summary>
public sealed class PdqIndex
{
    private readonly List<PdqHash> hashes = [];

    /// <summary>How many hashes it holds.</summary>
    public int Count => hashes.Count;

    /// <summary>Adds a hash; gives its number, from 0.</summary>
    public int Add(PdqHash hash)
    {
        hashes.Add(hash);
        return hashes.Count - 1;
    }

    /// <summary>The hash of that number.</summary>
    public PdqHash this[int number] => hashes[number];

    /// <summary>Adds to <paramref name="found"/> the numbers of all hashes that differ from <paramref name="hash"/> in <paramref name="most"/> bits or fewer.</summary>
    public void Near(PdqHash hash, int most, ICollection<int> found)
    {
        var held = CollectionsMarshal.AsSpan(hashes);
        for (var i = 0; i < held.Length; i++)
        {
            if (held[i].Distance(hash) <= most)
            {
                found.Add(i);
            }
        }
    }
}
