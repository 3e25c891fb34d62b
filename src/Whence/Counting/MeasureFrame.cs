namespace Whence.Counting;

/// <summary>Where the counted people stand to the words of a measure.</summary>
public enum MeasureFrame
{
    /// <summary>The word is itself counted: "12 deaths".</summary>
    Noun,

    /// <summary>Right before the number: "the bodies of 20 soldiers".</summary>
    Of,

    /// <summary>Before the number, with a verb or preposition between: "the death toll rose to 41".</summary>
    Toll,

    /// <summary>After the people: "12 people died".</summary>
    Subject,

    /// <summary>After the people, passive or bare; before them when active: "12 were killed", "12 killed", "killed 12".</summary>
    Participle,

    /// <summary>Before the people: "killing 12".</summary>
    Object,

    /// <summary>After the people, where nothing else is said of them: "40,000 took part", "200 had been on board".</summary>
    Presence,

    /// <summary>A noun, other than people, that the measure counts: "homes".</summary>
    Counts,
}
