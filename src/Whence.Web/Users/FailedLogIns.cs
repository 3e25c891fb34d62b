namespace Whence.Web.Users;

/// <summary>The log-ins by a name that failed, in a row.</summary>
/// <param name="Times">How many.</param>
/// <param name="Until">When the name is listened to again.</param>
internal readonly record struct FailedLogIns(int Times, Instant Until);
