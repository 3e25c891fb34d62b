namespace Whence.Web.Guard;

/// <summary>Tells what a disk refuses from what a stranger has sent malformed: both come as faults of input and output.</summary>
internal static class DiskFault
{
    // That of a fault which no system call gave: a stream that ends too soon, say.
    private const int NoCall = unchecked((int)0x80131620);

    /// <summary>Whether <paramref name="broken"/> says that something could not be read from disk or written there.</summary>
    public static bool Is(Exception? broken) =>
        broken
            is UnauthorizedAccessException
                // A file that may not grow any more.
                or ArgumentOutOfRangeException { Source: "System.Private.CoreLib" }
                or IOException
                and not BadHttpRequestException
                and { HResult: not NoCall, InnerException: null };
}
