namespace Whence.Examining.MachineReadable;

/// <summary>The forms of the machine readable zone.</summary>
internal static class ZoneFormats
{
    private static readonly ZoneFormat Card = new("TD1", 3, 30, "ACI")
    {
        Fields =
        [
            new("document code", 0, 0, 2, ZoneLetters.Code),
            new("issuing state", 0, 2, 5, ZoneLetters.State),
            new(MachineReadableZone.DocumentNumber, 0, 5, 14, ZoneLetters.Any, 14),
            new("optional data", 0, 15, 30, ZoneLetters.Any),
            new(MachineReadableZone.DateOfBirth, 1, 0, 6, ZoneLetters.Date, 6),
            new("sex", 1, 7, 8, ZoneLetters.Sex),
            new(MachineReadableZone.DateOfExpiry, 1, 8, 14, ZoneLetters.Date, 14),
            new("nationality", 1, 15, 18, ZoneLetters.State),
            new("more optional data", 1, 18, 29, ZoneLetters.Any),
            new("name", 2, 0, 30, ZoneLetters.Names),
        ],
        Composite = [(0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)],
        CompositeAt = (1, 29),
    };

    private static readonly ZoneFormat Small = TwoLines("TD2", 36, "ACI") with
    {
        Composite = [(1, 0, 10), (1, 13, 20), (1, 21, 35)],
        CompositeAt = (1, 35),
    };

    private static readonly ZoneFormat Passport = TwoLines("TD3", 44, "P", optionalCheck: 42) with
    {
        Composite = [(1, 0, 10), (1, 13, 20), (1, 21, 43)],
        CompositeAt = (1, 43),
    };

    private static readonly ZoneFormat LargeVisa = TwoLines("MRV-A", 44, "V", optionalEnd: 44);
    private static readonly ZoneFormat SmallVisa = TwoLines("MRV-B", 36, "V", optionalEnd: 36);

    /// <summary>The form of <paramref name="lines"/> of equal length; null where there is none of their number, length and first letter.</summary>
    public static ZoneFormat? Of(ImmutableArray<string> lines) =>
        (lines.Length, lines[0].Length, lines[0][0]) switch
        {
            (3, 30, _) => Card,
            (2, 36, 'V') => SmallVisa,
            (2, 36, _) => Small,
            (2, 44, 'V') => LargeVisa,
            (2, 44, _) => Passport,
            _ => null,
        };

    private static ZoneFormat TwoLines(
        string name,
        int length,
        string codes,
        int? optionalEnd = null,
        int? optionalCheck = null
    ) =>
        new(name, 2, length, codes)
        {
            Fields =
            [
                new("document code", 0, 0, 2, ZoneLetters.Code),
                new("issuing state", 0, 2, 5, ZoneLetters.State),
                new("name", 0, 5, length, ZoneLetters.Names),
                new(MachineReadableZone.DocumentNumber, 1, 0, 9, ZoneLetters.Any, 9),
                new("nationality", 1, 10, 13, ZoneLetters.State),
                new(MachineReadableZone.DateOfBirth, 1, 13, 19, ZoneLetters.Date, 19),
                new("sex", 1, 20, 21, ZoneLetters.Sex),
                new(MachineReadableZone.DateOfExpiry, 1, 21, 27, ZoneLetters.Date, 27),
                new("optional data", 1, 28, optionalEnd ?? optionalCheck ?? length - 1, ZoneLetters.Any, optionalCheck),
            ],
        };
}
