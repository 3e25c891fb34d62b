namespace Whence.Examining.MachineReadable;

/// <summary>A form of the machine readable zone, after ICAO Doc 9303, parts 4 to 7.</summary>
/// <param name="Name">TD1, TD2, TD3, MRV-A or MRV-B.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Length">Characters a line.</param>
/// <param name="Codes">The letters that its first field may begin with.</param>
internal sealed record ZoneFormat(string Name, int Lines, int Length, string Codes)
{
    /// <summary>What stands where.</summary>
    public required ImmutableArray<ZoneField> Fields { get; init; }

    /// <summary>What the check digit over several fields covers, in order; empty where there is none.</summary>
    public ImmutableArray<(int Line, int Start, int End)> Composite { get; init; } = [];

    /// <summary>Where that digit stands.</summary>
    public (int Line, int At) CompositeAt { get; init; }
}
