using Whence.Reading;

namespace Whence.Training.Reading;

/// <summary>Counts which classes each form is seen with.</summary>
/// <param name="known">How often a form must be seen for its classes to be believed.</param>
/// <param name="closed">How often, for no other class to be possible.</param>
/// <param name="share">Classes with a smaller share of a form's tokens are taken for slips.</param>
internal sealed class LexiconBuilder(int known, int closed, double share)
{
    private readonly Dictionary<ulong, int[]> counts = [];

    /// <summary>Counts one token of <paramref name="form"/>.</summary>
    public void Add(ulong form, int category)
    {
        if (!counts.TryGetValue(form, out var seen))
        {
            counts[form] = seen = new int[64];
        }
        seen[category]++;
    }

    /// <summary>The lexicon of all that was counted.</summary>
    public Lexicon Build()
    {
        var choices = new Dictionary<ulong, Choices>();
        foreach (var (form, seen) in counts)
        {
            var total = seen.Sum();
            if (total >= known)
            {
                var set = 0ul;
                for (var c = 0; c < seen.Length; c++)
                {
                    set |= seen[c] > share * total ? 1ul << c : 0;
                }
                choices[form >> 20] = new Choices(set, total >= closed);
            }
        }
        return new Lexicon(choices);
    }
}
