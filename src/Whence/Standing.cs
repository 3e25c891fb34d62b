namespace Whence;

/// <summary>How its publisher says that a report stands (IPTC's publishing status).</summary>
public enum Standing
{
    /// <summary>Nobody has taken it back.</summary>
    Usable,

    /// <summary>Held back until further notice.</summary>
    Withheld,

    /// <summary>Taken back for good.</summary>
    Canceled,
}
