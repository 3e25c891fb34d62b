namespace Whence.Attributing.Actors;

/// <summary>Somebody who is mentioned in a report, under whatever names.</summary>
internal sealed class Actor(Mention first)
{
    /// <summary>Every word, in lower case, of the names and descriptions it goes by.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of its fullest name, in order; of its description where it has no name.</summary>
    public List<string> Key { get; set; } = [];

    /// <summary>The mention that names it most fully.</summary>
    public Mention Fullest { get; set; } = first;

    /// <summary>What sort of actor; what is told later fills what was unknown.</summary>
    public ActorClass Class { get; set; } = first.Class;

    /// <summary>Whether a name of it bears an article, as no person's does.</summary>
    public bool Impersonal { get; set; } = first.Impersonal;

    /// <summary>Whether it is the source of an attribution that stands before what is being read.</summary>
    public bool Spoke { get; set; }

    /// <summary>What is known of gender.</summary>
    public Gender Gender { get; set; } = first.Gender;

    /// <summary>Whether it stands for several; null where that is open.</summary>
    public bool? Plural { get; set; } = first.Plural;

    /// <summary>Whether any mention names it.</summary>
    public bool IsNamed => Fullest.Form == MentionForm.Name;
}
