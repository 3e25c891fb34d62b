namespace Whence.Sqlite;

/// <summary>What came of adding a report.</summary>
public enum AddedOutcome
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>Its bytes were in the case already: the sighting is kept.</summary>
    Seen,

    /// <summary>Another report has its id: nothing is kept. It is to be read again under one that is free.</summary>
    IdTaken,
}
