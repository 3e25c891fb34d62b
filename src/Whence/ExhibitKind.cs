namespace Whence;

/// <summary>What sort of thing an exhibit is.</summary>
public enum ExhibitKind
{
    /// <summary>A scanned or photographed paper, or what somebody wrote down of one.</summary>
    Paper,

    /// <summary>A photograph or other still picture.</summary>
    Image,

    /// <summary>A clip.</summary>
    Footage,
}
