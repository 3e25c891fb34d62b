using System.CommandLine;
using Whence.Casework;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>The option that says which key signs what is put into a case.</summary>
internal sealed class SigningOption
{
    private readonly Option<string?> key = new("--key")
    {
        Description = "The file of your signing key, made where there is none; else signing.key in ~/.config/whence",
        HelpName = "FILE",
    };

    /// <summary>Puts it on <paramref name="command"/>.</summary>
    public void AddTo(Command command) => command.Add(key);

    /// <summary>The key; null where there is none, once the reason has been told.</summary>
    public SigningKey? Of(ParseResult parsed, Desk desk)
    {
        var made = SigningKey.At(Path(parsed));
        if (!made.Succeeded)
        {
            desk.Say(made.Reason);
        }
        return made.Value;
    }

    /// <summary>The file of the key.</summary>
    public string Path(ParseResult parsed) => parsed.GetValue(key) ?? OwnKey.Path;
}
