namespace Whence;

/// <summary>How well a count stands, on the scale that Airwars grades civilian harm by (Airwars methodology note, 2021).</summary>
public enum Grading
{
    /// <summary>One voice alone says so.</summary>
    Weak,

    /// <summary>Two or more independent origins say so, and none contradicts another.</summary>
    Fair,

    /// <summary>An actor confirms it.</summary>
    Confirmed,

    /// <summary>Its figures contradict each other, or an actor denies it.</summary>
    Contested,

    /// <summary>Whoever said so has taken it back.</summary>
    Discounted,
}
