using Whence.Formats.Contract;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>Questions, origins and conflicts: what came of weighing the reports together.</summary>
internal static class AnswerEndpoints
{
    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        List(
            api,
            "questions",
            ["measure", "place", "population", "source", "report", "grading", "contested"],
            (tables, filter) => tables.Questions(filter),
            question => question.Id,
            (contract, question) => contract.Write(question)
        );
        List(
            api,
            "origins",
            ["measure", "place", "population", "source", "report"],
            (tables, filter) => tables.Origins(filter),
            origin => origin.Id,
            (contract, origin) => contract.Write(origin)
        );
        List(
            api,
            "conflicts",
            ["measure", "place", "population", "source", "report", "kind"],
            (tables, filter) => tables.Conflicts(filter),
            conflict => conflict.Id,
            (contract, conflict) => contract.Write(conflict)
        );
        One(api, "question", (answers, id) => answers.Question(id), (contract, question) => contract.Write(question));
        One(api, "origin", (answers, id) => answers.Origin(id), (contract, origin) => contract.Write(origin));
        One(api, "conflict", (answers, id) => answers.Conflict(id), (contract, conflict) => contract.Write(conflict));
    }

    private static void List<T>(
        IEndpointRouteBuilder api,
        string name,
        string[] filters,
        Func<CaseTables, Filter, AnswerTable<T>> table,
        Func<T, string> id,
        Action<ContractWriter, T> write
    )
        where T : class =>
        api.MapGet(
            "/" + name,
            async (HttpContext context, OpenedCase opened) =>
            {
                var query = new ApiQuery(context.Request, AskedRows.Names(filters));
                var filter = AskedRows.Of(query, opened);
                var after = query.After(name, 1) is [var last] ? last : "";
                if (query.Fault is { } fault)
                {
                    await Problem.Bad(context, fault);
                    return;
                }
                using var lines = new Lines();
                var rows = table(opened.Tables, filter).ById(after, query.Limit + 1).ToList();
                foreach (var row in rows.Take(query.Limit))
                {
                    write(lines.Contract, row);
                }
                if (rows.Count > query.Limit)
                {
                    lines.Goes(context.Request, Cursor.Of(name, id(rows[query.Limit - 1])));
                }
                await lines.Answer(context);
            }
        );

    private static void One<T>(
        IEndpointRouteBuilder api,
        string name,
        Func<AnswerShelf, string, T?> find,
        Action<ContractWriter, T> write
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
                if (find(opened.Answers, id) is not { } found)
                {
                    await Problem.Unknown(context, name, id);
                    return;
                }
                using var lines = new Lines();
                write(lines.Contract, found);
                await lines.AnswerOne(context);
            }
        );
}
