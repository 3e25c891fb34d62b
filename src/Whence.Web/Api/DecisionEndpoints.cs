using System.Text.Json;
using Whence.Casework;
using Whence.Web.Cases;
using Whence.Web.Guard;
using Whence.Web.Reviewing;

namespace Whence.Web.Api;

/// <summary>What analysts decided, and how a program decides in somebody's name.</summary>
internal static class DecisionEndpoints
{
    private const string Decisions = "decisions";

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder reading, IEndpointRouteBuilder routes)
    {
        reading.MapGet("/" + Decisions, List);
        routes.MapPost(ApiEndpoints.Root + "/review", Decide).RequireAuthorization(Roles.Reviewer);
    }

    private static async Task List(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, AskedRows.Names());
        var after = query.AfterNumber(Decisions, first: -1);
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        var decisions = opened.File.Reviews.All().SkipWhile(d => d.Number <= after).Take(query.Limit + 1).ToList();
        var page = decisions.Take(query.Limit).ToImmutableArray();
        var unplaced = DecisionLines.Unplaced(opened.File, page);
        using var lines = new Lines();
        foreach (var decision in page)
        {
            lines.Add(DecisionLines.Of(decision, unplaced.Contains(decision)));
        }
        if (decisions.Count > page.Length)
        {
            lines.Goes(context.Request, Cursor.Of(Decisions, page[^1].Number));
        }
        await lines.Answer(context);
    }

    private static async Task Decide(HttpContext context, DecisionDesk desk, CasePool pool)
    {
        if (!context.Request.HasJsonContentType())
        {
            await RefusalPage.Write(context, StatusCodes.Status415UnsupportedMediaType);
            return;
        }
        SentReview? sent;
        try
        {
            sent = await context.Request.ReadFromJsonAsync<SentReview>(SentReview.Form, context.RequestAborted);
        }
        catch (JsonException malformed)
        {
            await Problem.Bad(context, $"the body is no review: {malformed.Path ?? "it is no JSON"}");
            return;
        }
        if (sent?.Id is not { } id)
        {
            await Problem.Bad(context, "say of what: id");
            return;
        }
        var who = context.User.Identity?.Name ?? sent.Who?.Trim() ?? "";
        var (asked, fault) = sent.Fields().Asked(who, [.. sent.Others ?? []]);
        if (asked is null)
        {
            await Problem.Bad(context, fault!);
            return;
        }
        var outcome = await desk.Decide(id, sent.Seen ?? -1, _ => asked);
        if (outcome.Overtaking is { } overtaking)
        {
            await Problem.Write(
                context,
                StatusCodes.Status409Conflict,
                $"{overtaking.Who} has decided of that ({overtaking.Kind.ToString().ToLowerInvariant()}, entry {overtaking.Number}): look at it, and send its entry as seen"
            );
            return;
        }
        if (outcome.Entry is not { } entry)
        {
            await Problem.Bad(context, outcome.Fault!);
            return;
        }
        var file = pool.Take();
        try
        {
            using var lines = new Lines();
            lines.Add(DecisionLines.Of(file.Reviews.All().Single(d => d.Number == entry), unplaced: false));
            context.Response.StatusCode = StatusCodes.Status201Created;
            await lines.AnswerOne(context);
        }
        finally
        {
            pool.Return(file);
        }
    }
}
