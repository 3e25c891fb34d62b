using System.Globalization;
using System.Net.Mime;
using Whence.Web.Cases;
using Whence.Web.Guard;

namespace Whence.Web.Exhibits;

/// <summary>Gives the pictures of exhibits, made anew, and their own bytes to be kept.</summary>
internal static class ExhibitFiles
{
    private const string PictureAddress = "/exhibit/picture";
    private const string OriginalAddress = "/exhibit/original";

    /// <summary>Where a page, from 1, is shown.</summary>
    public static string Picture(string id, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{PictureAddress}?id={Uri.EscapeDataString(id)}&page={page}");

    /// <summary>Where the bytes are that came in.</summary>
    public static string Original(string id) => OriginalAddress + "?id=" + Uri.EscapeDataString(id);

    /// <summary>Serves them.</summary>
    public static void MapExhibits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PictureAddress, Shown).RequireAuthorization(Roles.Reader);
        routes.MapGet(OriginalAddress, Kept).RequireAuthorization(Roles.Reader);
    }

    private static async Task<IResult> Shown(
        string? id,
        int? page,
        HttpContext context,
        OpenedCase opened,
        ExhibitPictures pictures
    )
    {
        if (id is null || opened.File.Exhibits.Find(id) is not { } kept)
        {
            return Results.NotFound();
        }
        var shown = await pictures.Of(kept, opened, context.RequestAborted);
        if (page is not { } number || number < 1 || number > shown.Pages.Length)
        {
            return Results.NotFound();
        }
        // The id is the digest of the bytes: what it shows stays the same.
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(shown.Pages[number - 1].Jpeg, MediaTypeNames.Image.Jpeg);
    }

    private static IResult Kept(string? id, OpenedCase opened) =>
        id is not null
        && opened.File.Exhibits.Find(id) is { } kept
        && UnpackedExhibit.Open(opened.File, kept.Number) is { } bytes
            ? Results.File(bytes, MediaTypeNames.Application.Octet, Named(kept.Path, id))
            : Results.NotFound();

    private static string Named(string path, string id)
    {
        var plain = string.Concat(
                Path.GetFileName(path).Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ')
            )
            .Trim(' ', '.');
        return plain.Length == 0 ? id[^12..] : plain[..Math.Min(plain.Length, 100)];
    }
}
