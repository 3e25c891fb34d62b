using Whence.Ledger;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>
/// The ledger as C2SP tlog-tiles has it, under /checkpoint and /tile/…: what monitors of other makers read.
/// </summary>
internal static class TileEndpoints
{
    private const string Forever = "private, max-age=31536000, immutable";

    /// <summary>Serves it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/checkpoint",
            (OpenedCase opened) =>
                opened.File.Ledger is { IsSigned: true } ledger
                    ? Results.Bytes(ledger.Newest().Note.ToArray(), "text/plain; charset=utf-8")
                    : Results.NotFound()
        );
        routes.MapGet("/tile/{**path}", Tile);
    }

    private static IResult Tile(string path, HttpContext context, OpenedCase opened)
    {
        var ledger = opened.File.Ledger;
        if (
            !ledger.IsSigned
            || TileCoordinate.Parse("tile/" + path) is not var (coordinate, ofEntries)
            || !IsIn(coordinate, ledger.Newest().Checkpoint.Size)
        )
        {
            return Results.NotFound();
        }
        byte[]? bytes;
        if (ofEntries)
        {
            var first = coordinate.Position * TileCoordinate.FullWidth;
            var entries = ledger
                .Entries(first, first + coordinate.Width)
                .Select(entry => entry.Body)
                .ToImmutableArray();
            bytes =
                entries.Length == coordinate.Width && entries.All(entry => entry.Length <= EntryBundle.LongestEntry)
                    ? new EntryBundle(entries).ToArray()
                    : null;
        }
        else
        {
            bytes = ledger.Tile(coordinate)?.ToArray();
        }
        if (bytes is null)
        {
            return Results.NotFound();
        }
        // What a tile holds never changes: it only grows wider under another name.
        context.Response.Headers.CacheControl = Forever;
        return Results.Bytes(bytes, "application/octet-stream");
    }

    private static bool IsIn(TileCoordinate tile, long size) =>
        TileCoordinate.At(tile.Level, tile.Position, size).Width >= tile.Width;
}
