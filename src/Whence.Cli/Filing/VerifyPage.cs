using System.Text;
using Whence.Cli.Pages;
using Whence.Ledger;
using Whence.Sqlite.Verifying;

namespace Whence.Cli.Filing;

/// <summary>What came of verifying a case, in a few lines.</summary>
internal static class VerifyPage
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, string name, Verified verified, NoteVerifier? trusted)
    {
        var lines = verified.Broken == 0 ? Sound(name, verified, trusted) : Broken(name, verified);
        foreach (var line in lines)
        {
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
        output.Flush();
    }

    private static IEnumerable<string> Sound(string name, Verified verified, NoteVerifier? trusted)
    {
        yield return $"{Visible.Of(name)}: all of it is as it was put in";
        yield return $"  {Count(verified.Entries, "entry", "entries")}, {Count(verified.Reports, "report")} with their texts, "
            + $"{Count(verified.Originals, "original")}, {Count(verified.Checkpoints, "signed checkpoint")}";
        foreach (var redacted in verified.Redactions)
        {
            var what =
                redacted.Reports > 0 ? Count(redacted.Reports, "report")
                : redacted.Exhibits > 0 ? Count(redacted.Exhibits, "exhibit")
                : Count(redacted.Values, "sealed value");
            yield return $"  redacted by entry {redacted.By} at {redacted.At}: {what}";
        }
        if (trusted is not null)
        {
            yield return "  The last checkpoint is signed with the key that you trust.";
            yield break;
        }
        yield return "  The keys are those that the case itself names; --trust holds it to one that you know:";
        foreach (var key in verified.Keys)
        {
            yield return "  " + Visible.Of(key);
        }
    }

    private static IEnumerable<string> Broken(string name, Verified verified)
    {
        yield return $"{Visible.Of(name)}: NOT as it was put in";
        foreach (var breach in verified.Breaches)
        {
            yield return "  " + Visible.Of(breach.ToString());
        }
        var more = verified.Broken - verified.Breaches.Length;
        if (more > 0)
        {
            yield return $"  and {Count(more, "thing")} more";
        }
    }

    private static string Count(long count, string one, string? many = null) => Words.Count((int)count, one, many);
}
