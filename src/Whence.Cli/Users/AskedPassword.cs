using System.Text;
using Whence.Casework;
using Whence.Casework.Users;
using Whence.Ledger;

namespace Whence.Cli.Users;

/// <summary>A password as it is typed: twice on a terminal, unseen; else the first line of standard input. Never an argument, which others at the machine can see.</summary>
internal static class AskedPassword
{
    /// <summary>The password; or why there is none.</summary>
    public static Outcome<string> Of(Desk desk)
    {
        string given;
        if (desk.Attended && !Console.IsInputRedirected)
        {
            given = TypedSecret.Ask("Password: ", desk.Error);
            if (TypedSecret.Ask("The same again: ", desk.Error) != given)
            {
                return new Refusal("the two were not the same");
            }
        }
        else
        {
            using var input = new StreamReader(desk.Input, new UTF8Encoding(false), leaveOpen: true);
            given = input.ReadLine() ?? "";
        }
        return given.Length switch
        {
            < PasswordHash.ShortestPassword => new Refusal(
                $"a password has {PasswordHash.ShortestPassword} characters or more; a few words are easily kept in mind"
            ),
            > PasswordHash.LongestPassword => new Refusal(
                $"a password has {PasswordHash.LongestPassword} characters or fewer"
            ),
            _ => given,
        };
    }
}
