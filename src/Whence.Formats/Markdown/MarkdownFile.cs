using Markdig;
using Whence.Formats.Html;
using Whence.Formats.Text;
using Engine = Markdig.Markdown;

namespace Whence.Formats.Markdown;

/// <summary>
/// A Markdown text (CommonMark, with tables): its words without their marks. What stands before it between lines of "---", as
/// many sites keep their pages, tells its title, day and language.
/// </summary>
internal sealed class MarkdownFile : IFormat
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .Build();

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".md", ".markdown"];

    /// <summary>Never: a text may look like it.</summary>
    public bool Shows(ReadOnlySpan<byte> head) => false;

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var (text, encoding, unread) = TextDecoder.Decode(source.Path, source.Bytes());
        if (text is null)
        {
            return [unread!];
        }
        if (Words(text) is not { } words)
        {
            return [new Unread(source.Path, null, UnreadReason.TooDeep)];
        }
        var told = FrontMatter.Of(text);
        return source.Admit(
            new Draft(words)
            {
                Title = told.GetValueOrDefault("title"),
                Publisher = told.GetValueOrDefault("publisher"),
                Published = told.GetValueOrDefault("date") ?? told.GetValueOrDefault("published"),
                Language = told.GetValueOrDefault("lang") ?? told.GetValueOrDefault("language"),
                Url = told.GetValueOrDefault("url"),
                Remark = TextDecoder.Remark(source.Path, encoding),
            }
        );
    }

    private static string? Words(string text)
    {
        try
        {
            return HtmlPage.Words(Engine.ToHtml(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on how deep it follows quotations and lists.
            return null;
        }
    }
}
