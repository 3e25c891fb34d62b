namespace Whence.Sqlite;

/// <summary>What a case is opened for.</summary>
public enum CaseAccess
{
    /// <summary>To answer from; any number of processes do so at once, beside one that writes.</summary>
    Read,

    /// <summary>To put in and decide; writers take turns.</summary>
    Write,
}
