namespace Whence.Web.Adding;

/// <summary>How much is taken in at once through a page; the command line takes folders of any size.</summary>
internal static class AddingLimits
{
    /// <summary>Bytes of one file.</summary>
    public const long FileBytes = 200L * 1024 * 1024;

    /// <summary>Bytes of all files together.</summary>
    public const long TotalBytes = 500L * 1024 * 1024;

    /// <summary>Files.</summary>
    public const int Files = 2_000;

    /// <summary>Papers and clips.</summary>
    public const int Exhibits = 200;

    /// <summary>Bytes of a description or a layout.</summary>
    public const long DescriptionBytes = 16L * 1024 * 1024;

    /// <summary>Characters of a pasted text.</summary>
    public const int PastedCharacters = 2_000_000;
}
