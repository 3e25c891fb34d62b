namespace Whence.Reading;

/// <summary>What sort of thing a token is part of the name of.</summary>
public enum EntityKind : byte
{
    /// <summary>Nothing named.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A place.</summary>
    Location,

    /// <summary>A nationality, religion, event or work.</summary>
    Misc,

    /// <summary>A date, time, duration or set of them.</summary>
    Date,

    /// <summary>A number or ordinal.</summary>
    Number,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,
}
