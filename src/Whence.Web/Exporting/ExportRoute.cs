using System.Net.Mime;
using Whence.Web.Guard;
using Whence.Web.Words;

namespace Whence.Web.Exporting;

/// <summary>Gives what was exported, to be kept and not shown.</summary>
internal static class ExportRoute
{
    private const string Address = "/export/file";

    /// <summary>Where the file of an export is.</summary>
    public static string File(string id) => Query.Of(Address, ("id", id));

    /// <summary>The page of an export.</summary>
    public static string Job(string id) => Query.Of("/export/job", ("id", id));

    /// <summary>Serves it.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                Address,
                (string? id, ExportDesk desk, ServeOptions options) =>
                    desk.Find(id) is { Entry: not null } export && desk.Open(id!) is { } file
                        ? Results.File(file, MediaTypeNames.Application.Octet, export.Asked.FileName(options.Case))
                        : Results.NotFound()
            )
            .RequireAuthorization(Roles.Keeper);
}
