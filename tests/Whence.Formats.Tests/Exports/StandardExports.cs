using Whence.Formats.Exports;

namespace Whence.Formats.Tests.Exports;

/// <summary>All exports that need no other program.</summary>
internal static class StandardExports
{
    public static IExport[] All { get; } =
    [
        .. ExportForms
            .All.Where(form => form.Name != ExportForms.Printed)
            .Select(form => ExportForms.Of(form.Name, "figures")!),
    ];
}
