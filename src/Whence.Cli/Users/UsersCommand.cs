using System.CommandLine;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Whence.Casework.Users;
using Whence.Cli.Filing;
using Whence.Ledger;

namespace Whence.Cli.Users;

/// <summary>whence users add|list|remove|role|password|token CASE NAME</summary>
internal static class UsersCommand
{
    private const int DaysOfAToken = 90;
    private const int MostDays = 3650;

    private const string Examples = """
        Examples:
          whence users add matter.whence anna --role reviewer      asks for a password; else reads it from standard input
          whence users role matter.whence anna --role keeper       log-ins of anna end, and begin anew in the other role
          whence users token matter.whence anna > token.txt        for a program that asks the API in the name of anna
          whence users remove matter.whence anna
          whence users list matter.whence

        A reader sees the case; a reviewer decides and adds; a keeper takes out of it too. The users are kept in a file beside the
        case, matter.whence.users, and never in it: a case is handed on without them.
        Exit codes: 0 done, 2 bad usage, or a file that cannot be read or written.
        """;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk) =>
        new ExplainedCommand("users", "Who may log in to the web pages of a case, and do what", Examples)
        {
            Add(desk),
            List(desk),
            Remove(desk),
            Role(desk),
            Password(desk),
            Token(desk),
        };

    private static Command Add(Desk desk)
    {
        var (path, name, role) = (OpenCase.Argument(), Name(), RoleOption());
        var command = new Command("add", "Adds a user") { path, name, role };
        command.SetAction(parsed =>
        {
            var named = User.Named(parsed.GetValue(name)!);
            if (!named.Succeeded)
            {
                return desk.Refuse(named.Reason);
            }
            var file = parsed.GetValue(path)!;
            if (!File.Exists(file))
            {
                return desk.Refuse($"{file}: there is no such case");
            }
            if (UserFile.Read(file).Value?.Find(named.Value) is { } known)
            {
                return desk.Refuse($"there is a user '{known.Name}' already");
            }
            var password = AskedPassword.Of(desk);
            if (!password.Succeeded)
            {
                return desk.Refuse(password.Reason);
            }
            var user = User.Make(named.Value, parsed.GetValue(role)!, password.Value);
            return Done(
                desk,
                UserFile.Change(
                    file,
                    users =>
                        users.Find(user.Name) is null
                            ? users.With(user)
                            : new Refusal($"there is a user '{user.Name}' already")
                ),
                $"{user.Name} may log in as {user.Role}"
            );
        });
        return command;
    }

    private static Command List(Desk desk)
    {
        var path = OpenCase.Argument();
        var command = new Command("list", "Names the users, their roles and how many tokens they have") { path };
        command.SetAction(parsed =>
        {
            var users = UserFile.Read(parsed.GetValue(path)!);
            if (!users.Succeeded)
            {
                return desk.Refuse(users.Reason);
            }
            var lines = users.Value.Users.Select(user =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{user.Role, -9} {Visible.Of(user.Name)}{(user.Tokens.Length > 0 ? $"  tokens: {user.Tokens.Length}" : "")}\n"
                )
            );
            desk.Output.Write(Encoding.UTF8.GetBytes(string.Concat(lines)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Remove(Desk desk)
    {
        var (path, name) = (OpenCase.Argument(), Name());
        var command = new Command("remove", "Removes a user; log-ins and tokens end at once") { path, name };
        command.SetAction(parsed =>
        {
            var changed = UserFile.Change(
                parsed.GetValue(path)!,
                users =>
                    users.Find(parsed.GetValue(name)!) is { } known
                        ? users.Without(known.Name)
                        : Unknown(parsed.GetValue(name)!)
            );
            return Done(desk, changed, $"{parsed.GetValue(name)} may not log in any more");
        });
        return command;
    }

    private static Command Role(Desk desk)
    {
        var (path, name, role) = (OpenCase.Argument(), Name(), RoleOption());
        role.Required = true;
        var command = new Command("role", "Gives a user another role; log-ins end at once") { path, name, role };
        command.SetAction(parsed =>
            Done(
                desk,
                Changed(parsed.GetValue(path)!, parsed.GetValue(name)!, user => user.In(parsed.GetValue(role)!)),
                $"{parsed.GetValue(name)} is {parsed.GetValue(role)}"
            )
        );
        return command;
    }

    private static Command Password(Desk desk)
    {
        var (path, name) = (OpenCase.Argument(), Name());
        var command = new Command("password", "Gives a user another password; log-ins and tokens end") { path, name };
        command.SetAction(parsed =>
        {
            var password = AskedPassword.Of(desk);
            return password.Succeeded
                ? Done(
                    desk,
                    Changed(parsed.GetValue(path)!, parsed.GetValue(name)!, user => user.With(password.Value)),
                    $"{parsed.GetValue(name)} has another password"
                )
                : desk.Refuse(password.Reason);
        });
        return command;
    }

    private static Command Token(Desk desk)
    {
        var (path, name) = (OpenCase.Argument(), Name());
        var days = new Option<int>("--days")
        {
            Description = "For how many days it is good; else 90",
            HelpName = "N",
            DefaultValueFactory = _ => DaysOfAToken,
        };
        var command = new Command("token", "Makes a token by which a program asks the API; it is shown this once")
        {
            path,
            name,
            days,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(days) is < 1 or > MostDays)
            {
                return desk.Refuse($"--days takes 1 to {MostDays}");
            }
            var now = SystemClock.Instance.GetCurrentInstant();
            var (token, kept) = AccessToken.Make(now, Duration.FromDays(parsed.GetValue(days)));
            var changed = Changed(
                parsed.GetValue(path)!,
                parsed.GetValue(name)!,
                user => user with { Tokens = [.. user.Tokens.Where(held => held.Expires > now), kept] }
            );
            if (changed.Succeeded)
            {
                desk.Output.Write(Encoding.UTF8.GetBytes(token + "\n"));
            }
            return Done(desk, changed, "it is good until " + InstantPattern.General.Format(kept.Expires));
        });
        return command;
    }

    private static Outcome<UserList> Changed(string path, string name, Func<User, User> change) =>
        UserFile.Change(path, users => users.Find(name) is { } known ? users.With(change(known)) : Unknown(name));

    private static Outcome<UserList> Unknown(string name) => new Refusal($"there is no user '{name}'");

    private static int Done(Desk desk, Outcome<UserList> changed, string words)
    {
        desk.Say(changed.Succeeded ? words : changed.Reason);
        return changed.Succeeded ? ExitCodes.Done : ExitCodes.BadUsage;
    }

    private static Argument<string> Name() => new("NAME") { Description = "Who; decisions bear the name" };

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--role")
        {
            Description = "reader, reviewer or keeper; else reader",
            HelpName = "ROLE",
            DefaultValueFactory = _ => UserRole.Reader,
        };
        role.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !UserRole.All.Contains(token.Value))
            {
                result.AddError($"there is no role '{token.Value}': reader, reviewer or keeper.");
            }
        });
        return role;
    }
}
