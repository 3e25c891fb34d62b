namespace Whence.Web.Words;

/// <summary>Addresses with what is asked for.</summary>
internal static class Query
{
    /// <summary><paramref name="path"/> with each of <paramref name="asked"/> that says anything.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> asked)
    {
        var parts = new List<string>();
        foreach (var (name, value) in asked)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(name + "=" + Uri.EscapeDataString(value));
            }
        }
        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }
}
