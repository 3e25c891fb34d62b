using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using Whence.Web.Guard;
using Whence.Web.Words;

namespace Whence.Web.Adding;

/// <summary>Takes what the page of adding sends, and leads to the page of the lot.</summary>
internal static class AddingRoute
{
    /// <summary>Where files and texts are sent.</summary>
    public const string Address = "/add/reports";

    /// <summary>The page of a lot.</summary>
    public static string Job(string id) => Query.Of("/add/job", ("id", id));

    /// <summary>Serves it.</summary>
    public static void MapAdding(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Address, Take)
            .RequireAuthorization(Roles.Reviewer)
            .WithMetadata(new RequestSizeLimitAttribute(AddingLimits.TotalBytes), new TakesUploads())
            .WithFormOptions(
                valueCountLimit: AddingLimits.Files + 64,
                valueLengthLimit: 4 * AddingLimits.PastedCharacters,
                multipartBodyLengthLimit: AddingLimits.FileBytes
            );

    private static async Task<IResult> Take(HttpContext context, AddingDesk desk, LotSpool spool)
    {
        // The server has put larger files into temporary ones of its own, which go with the request.
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var files = form.Files.Where(file => file.FileName.Length > 0).ToList();
        if (files.Count > AddingLimits.Files || form["text"].ToString().Length > AddingLimits.PastedCharacters)
        {
            await RefusalPage.Write(context, StatusCodes.Status413PayloadTooLarge);
            return Results.Empty;
        }
        using var draft = spool.Draft();
        foreach (var file in files)
        {
            await using var sent = file.OpenReadStream();
            await draft.Add(Shown(file.FileName), sent, context.RequestAborted);
        }
        if (Pasted(form) is { } pasted)
        {
            await draft.Add("pasted.json", new MemoryStream(pasted), context.RequestAborted);
        }
        if (draft.Count == 0)
        {
            return Results.Redirect("/add?nothing=yes");
        }
        var lot = draft.Take(lot => lot with { Published = Day(form["published"]) });
        desk.Begin(lot);
        return Results.Redirect(Job(lot.Id));
    }

    // A file may not pass itself off as standard input, and a name without end is no name.
    private static string Shown(string name)
    {
        var plain = name.Replace('\\', '/').TrimStart('/');
        plain = plain[Math.Max(0, plain.Length - 400)..];
        return plain is "" or "-" ? "unnamed" : plain;
    }

    private static byte[]? Pasted(IFormCollection form)
    {
        var text = form["text"].ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var report = new Dictionary<string, string> { ["text"] = text.ReplaceLineEndings("\n") };
        foreach (var field in new[] { "title", "publisher", "published", "url", "language" })
        {
            if (form[field].ToString().Trim() is { Length: > 0 } words)
            {
                report[field] = words;
            }
        }
        report["id"] = Slug(report.GetValueOrDefault("title"));
        return JsonSerializer.SerializeToUtf8Bytes(report);
    }

    private static string Slug(string? title)
    {
        var plain = string.Join(
            '-',
            new string([.. (title ?? "").ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
        return plain.Length == 0 ? "pasted" : plain[..Math.Min(plain.Length, 60)].TrimEnd('-');
    }

    private static LocalDate? Day(string? words) =>
        words is not null && LocalDatePattern.Iso.Parse(words) is { Success: true, Value: var day } ? day : null;
}
