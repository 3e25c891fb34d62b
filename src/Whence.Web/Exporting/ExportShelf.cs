using Whence.Casework;
using Whence.Web.Cases;

namespace Whence.Web.Exporting;

/// <summary>Exports on disk: those that are asked for until they are written, and their files for a while after that.</summary>
internal sealed class ExportShelf
{
    /// <summary>How long a file can be fetched.</summary>
    public static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>How many files can be.</summary>
    public const int MostFiles = 20;

    /// <summary>How many bytes they may have together; the newest stays, whatever its size.</summary>
    public const long MostBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>How many may wait to be written.</summary>
    public const int MostWaiting = 20;

    private const string Asked = "asked.json";
    private const string Begun = "begun.json";
    private const string Over = "over.json";
    private const string Written = "file";

    private readonly StateShelf shelf;
    private readonly IClock clock;

    public ExportShelf(StateFolder state, ServeOptions options)
    {
        shelf = new StateShelf(state, DeskFolder.Exports, options.Clock);
        clock = options.Clock;
        if (state.Fault is null)
        {
            Tidy(fromBefore: true);
        }
    }

    /// <summary>Keeps what is asked for until it is written; gives its id.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public string Make(AskedExport asked)
    {
        var id = shelf.Make();
        StateFile.Write(Here(id, Asked), asked);
        return id;
    }

    /// <summary>What was asked for and is not written yet, the oldest first.</summary>
    public ImmutableArray<(string Id, AskedExport Asked)> Waiting() =>
        [
            .. shelf
                .Ids.Reverse()
                .Where(id => !File.Exists(shelf.Place(id, Over)))
                .Select(id => (Id: id, Asked: StateFile.Read<AskedExport>(shelf.Place(id, Asked)!)))
                .Where(export => export.Asked is not null)
                .Select(export => (export.Id, export.Asked!)),
        ];

    /// <summary>Keeps that <paramref name="id"/> is begun; gives how often it was.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public int Begin(string id)
    {
        var times = (StateFile.Read<int[]>(Here(id, Begun))?[0] ?? 0) + 1;
        StateFile.Write<int[]>(Here(id, Begun), [times]);
        return times;
    }

    /// <summary>Where the file of <paramref name="id"/> is written.</summary>
    /// <exception cref="IOException">The export is gone.</exception>
    public string Draft(string id) => Here(id, Path.GetRandomFileName());

    /// <summary>Keeps what came of <paramref name="id"/>, with what was written at <paramref name="draft"/>; null where nothing was.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void End(string id, ExportAccount account, string? draft)
    {
        if (draft is not null)
        {
            File.Move(draft, Here(id, Written), overwrite: true);
        }
        StateFile.Write(Here(id, Over), account);
        shelf.Delete(id, Over, Written);
        Tidy(fromBefore: false);
    }

    /// <summary>Deletes all of <paramref name="id"/>.</summary>
    public void Delete(string id)
    {
        if (shelf.Place(id, Over) is not null)
        {
            shelf.Delete(id);
        }
    }

    /// <summary>What came of <paramref name="id"/>; null where it is not over, and where it is not kept any more.</summary>
    public ExportAccount? Account(string? id) =>
        shelf.Place(id, Over) is { } place ? StateFile.Read<ExportAccount>(place) : null;

    /// <summary>The file of <paramref name="id"/>; null where there is none.</summary>
    public Stream? Open(string? id)
    {
        try
        {
            return shelf.Place(id, Written) is { } place ? File.OpenRead(place) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Those that are over, the newest first.</summary>
    public ImmutableArray<(string Id, ExportAccount Account)> All =>
        [
            .. shelf
                .Ids.Select(id => (Id: id, Account: Account(id)))
                .Where(export => export.Account is not null)
                .Select(export => (export.Id, export.Account!)),
        ];

    private string Here(string id, string name) => shelf.Place(id, name) ?? throw new IOException("the export is gone");

    private void Tidy(bool fromBefore)
    {
        var since = clock.GetCurrentInstant() - Kept;
        var (files, bytes) = (0, 0L);
        foreach (var id in shelf.Ids)
        {
            var isOver = File.Exists(shelf.Place(id, Over));
            bytes += isOver ? shelf.Bytes(id) : 0;
            files += isOver ? 1 : 0;
            var isTooMuch =
                isOver && (files > MostFiles || (files > 1 && bytes > MostBytes) || StateShelf.Made(id) < since);
            if (isTooMuch || (fromBefore && !isOver && !File.Exists(shelf.Place(id, Asked))))
            {
                shelf.Delete(id);
            }
            else if (fromBefore)
            {
                shelf.Delete(id, isOver ? [Over, Written] : [Asked, Begun]);
            }
        }
    }
}
