using System.Globalization;
using NodaTime.Text;
using Whence.Casework;

namespace Whence.Web.Cases;

/// <summary>Folders of work that goes on after the page that asked for it was answered, each found again by an id that nobody can guess.</summary>
/// <param name="state">The desk's folder.</param>
/// <param name="kind">What they are called in it.</param>
/// <param name="clock">What tells when they are made.</param>
internal sealed class StateShelf(StateFolder state, string kind, IClock clock)
{
    // A time and chance, as UUIDs of version 7 are made (RFC 9562): ids sort as they were made.
    private const int IdLength = 32;
    private const int TimeLength = 12;

    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture(
        "d MMM uuuu, HH:mm 'UTC'"
    );

    private readonly string folder = state.Place(kind);

    /// <summary>The ids of all, the newest first.</summary>
    public ImmutableArray<string> Ids =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetDirectories(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(IsId)
                    .OrderDescending(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Makes a folder; gives its id.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public string Make()
    {
        if (state.Fault is { } fault)
        {
            throw new IOException(fault);
        }
        var id = Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()).ToString("N");
        OwnFile.Folder(folder);
        OwnFile.Folder(Path.Combine(folder, id));
        return id;
    }

    /// <summary>Where a file of <paramref name="id"/> lies; null where there is no such folder.</summary>
    public string? Place(string? id, string name) =>
        id is not null && IsId(id) && Path.Combine(folder, id) is var place && Directory.Exists(place)
            ? Path.Combine(place, name)
            : null;

    /// <summary>When <paramref name="id"/> was made.</summary>
    public static Instant Made(string id) =>
        Instant.FromUnixTimeMilliseconds(
            long.Parse(id.AsSpan(0, TimeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        );

    /// <summary>When <paramref name="id"/> was made, in words.</summary>
    public static string When(string id) => Pattern.Format(Made(id));

    /// <summary>How many bytes its files have.</summary>
    public long Bytes(string id) =>
        new DirectoryInfo(Path.Combine(folder, id)).EnumerateFiles().Sum(file => file.Length);

    /// <summary>Deletes the folder of <paramref name="id"/>, but for the files that are <paramref name="kept"/>.</summary>
    public void Delete(string id, params ReadOnlySpan<string> kept)
    {
        var place = Path.Combine(folder, id);
        if (kept.IsEmpty)
        {
            Directory.Delete(place, recursive: true);
            return;
        }
        foreach (var file in Directory.GetFiles(place))
        {
            if (!kept.Contains(Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }
    }

    private static bool IsId(string name) => name.Length == IdLength && name.All(char.IsAsciiHexDigitLower);
}
