namespace Whence.Media.Tests.Specimens;

/// <summary>A paper to be drawn: of the Republic of Velmora, which does not exist, and marked SPECIMEN all over.</summary>
internal sealed record Specimen
{
    /// <summary>Makes one specimen unlike another: the portrait, the stamp's colour and place, the names.</summary>
    public int Seed { get; init; }

    /// <summary>Draws the portrait of another specimen's seed; its own where null.</summary>
    public int? PortraitSeed { get; init; }

    /// <summary>Likewise the scribble of a signature.</summary>
    public int? SignatureSeed { get; init; }

    /// <summary>Likewise the stamp: what it looks like, wherever it is set down.</summary>
    public int? StampSeed { get; init; }

    /// <summary>Sets the stamp down somewhere else, in another turn, with other gaps; as its own seed has it, and upright, where null.</summary>
    public int? StampPlace { get; init; }

    public bool Photo { get; init; } = true;

    public bool Stamp { get; init; } = true;

    /// <summary>An empty string leaves the field empty.</summary>
    public string Surname { get; init; } = "Соколов";

    public string Born { get; init; } = "12.03.1990";

    public string Issued { get; init; } = "05.10.2019";

    /// <summary>What is written as a signature; a scribble where null, nothing where empty.</summary>
    public string? Signature { get; init; }

    /// <summary>The file of the font that it is written in.</summary>
    public string? SignatureFont { get; init; }
}
