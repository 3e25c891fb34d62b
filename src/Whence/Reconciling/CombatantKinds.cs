using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>
/// Whose fighters a population is: the kind of force that its noun tells, else its side. Reports name one side in too many
/// ways ("militants", "Red Dawn militants") for names to part them. Fighters of both sides are of neither.
/// </summary>
internal static class CombatantKinds
{
    private static readonly Dictionary<string, string> Kinds = Table
        .Shipped("Reconciling/combatants.tsv")
        .Rows.ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    public static string Of(Population fighters)
    {
        var words = fighters.Text.AsSpan();
        if (fighters.Text.Contains(" and ", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }
        // The first word tells: "government fighters" are of the army, "rebel soldiers" of the rebels.
        foreach (var range in words.Split(' '))
        {
            if (Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[range], out var kind))
            {
                return kind;
            }
        }
        return fighters.Side ?? "";
    }
}
