namespace Whence;

/// <summary>How a source stands to what it is said to have said.</summary>
public enum Stance
{
    /// <summary>Says so.</summary>
    Asserts,

    /// <summary>Gives a number or a judgement as its own estimate.</summary>
    Estimates,

    /// <summary>Says so as something not proven.</summary>
    Alleges,

    /// <summary>Charges somebody with it.</summary>
    Accuses,

    /// <summary>Says that it is so, of something said before.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Questions it, or could not verify it.</summary>
    Doubts,

    /// <summary>Refuses to say.</summary>
    Declines,

    /// <summary>Has said nothing; a position only, never an attribution.</summary>
    Silent,
}
