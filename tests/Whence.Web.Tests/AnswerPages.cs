using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Whence.Web.Tests;

/// <summary>Pages as a browser without script reads them.</summary>
internal static class AnswerPages
{
    /// <summary>The page at <paramref name="address"/>, which is answered with <paramref name="status"/>.</summary>
    public static async Task<IDocument> Page(this ServedCase served, string address, int status = 200)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        ((int)answer.StatusCode).ShouldBe(status, address);
        var html = await answer.Content.ReadAsStringAsync();
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>The words of what <paramref name="selector"/> selects, on one line each.</summary>
    public static IEnumerable<string> Words(this IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => OneLine(element.TextContent));

    /// <summary>Words with their white space as a browser shows it.</summary>
    public static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
