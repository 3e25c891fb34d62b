using Whence.Sqlite;

namespace Whence.Web.Cases;

/// <summary>The case as a job has it that goes on after its page was answered: open to write, with the key that signs.</summary>
internal static class WritableCase
{
    /// <summary>Does <paramref name="work"/> on it; gives why that could not be done, or came to an end too soon; null where all was done.</summary>
    public static string? Use(ServeOptions options, Action<CaseFile, SigningKey> work)
    {
        try
        {
            var key = SigningKey.At(options.Key);
            var opening = CaseFile.Open(options.Case, CaseAccess.Write, options.Clock);
            using var file = opening.Case;
            if (file is null || !key.Succeeded)
            {
                return file is null ? CaseMessages.Of(opening.Fault!) : key.Reason;
            }
            work(file, key.Value);
            return null;
        }
        catch (Exception broken) when (CaseFault.Of(options.Case, broken) is { } fault)
        {
            return CaseMessages.Of(fault);
        }
    }
}
