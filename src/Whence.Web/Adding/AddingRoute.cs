using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using Whence.Web.Cases;
using Whence.Web.Guard;
using Whence.Web.Words;

namespace Whence.Web.Adding;

/// <summary>Takes what the page of adding sends, and leads to the page of the lot.</summary>
internal static class AddingRoute
{
    /// <summary>Where files and texts are sent.</summary>
    public const string Address = "/add/reports";

    /// <summary>Where papers and footage are sent.</summary>
    public const string Exhibits = "/add/exhibits";

    private const string TooMuch = "That is more than is taken in at once.";
    private const int LongestWords = 2_000;

    /// <summary>The page of a lot.</summary>
    public static string Job(string id) => Query.Of("/add/job", ("id", id));

    /// <summary>Serves it.</summary>
    public static void MapAdding(this IEndpointRouteBuilder routes)
    {
        Map(routes, Address, Take);
        Map(routes, Exhibits, TakeExhibits);
    }

    private static void Map(IEndpointRouteBuilder routes, string address, Delegate take) =>
        routes
            .MapPost(address, take)
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
        var files = Named(form.Files).ToList();
        if (files.Count > AddingLimits.Files || form["text"].ToString().Length > AddingLimits.PastedCharacters)
        {
            return await Refused(context, StatusCodes.Status413PayloadTooLarge, TooMuch);
        }
        using var draft = spool.Draft();
        await Put(draft, files, context);
        if (Pasted(form) is { } pasted)
        {
            await draft.Add("pasted.json", new MemoryStream(pasted), context.RequestAborted);
        }
        return Taken(draft, draft.Lot with { Published = Day(form["published"]) }, desk);
    }

    private static async Task<IResult> TakeExhibits(
        HttpContext context,
        AddingDesk desk,
        LotSpool spool,
        OpenedCase opened
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var files = Named(form.Files.GetFiles("files")).ToList();
        var (described, laid) = (Named(form.Files.GetFiles("description")), Named(form.Files.GetFiles("layout")));
        if (
            files.Count > AddingLimits.Exhibits
            || described.Concat(laid).Any(file => file.Length > AddingLimits.DescriptionBytes)
        )
        {
            return await Refused(context, StatusCodes.Status413PayloadTooLarge, TooMuch);
        }
        using var draft = spool.Draft();
        await Put(draft, files, context);
        var sent = new SentExhibits
        {
            From = Words(form["from"]),
            By = Words(form["by"]) ?? context.User.Identity?.Name,
            When = Words(form["when"]),
            Where = Words(form["where"]),
            How = Words(form["how"]),
            Claims = [.. form["claims"].ToString().Split('\n').Select(id => Words(id)).OfType<string>()],
        };
        if (described.FirstOrDefault() is { } description)
        {
            sent = sent with { Description = draft.Count };
            await Put(draft, [description], context);
        }
        if (laid.FirstOrDefault() is { } layout)
        {
            sent = sent with { Layout = draft.Count };
            await Put(draft, [layout], context);
        }
        var lot = draft.Lot with { Exhibits = sent };
        return lot.Files.IsEmpty || ExhibitLot.Fault(lot, spool, opened.File) is not { } fault
            ? Taken(draft, lot, desk)
            : await Refused(context, StatusCodes.Status422UnprocessableEntity, $"Nothing was taken: {fault}");
    }

    private static IEnumerable<IFormFile> Named(IEnumerable<IFormFile> files) =>
        files.Where(file => file.FileName.Length > 0);

    private static async Task Put(LotDraft draft, IEnumerable<IFormFile> files, HttpContext context)
    {
        foreach (var file in files)
        {
            await using var sent = file.OpenReadStream();
            await draft.Add(Shown(file.FileName), sent, context.RequestAborted);
        }
    }

    private static IResult Taken(LotDraft draft, Lot lot, AddingDesk desk)
    {
        // A layout alone is of nothing.
        if (lot.Count == 0 && lot.Exhibits?.Description is null)
        {
            return Results.Redirect("/add?nothing=yes");
        }
        draft.Take(lot);
        desk.Begin(lot);
        return Results.Redirect(Job(lot.Id));
    }

    private static async Task<IResult> Refused(HttpContext context, int status, string why)
    {
        await RefusalPage.Write(context, status, why + " Go back to send it again.");
        return Results.Empty;
    }

    private static string? Words(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : words.Trim()[..Math.Min(words.Trim().Length, LongestWords)];

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
