namespace Whence.Examining.Custody;

/// <summary>What was done with an exhibit.</summary>
public enum CustodyAct
{
    /// <summary>It came in: was downloaded, seized, handed in, photographed.</summary>
    Acquired,

    /// <summary>A copy of it was made.</summary>
    Copied,

    /// <summary>It was looked at, by a person or a program.</summary>
    Examined,

    /// <summary>It went from one keeper to another.</summary>
    Transferred,

    /// <summary>It was given out of keeping, or destroyed.</summary>
    Released,
}
