namespace Whence.Examining.MachineReadable;

/// <summary>What may stand in a field of a machine readable zone. The filler is &lt;.</summary>
internal enum ZoneLetters
{
    /// <summary>The code of the document: a letter, then a letter or the filler.</summary>
    Code,

    /// <summary>The code of a state, filled up with fillers.</summary>
    State,

    /// <summary>Letters; two fillers part surname and given names, one parts words, and the rest is filled up.</summary>
    Names,

    /// <summary>Letters, digits and the filler.</summary>
    Any,

    /// <summary>A day as year, month and day of two digits each; what is not known of it is filled up.</summary>
    Date,

    /// <summary>M, F or the filler.</summary>
    Sex,
}
