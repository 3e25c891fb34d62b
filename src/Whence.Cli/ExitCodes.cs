namespace Whence.Cli;

/// <summary>What a command comes to.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A check failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int BadUsage = 2;

    /// <summary>Some inputs could not be read; each was named with its reason, the rest are done.</summary>
    public const int SomeUnread = 3;
}
