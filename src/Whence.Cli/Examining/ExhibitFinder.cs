using Whence.Casework;
using Whence.Sqlite;
using Whence.Sqlite.Exhibits;

namespace Whence.Cli.Examining;

/// <summary>Finds an exhibit by what a person calls it: its id, the first letters of it, or the file that it came in as.</summary>
internal static class ExhibitFinder
{
    private const string Prefix = "sha256:";
    private const int FewestLetters = 4;

    /// <summary>The exhibit that is called <paramref name="name"/>, or why there is none.</summary>
    public static (KeptExhibit? Exhibit, string? Fault) Find(CaseFile file, string name)
    {
        var all = file.Exhibits.All().ToList();
        var letters = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        var found = all.FindAll(e =>
            letters.Length >= FewestLetters
            && e.Exhibit.Id.StartsWith(Prefix + letters, StringComparison.OrdinalIgnoreCase)
        );
        if (found.Count == 0)
        {
            found = all.FindAll(e => e.Path == name || Path.GetFileName(e.Path) == name);
        }
        return found.Count switch
        {
            1 => (found[0], null),
            0 => (null, NearestIds.Unknown("exhibit", name, all.Select(e => Path.GetFileName(e.Path)))),
            _ => (
                null,
                $"'{name}' is {found.Count} exhibits: {string.Join(", ", found.Take(3).Select(e => e.Exhibit.Id[..19]))} …"
            ),
        };
    }
}
