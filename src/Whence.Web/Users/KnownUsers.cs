using Whence.Casework.Users;

namespace Whence.Web.Users;

/// <summary>The users of the case as their file has them now: whoever is removed there is out with their next request.</summary>
internal sealed partial class KnownUsers(ServeOptions options, ILogger<KnownUsers> log)
{
    private readonly string path = UserFile.Of(options.Case);
    private readonly Lock guard = new();
    private (DateTime Written, long Length) seen;
    private UserList? users;

    /// <summary>The users; nobody where the file cannot be read, and then nobody comes in.</summary>
    public UserList Current
    {
        get
        {
            var file = new FileInfo(path);
            var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            lock (guard)
            {
                if (users is null || now != seen)
                {
                    var read = UserFile.Read(options.Case);
                    if (!read.Succeeded)
                    {
                        Unread(read.Reason);
                    }
                    (users, seen) = (read.Value ?? UserList.Empty, now);
                }
                return users;
            }
        }
    }

    /// <summary>Whether whoever asks may do everything: on loopback, where no users were ever named.</summary>
    public bool IsEverybodyWelcome => options.IsLoopback && !File.Exists(path);

    [LoggerMessage(LogLevel.Error, "{Reason}")]
    private partial void Unread(string reason);
}
