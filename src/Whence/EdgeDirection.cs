namespace Whence;

/// <summary>How it is known that an edge leads this way and not the other.</summary>
public enum EdgeDirection
{
    /// <summary>One names the other's outlet as where it has it from; that beats any time.</summary>
    Cited,

    /// <summary>One was published after the other.</summary>
    Dated,

    /// <summary>Not known: a time is missing, or both are of one day.</summary>
    Assumed,
}
