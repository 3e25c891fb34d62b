using System.Text;
using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>Puts reports into a case, and writes the id of each once its batch will last.</summary>
internal static class Adding
{
    /// <summary>What puts them in.</summary>
    /// <param name="file">The case.</param>
    /// <param name="key">Signs what is put in.</param>
    /// <param name="inquiry">What reads.</param>
    /// <param name="progress">Told how far it is, and what is worth knowing.</param>
    /// <param name="output">Gets the ids.</param>
    public static ReportIntake To(CaseFile file, SigningKey key, Inquiry inquiry, Progress progress, Stream output) =>
        new(file, key, inquiry)
        {
            Step = progress.Step,
            Remarked = remark => progress.Say("whence: " + Visible.Of(IntakeMessages.Of(remark))),
            Committed = added =>
            {
                output.Write(Encoding.UTF8.GetBytes(string.Concat(added.Select(a => Visible.Of(a.Id) + "\n"))));
                output.Flush();
            },
        };
}
