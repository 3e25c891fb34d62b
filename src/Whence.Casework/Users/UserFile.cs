using Whence.Ledger;

namespace Whence.Casework.Users;

/// <summary>
/// The file of a case's users. It lies beside the case and is no part of it: a case is handed on to others, and who may log in here is
/// nobody's matter there.
/// </summary>
public static class UserFile
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Where it lies.</summary>
    public static string Of(string caseFile) => Path.GetFullPath(caseFile) + ".users";

    /// <summary>The users of a case, none where there is no file; or why it cannot be read.</summary>
    public static Outcome<UserList> Read(string caseFile)
    {
        var path = Of(caseFile);
        try
        {
            var parsed = UserList.Parse(File.ReadAllBytes(path));
            return parsed.Succeeded ? parsed : new Refusal($"{path}: {parsed.Reason}");
        }
        catch (FileNotFoundException)
        {
            return UserList.Empty;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal($"{path}: the users cannot be read: {fault.Message}");
        }
    }

    /// <summary>Puts what <paramref name="change"/> makes of the users in their place: whole or not at all, and one after the other.</summary>
    /// <returns>The users as they now are; or why they were not changed.</returns>
    public static Outcome<UserList> Change(string caseFile, Func<UserList, Outcome<UserList>> change)
    {
        var path = Of(caseFile);
        try
        {
            using var turn = Turn(path + ".lock");
            var now = Read(caseFile);
            var changed = now.Succeeded ? change(now.Value) : now;
            if (changed.Succeeded)
            {
                Replace(path, changed.Value.ToArray());
            }
            return changed;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal($"{path}: the users cannot be written: {fault.Message}");
        }
    }

    // The file stays: were it deleted, one might hold the old while another holds a new one.
    private static FileStream Turn(string path)
    {
        var until = DateTime.UtcNow + LongestWait;
        while (true)
        {
            try
            {
                return new FileStream(path, OwnFile.Options(FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            }
            catch (IOException taken) when (taken is not DirectoryNotFoundException && DateTime.UtcNow < until)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        var draft = path + ".part";
        File.Delete(draft);
        using (var file = new FileStream(draft, OwnFile.Options(FileMode.Create, FileAccess.Write, FileShare.None)))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }
}
