namespace Whence.Casework.Users;

/// <summary>What users of a case may do, by name. Each role may do all that those before it may.</summary>
public static class UserRole
{
    /// <summary>Sees the case.</summary>
    public const string Reader = "reader";

    /// <summary>Decides, and puts reports in.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Takes out of the case what leaves the house: exports, originals.</summary>
    public const string Keeper = "keeper";

    /// <summary>All of them, rising.</summary>
    public static ImmutableArray<string> All { get; } = [Reader, Reviewer, Keeper];
}
