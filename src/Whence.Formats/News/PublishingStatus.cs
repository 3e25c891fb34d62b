using System.Globalization;

namespace Whence.Formats.News;

/// <summary>What publishers say of how their items stand (IPTC's publishing status), and of which version one is.</summary>
internal static class PublishingStatus
{
    /// <summary>The standing that <paramref name="status"/> says: "usable", "withheld", "canceled".</summary>
    public static Standing Of(string? status) =>
        status?.ToLowerInvariant() switch
        {
            "canceled" or "cancelled" => Standing.Canceled,
            "withheld" => Standing.Withheld,
            _ => Standing.Usable,
        };

    /// <summary>The version of the item called <paramref name="item"/>; null where it has no name.</summary>
    public static Edition? Edition(string? item, string? version) =>
        item is null ? null
        : long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Edition(item, number)
        : new Edition(item, 0);
}
