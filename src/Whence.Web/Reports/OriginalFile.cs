using System.Net.Mime;
using Whence.Sqlite;
using Whence.Web.Cases;
using Whence.Web.Guard;

namespace Whence.Web.Reports;

/// <summary>Gives what a report was read from, to be kept and not shown: its bytes are a stranger's.</summary>
internal static class OriginalFile
{
    private const string Address = "/report/original";

    /// <summary>Where the original of the report <paramref name="id"/> is.</summary>
    public static string Link(string id) => Address + "?id=" + Uri.EscapeDataString(id);

    /// <summary>Serves it.</summary>
    public static void MapOriginals(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                Address,
                (string? id, OpenedCase opened) =>
                    id is not null
                    && opened.File.Reports.Find(id) is { Original: { } number } kept
                    && opened.File.Reports.Original(number) is { } bytes
                        ? Results.File(bytes, MediaTypeNames.Application.Octet, Name(kept))
                        : Results.NotFound()
            )
            .RequireAuthorization(Roles.Reader);

    // The part of many that a file is made of has no name of its own.
    private static string Name(KeptReport kept)
    {
        var name = kept.Part is null && kept.Line is null ? Path.GetFileName(kept.Path) : kept.Heading.Id;
        var plain = string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' '))
            .Trim(' ', '.');
        return plain.Length == 0 ? "report" : plain[..Math.Min(plain.Length, 100)];
    }
}
