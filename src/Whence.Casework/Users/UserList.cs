using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Ledger;

namespace Whence.Casework.Users;

/// <summary>The users of a case.</summary>
/// <param name="Users">In the order in which they were added.</param>
public sealed record UserList(ImmutableArray<User> Users)
{
    private const string Version = "whence-users";
    private const int Known = 1;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Nobody.</summary>
    public static UserList Empty { get; } = new([]);

    /// <summary>The user of this name, in any case; null where there is none.</summary>
    public User? Find(string name) =>
        Users.FirstOrDefault(user => string.Equals(user.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The user in whose name <paramref name="token"/> asks; null where it is none that is still good.</summary>
    public User? Holding(string token, Instant now) =>
        Users.FirstOrDefault(user => user.Tokens.Any(held => held.Is(token, now)));

    /// <summary>With <paramref name="user"/>, in place of any of that name.</summary>
    public UserList With(User user) =>
        Find(user.Name) is { } before ? new UserList(Users.Replace(before, user)) : new UserList(Users.Add(user));

    /// <summary>Without the user of this name.</summary>
    public UserList Without(string name) => new(Users.RemoveAll(user => user == Find(name)));

    /// <summary>The list that a file holds, or why it holds none.</summary>
    public static Outcome<UserList> Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var root = JsonNode.Parse(bytes) as JsonObject;
            return root?[Version]?.GetValue<int>() switch
            {
                Known => new UserList([.. root["users"]!.AsArray().Select(node => Read(node!.AsObject()))]),
                > Known => new Refusal("it was written by a newer version"),
                _ => new Refusal("it holds no users"),
            };
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or NullReferenceException
                        or UnparsableValueException
            )
        {
            return new Refusal("it is damaged");
        }
    }

    /// <summary>The list as its file has it.</summary>
    public byte[] ToArray() =>
        Encoding.UTF8.GetBytes(
            new JsonObject { [Version] = Known, ["users"] = new JsonArray([.. Users.Select(Written)]) }.ToJsonString(
                Readable
            ) + "\n"
        );

    private static User Read(JsonObject user)
    {
        var password = user["password"]!.AsObject();
        var (role, rounds) = (user["role"]!.GetValue<string>(), password["rounds"]!.GetValue<int>());
        return
            UserRole.All.Contains(role)
            && rounds > 0
            && password["function"]!.GetValue<string>() == PasswordHash.Function
            ? new User(
                user["name"]!.GetValue<string>(),
                role,
                user["stamp"]!.GetValue<string>(),
                new PasswordHash(rounds, Bytes(password["salt"]), Bytes(password["hash"])),
                [
                    .. user["tokens"]!
                        .AsArray()
                        .Select(token => new AccessToken(
                            Bytes(token!["sha256"]),
                            At(token["made"]),
                            At(token["expires"])
                        )),
                ]
            )
            : throw new FormatException();
    }

    private static JsonNode Written(User user) =>
        new JsonObject
        {
            ["name"] = user.Name,
            ["role"] = user.Role,
            ["stamp"] = user.Stamp,
            ["password"] = new JsonObject
            {
                ["function"] = PasswordHash.Function,
                ["rounds"] = user.Password.Rounds,
                ["salt"] = Convert.ToBase64String(user.Password.Salt.AsSpan()),
                ["hash"] = Convert.ToBase64String(user.Password.Hash.AsSpan()),
            },
            ["tokens"] = new JsonArray([
                .. user.Tokens.Select(token => new JsonObject
                {
                    ["sha256"] = Convert.ToBase64String(token.Digest.AsSpan()),
                    ["made"] = InstantPattern.General.Format(token.Made),
                    ["expires"] = InstantPattern.General.Format(token.Expires),
                }),
            ]),
        };

    private static ImmutableArray<byte> Bytes(JsonNode? node) =>
        [.. Convert.FromBase64String(node!.GetValue<string>())];

    private static Instant At(JsonNode? node) =>
        InstantPattern.General.Parse(node!.GetValue<string>()).GetValueOrThrow();
}
