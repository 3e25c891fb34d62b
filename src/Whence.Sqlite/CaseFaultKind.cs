namespace Whence.Sqlite;

/// <summary>Why a case could not be opened, read or written. Each has its code and words in <see cref="CaseMessages"/>.</summary>
public enum CaseFaultKind
{
    /// <summary>No such file.</summary>
    Missing,

    /// <summary>A folder.</summary>
    IsAFolder,

    /// <summary>The folder that it would stand in is not there.</summary>
    NoFolder,

    /// <summary>A file, but no case.</summary>
    NotACase,

    /// <summary>Made by a later version of this program.</summary>
    Newer,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>The system refuses it to this user.</summary>
    NoPermission,

    /// <summary>The system cannot open it, or what SQLite keeps beside it.</summary>
    CannotOpen,

    /// <summary>Another program held it for longer than is waited.</summary>
    Busy,

    /// <summary>No room is left on the disk.</summary>
    Full,

    /// <summary>It is not as it was written.</summary>
    Damaged,

    /// <summary>The system could not read or write it for another reason.</summary>
    SystemFault,
}
