using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>Papers, pictures and footage, and what rules saw on them.</summary>
internal static class ExhibitEndpoints
{
    private const string Exhibits = "exhibits";

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/" + Exhibits, List);
        api.MapGet("/exhibit", One);
    }

    private static async Task List(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, AskedRows.Names());
        var after = query.AfterNumber(Exhibits);
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        var kept = opened.File.Exhibits.After(after, query.Limit + 1).ToList();
        using var lines = new Lines();
        foreach (var exhibit in kept.Take(query.Limit))
        {
            lines.Contract.Write(exhibit.Exhibit);
        }
        if (kept.Count > query.Limit)
        {
            lines.Goes(context.Request, Cursor.Of(Exhibits, kept[query.Limit - 1].Number));
        }
        await lines.Answer(context);
    }

    // With all that was found on it.
    private static async Task One(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, "id");
        var id = query.Needed("id");
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        if (opened.File.Exhibits.Find(id) is not { } kept)
        {
            await Problem.Unknown(context, "exhibit", id);
            return;
        }
        using var lines = new Lines();
        lines.Contract.Write(kept.Exhibit);
        foreach (var finding in opened.File.Exhibits.Findings(kept))
        {
            lines.Contract.Write(finding);
        }
        await lines.Answer(context);
    }
}
