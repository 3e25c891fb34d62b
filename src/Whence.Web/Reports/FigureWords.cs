using Whence.Formats.Exports;

namespace Whence.Web.Reports;

/// <summary>What a figure says, in words.</summary>
internal static class FigureWords
{
    /// <summary>Its days; or the words that tell them, and why they are not known; null where none are told.</summary>
    public static string? When(Figure figure) =>
        figure.Period is not { } period
            ? null
            : Phrases.Days(period.From, period.To)
                ?? $"“{period.Text}”: {period.Unresolved ?? "which day is not known"}";
}
