using System.Text;

namespace Whence.Web.Words;

/// <summary>Addresses of pages that are asked in many ways.</summary>
internal static class Address
{
    /// <summary><paramref name="path"/> with the values that are given; those that are null or empty are left out.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var address = new StringBuilder(path);
        var before = '?';
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(before).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                before = '&';
            }
        }
        return address.ToString();
    }

    /// <summary>The address of <paramref name="request"/> with one value changed, or gone where it is null.</summary>
    public static string Again(HttpRequest request, (string Name, string? Value) changed) =>
        Of(
            request.Path,
            [
                .. request
                    .Query.Where(pair => pair.Key != changed.Name)
                    .Select(pair => (pair.Key, (string?)pair.Value.ToString())),
                changed,
            ]
        );
}
