using Whence.Formats.Contract;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>Figures, positions and allegations: what reports state, each by itself.</summary>
internal static class StatedEndpoints
{
    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        List(
            api,
            "figures",
            ["measure", "place", "population", "source", "report", "from", "to", "contested"],
            (tables, filter) => tables.Figures(filter),
            (contract, figure, points) => contract.Write(figure, points)
        );
        List(
            api,
            "positions",
            ["source", "about", "stance", "report", "from", "to"],
            (tables, filter) => tables.Positions(filter),
            (contract, position, points) => contract.Write(position, points)
        );
        List(
            api,
            "allegations",
            ["source", "accused", "about", "report", "from", "to"],
            (tables, filter) => tables.Allegations(filter),
            (contract, allegation, points) => contract.Write(allegation, points)
        );
        One(api, "figure", (s, id) => s.Figures.FirstOrDefault(f => f.Id == id), (c, f, p) => c.Write(f, p));
        One(api, "position", (s, id) => s.Positions.FirstOrDefault(f => f.Id == id), (c, f, p) => c.Write(f, p));
        One(api, "allegation", (s, id) => s.Allegations.FirstOrDefault(f => f.Id == id), (c, f, p) => c.Write(f, p));
    }

    private static void List<T>(
        IEndpointRouteBuilder api,
        string name,
        string[] filters,
        Func<CaseTables, Filter, StatedTable<T>> table,
        Action<ContractWriter, T, CodePoints?> write
    ) =>
        api.MapGet(
            "/" + name,
            async (HttpContext context, OpenedCase opened) =>
            {
                var query = new ApiQuery(context.Request, AskedRows.Names(filters));
                var filter = AskedRows.Of(query, opened);
                var after = (Report: 0L, Nth: 0);
                if (
                    query.After(name, 2) is { } parts
                    && !(long.TryParse(parts[0], out after.Report) && int.TryParse(parts[1], out after.Nth))
                )
                {
                    query.Refuse("the cursor is none of this list");
                }
                if (query.Fault is { } fault)
                {
                    await Problem.Bad(context, fault);
                    return;
                }
                using var lines = new Lines();
                var rows = table(opened.Tables, filter).Added(after, query.Limit + 1).ToList();
                var points = (Report: 0L, Of: default(CodePoints));
                foreach (var (stated, _) in rows.Take(query.Limit))
                {
                    if (stated.Report != points.Report)
                    {
                        points = (
                            stated.Report,
                            stated.HasPairs ? new(opened.File.Reports.Text(stated.Report) ?? "") : null
                        );
                    }
                    write(lines.Contract, stated.Value, points.Of);
                }
                if (rows.Count > query.Limit)
                {
                    var (last, nth) = rows[query.Limit - 1];
                    lines.Goes(context.Request, Cursor.Of(name, last.Report, nth));
                }
                await lines.Answer(context);
            }
        );

    private static void One<T>(
        IEndpointRouteBuilder api,
        string name,
        Func<Statements, string, T?> find,
        Action<ContractWriter, T, CodePoints?> write
    )
        where T : class =>
        api.MapGet(
            "/" + name,
            async (HttpContext context, OpenedCase opened) =>
            {
                var query = new ApiQuery(context.Request, "id");
                var id = query.Needed("id");
                if (query.Fault is { } fault)
                {
                    await Problem.Bad(context, fault);
                    return;
                }
                if (
                    FigureFinder.ReportOf(id) is not { } report
                    || opened.Figures.Report(report) is not var (kept, statements)
                    || find(statements, id) is not { } found
                )
                {
                    await Problem.Unknown(context, name, id);
                    return;
                }
                using var lines = new Lines();
                write(lines.Contract, found, new CodePoints(opened.File.Reports.Text(kept.Number) ?? ""));
                await lines.AnswerOne(context);
            }
        );
}
