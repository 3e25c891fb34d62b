using System.Globalization;
using System.Security.Cryptography;
using Whence.Ledger;

namespace Whence.Casework.Users;

/// <summary>Somebody who may log in to a case.</summary>
/// <param name="Name">What their decisions are signed with.</param>
/// <param name="Role">What they may do; one of <see cref="UserRole"/>.</param>
/// <param name="Stamp">Changes with role and password: a log-in is worth nothing once it has changed.</param>
/// <param name="Password">What is kept of the password.</param>
/// <param name="Tokens">By which programs ask in their name.</param>
public sealed record User(
    string Name,
    string Role,
    string Stamp,
    PasswordHash Password,
    ImmutableArray<AccessToken> Tokens
)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 64;

    private const int StampLength = 12;

    /// <summary>A user of this name and role.</summary>
    public static User Make(string name, string role, string password) =>
        new(name, role, NewStamp(), PasswordHash.Of(password), []);

    /// <summary>The name as it is kept; or why it is none.</summary>
    public static Outcome<string> Named(string name)
    {
        var kept = name.Trim();
        return kept.Length is 0 or > LongestName ? new Refusal($"a name has 1 to {LongestName} characters")
            : kept.Any(IsUnseen) ? new Refusal("a name has no characters that are not seen")
            : kept;
    }

    /// <summary>The same in another role; log-ins end.</summary>
    public User In(string role) => this with { Role = role, Stamp = NewStamp() };

    /// <summary>The same with another password; log-ins end, and tokens.</summary>
    public User With(string password) =>
        this with
        {
            Password = PasswordHash.Of(password),
            Stamp = NewStamp(),
            Tokens = [],
        };

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StampLength));
}
