using Whence.Casework;
using Whence.Sqlite;
using Whence.Sqlite.Searching;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>Reports, their texts, what they state and rest on, and the search for their words.</summary>
internal static class ReportEndpoints
{
    private const string Reports = "reports";
    private const string Edges = "edges";

    // Each comes with its whole text.
    private const int MostReports = 100;

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/" + Reports, List);
        api.MapGet("/report", (HttpContext context, OpenedCase opened) => One(context, opened, Whole));
        api.MapGet("/report/text", (HttpContext context, OpenedCase opened) => One(context, opened, Text));
        api.MapGet("/report/statements", (HttpContext context, OpenedCase opened) => One(context, opened, Statements));
        api.MapGet("/report/edges", EdgesOf);
        api.MapGet("/search", Search);
    }

    private static async Task List(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, AskedRows.Names("publisher", "from", "to"));
        var filter = Asked(query);
        var after = query.AfterNumber(Reports);
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        var most = Math.Min(query.Limit, MostReports);
        var reports = new ReportTable(opened.File).Added(filter, after, most + 1);
        using var lines = new Lines();
        foreach (var kept in reports.Take(most))
        {
            lines.Contract.Write(kept.With(opened.File.Reports.Text(kept.Number) ?? ""));
        }
        if (reports.Length > most)
        {
            lines.Goes(context.Request, Cursor.Of(Reports, reports[most - 1].Number));
        }
        await lines.Answer(context);
    }

    private static async Task One(
        HttpContext context,
        OpenedCase opened,
        Func<HttpContext, OpenedCase, KeptReport, string, Task> answer
    )
    {
        var query = new ApiQuery(context.Request, "id");
        var id = query.Needed("id");
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
        }
        else if (opened.File.Reports.Find(id) is not { } kept)
        {
            await Problem.Unknown(context, "report", id);
        }
        else
        {
            await answer(context, opened, kept, opened.File.Reports.Text(kept.Number) ?? "");
        }
    }

    private static async Task Whole(HttpContext context, OpenedCase opened, KeptReport kept, string text)
    {
        using var lines = new Lines();
        lines.Contract.Write(kept.With(text));
        await lines.AnswerOne(context);
    }

    private static Task Text(HttpContext context, OpenedCase opened, KeptReport kept, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static async Task Statements(HttpContext context, OpenedCase opened, KeptReport kept, string text)
    {
        using var lines = new Lines();
        if (opened.Figures.Report(kept.Heading.Id) is var (_, statements))
        {
            lines.Contract.Write(kept.With(text), statements);
        }
        else
        {
            lines.Contract.Write(kept.With(text));
        }
        await lines.Answer(context);
    }

    // Edges are numbered anew with each weighing: a page of one and the next of another would not fit together.
    private static async Task EdgesOf(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, AskedRows.Names("id"));
        var id = query.Needed("id");
        var weighed = opened.Answers.Weighed ?? 0;
        var after = 0L;
        var known = weighed;
        if (
            query.After(Edges, 2) is { } parts
            && !(long.TryParse(parts[0], out known) && long.TryParse(parts[1], out after))
        )
        {
            query.Refuse("the cursor is none of this list");
        }
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        if (opened.File.Reports.Find(id) is not { } kept)
        {
            await Problem.Unknown(context, "report", id);
            return;
        }
        if (known != weighed)
        {
            await Problem.Write(
                context,
                StatusCodes.Status410Gone,
                "the case was weighed anew since the page before: begin again without a cursor"
            );
            return;
        }
        var edges = opened.Answers.Edges(kept.Number, after, query.Limit + 1).ToList();
        using var lines = new Lines();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, edge) in edges.Take(query.Limit))
        {
            foreach (var report in edge.Evidence.Select(evidence => evidence.Report).Where(told.Add))
            {
                if (opened.File.Reports.Whole(report) is { } whole)
                {
                    lines.Contract.Tell(report, new CodePoints(whole.Text));
                }
            }
            lines.Contract.Write(edge);
        }
        if (edges.Count > query.Limit)
        {
            lines.Goes(context.Request, Cursor.Of(Edges, weighed, edges[query.Limit - 1].Number));
        }
        await lines.Answer(context);
    }

    private static async Task Search(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, "q", "part", "publisher", "from", "to", "limit");
        var words = query.Needed("q");
        var isPart = query.Flag("part");
        var filter = Asked(query);
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        var most = Math.Min(query.Limit, MostReports);
        var search = new CaseSearch(opened.File);
        var found = isPart ? search.Part(words, filter) : search.Words(words, filter, most)?.Hits;
        if (found is null)
        {
            await Problem.Bad(context, isPart ? "a part has three characters or more" : "there is no word to look for");
            return;
        }
        using var lines = new Lines();
        HitLines.Write(lines.Stream, found.Take(most));
        await lines.Answer(context);
    }

    private static SearchFilter Asked(ApiQuery query) =>
        new(query.Words("publisher"), query.Day("from"), query.Day("to"));
}
