namespace Whence.Examining;

/// <summary>The parts of a paper that are looked for.</summary>
public enum Part
{
    /// <summary>The holder's photograph.</summary>
    Photo,

    /// <summary>A round stamp or seal.</summary>
    Stamp,

    /// <summary>A field with words in it.</summary>
    Field,

    /// <summary>The holder's signature.</summary>
    Signature,

    /// <summary>The lines for machines.</summary>
    MachineReadable,
}
