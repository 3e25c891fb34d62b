namespace Whence.Reading;

/// <summary>
/// What kind of name each word had when the report last spoke of it. Holds a few hundred words; one that needs the place of
/// another takes it.
/// </summary>
internal sealed class NameMemory
{
    private const int Places = 512;

    // "Not met yet" is no kind.
    private const ulong Unmet = 15;

    private readonly ulong[] words = new ulong[Places];
    private readonly EntityKind[] kinds = new EntityKind[Places];

    /// <summary>The kind that <paramref name="word"/> had last; 15 where it was not met.</summary>
    public ulong Of(WordType word)
    {
        var place = word.Folded % Places;
        return words[place] == word.Folded ? (ulong)kinds[place] : Unmet;
    }

    /// <summary>The kind that <paramref name="word"/> had last; none where it was not met.</summary>
    public EntityKind KindOf(WordType word) => Of(word) is var kind and not Unmet ? (EntityKind)kind : EntityKind.None;

    /// <summary>Keeps the kind of <paramref name="word"/>.</summary>
    public void Keep(WordType word, EntityKind kind)
    {
        if (kind <= EntityKind.Misc && char.IsUpper(word.Text[0]))
        {
            var place = word.Folded % Places;
            (words[place], kinds[place]) = (word.Folded, kind);
        }
    }

    /// <summary>Forgets all, before another report.</summary>
    public void Clear() => words.AsSpan().Clear();
}
