using System.Globalization;
using System.Text;
using Whence.Casework;
using Whence.Ledger;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>The ledger: its entries, its checkpoint, and proofs for whoever has not the case.</summary>
internal static class LedgerEndpoints
{
    /// <summary>Where the proof that an entry is in the ledger is to be had, as a file.</summary>
    public const string ProofAddress = ApiEndpoints.Root + "/ledger/proof?entry=";

    /// <summary>Where the proof that the ledger only grew is to be had, since it had so many entries.</summary>
    public const string GrowthAddress = ApiEndpoints.Root + "/ledger/consistency?from=";

    private const string Unsigned = "nothing has been put into the case, and nothing is signed";
    private const string Entries = "entries";

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/ledger/" + Entries, List);
        api.MapGet("/ledger/entry", Entry);
        api.MapGet("/ledger/checkpoint", Checkpoint);
        api.MapGet("/ledger/keys", Keys);
        api.MapGet("/ledger/proof", Proof);
        api.MapGet("/ledger/consistency", Growth);
    }

    private static async Task List(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, AskedRows.Names());
        var after = query.AfterNumber(Entries, first: -1);
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        var from = Math.Clamp(after, -1, long.MaxValue - ApiQuery.Most - 2) + 1;
        var entries = opened.File.Ledger.Entries(from, from + query.Limit + 1).ToList();
        using var lines = new Lines();
        foreach (var entry in entries.Take(query.Limit))
        {
            lines.Add(EntryLines.Of(entry));
        }
        if (entries.Count > query.Limit)
        {
            lines.Goes(context.Request, Cursor.Of(Entries, entries[query.Limit - 1].Number));
        }
        await lines.Answer(context);
    }

    // To the letter, as its leaf was hashed.
    private static async Task Entry(HttpContext context, OpenedCase opened)
    {
        var query = new ApiQuery(context.Request, "n");
        query.Needed("n");
        var number = query.Number("n", 0, long.MaxValue) ?? 0;
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        if (opened.File.Ledger.Entry(number) is not { } entry)
        {
            await Problem.Unknown(context, "entry", number.ToString(CultureInfo.InvariantCulture));
            return;
        }
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(entry.Body, context.RequestAborted);
    }

    private static async Task Checkpoint(HttpContext context, OpenedCase opened)
    {
        if (!opened.File.Ledger.IsSigned)
        {
            await Problem.Write(context, StatusCodes.Status404NotFound, Unsigned);
            return;
        }
        using var lines = new Lines();
        var (checkpoint, note) = opened.File.Ledger.Newest();
        lines.Add(EntryLines.Of(checkpoint, note));
        await lines.AnswerOne(context);
    }

    private static Task Keys(HttpContext context, OpenedCase opened) =>
        Plain(context, Encoding.UTF8.GetBytes(string.Concat(opened.File.Ledger.Keys().Select(key => $"{key}\n"))));

    private static Task Proof(HttpContext context, OpenedCase opened) =>
        Give(context, opened, "entry", opened.File.Ledger.Proof, proof => proof.ToArray(), n => $"{n}.tlog-proof");

    private static Task Growth(HttpContext context, OpenedCase opened) =>
        Give(
            context,
            opened,
            "from",
            opened.File.Ledger.Growth,
            growth => growth.ToArray(),
            n => $"since-{n}.tlog-proof"
        );

    private static async Task Give<T>(
        HttpContext context,
        OpenedCase opened,
        string name,
        Func<long, Outcome<T>> make,
        Func<T, byte[]> bytes,
        Func<string, string> file
    )
        where T : class
    {
        var query = new ApiQuery(context.Request, name);
        query.Needed(name);
        var number = query.Number(name, 0, long.MaxValue) ?? 0;
        if (query.Fault is { } fault)
        {
            await Problem.Bad(context, fault);
            return;
        }
        if (!opened.File.Ledger.IsSigned)
        {
            await Problem.Write(context, StatusCodes.Status404NotFound, Unsigned);
            return;
        }
        var made = make(number);
        if (!made.Succeeded)
        {
            await Problem.Write(context, StatusCodes.Status404NotFound, made.Reason);
            return;
        }
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{file(number.ToString(CultureInfo.InvariantCulture))}\"";
        await Plain(context, bytes(made.Value));
    }

    private static Task Plain(HttpContext context, byte[] bytes)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }
}
