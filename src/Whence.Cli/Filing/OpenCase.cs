using System.CommandLine;
using Microsoft.Data.Sqlite;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>How a command comes by its case, and what it says where it does not.</summary>
internal static class OpenCase
{
    /// <summary>The argument that names the case.</summary>
    public static Argument<string> Argument() =>
        new("CASE") { Description = "The case: one file, such as matter.whence" };

    /// <summary>Opens the case at <paramref name="path"/> for <paramref name="work"/>; gives the exit code.</summary>
    public static int With(Desk desk, string path, CaseAccess access, Func<CaseFile, int> work) =>
        With(desk, path, () => CaseFile.Open(path, access), work);

    /// <inheritdoc cref="With(Desk, string, CaseAccess, Func{CaseFile, int})"/>
    public static int With(Desk desk, string path, Func<CaseOpening> open, Func<CaseFile, int> work)
    {
        var (file, fault) = open();
        if (file is null)
        {
            Say(desk, fault!);
            return fault!.Kind == CaseFaultKind.Damaged ? ExitCodes.CheckFailed : ExitCodes.BadUsage;
        }
        using (file)
        {
            try
            {
                return work(file);
            }
            catch (Exception broken)
                when (broken is SqliteException or CaseException && CaseFault.Of(path, broken) is { } known)
            {
                Say(desk, known);
                return known.Kind == CaseFaultKind.Damaged ? ExitCodes.CheckFailed : ExitCodes.SomeUnread;
            }
        }
    }

    private static void Say(Desk desk, CaseFault fault) => desk.Say(fault.ToString());
}
