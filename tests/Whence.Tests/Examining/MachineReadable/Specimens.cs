namespace Whence.Tests.Examining.MachineReadable;

/// <summary>The specimens that ICAO prints in Doc 9303, of the state of Utopia.</summary>
internal static class Specimens
{
    public static readonly string[] Passport =
    [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ];

    public static readonly string[] Card =
    [
        "I<UTOD231458907<<<<<<<<<<<<<<<",
        "7408122F1204159UTO<<<<<<<<<<<6",
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ];

    public static readonly string[] SmallCard =
    [
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
        "D231458907UTO7408122F1204159<<<<<<<6",
    ];

    public static readonly string[] LargeVisa =
    [
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    ];

    public static readonly string[] SmallVisa =
    [
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
        "L8988901C4XXX4009078F9612109<<<<<<<<",
    ];

    public static TheoryData<string, string[]> All =>
        new()
        {
            { "TD3", Passport },
            { "TD1", Card },
            { "TD2", SmallCard },
            { "MRV-A", LargeVisa },
            { "MRV-B", SmallVisa },
        };
}
