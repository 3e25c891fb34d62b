using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace Whence.Formats.Exports.Html;

/// <summary>
/// The dossier as one page that needs nothing beside it: no script, no request to anybody, a policy that forbids both. Every number leads
/// to its sentence.
/// </summary>
public sealed class HtmlExport : IExport
{
    private static readonly string Style = Load();

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Ending => ".html";

    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        Head(html, holdings);
        Body(html, holdings);
        html.Markup("</body>\n</html>\n");
        return [];
    }

    private static void Head(HtmlWriter html, Holdings holdings)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
            .Markup(hash)
            .Markup("'; base-uri 'none'; form-action 'none'\">\n")
            .Markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Markup("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Words(holdings.Title)
            .Markup(" · dossier</title>\n<style>")
            .Markup(Style)
            .Markup("</style>\n</head>\n<body>\n");
    }

    private static void Body(HtmlWriter html, Holdings holdings)
    {
        var dossier = holdings.Dossier;
        var lookup = new DossierLookup(dossier);
        var sentences = new SentenceBook(dossier);
        var links = new PageLinks(html, sentences, lookup);
        var stands = new StandLists(html, links, lookup);
        var trees = OriginTrees.Of(dossier);
        var others = Others(dossier);
        var positions = dossier.Statements.SelectMany(s => s.Positions).ToList();
        var allegations = dossier.Statements.SelectMany(s => s.Allegations).ToList();
        var quotations = dossier.Statements.SelectMany(s => s.Quotations, (s, q) => (s.Heading.Id, q)).ToList();
        (string Id, string Title, bool Any, Action Write)[] sections =
        [
            ("clashes", "What clashes", dossier.Conflicts.Length > 0, () => stands.Conflicts(dossier)),
            (
                "questions",
                "How many: the questions",
                dossier.Questions.Length > 0,
                () => new QuestionArticles(html, links, lookup).Write(dossier)
            ),
            ("others", "Other figures", others.Count > 0, () => stands.Figures(others)),
            ("positions", "Who stands where", positions.Count > 0, () => stands.Positions(positions)),
            (
                "allegations",
                "Who accuses whom: alleged, not established",
                allegations.Count > 0,
                () => stands.Allegations(allegations)
            ),
            ("quotations", "In their own words", quotations.Count > 0, () => stands.Quotations(quotations)),
            (
                "origins",
                "How it came about",
                trees.Length + dossier.Circles.Length > 0,
                () => new OriginTrees(html, links, lookup).Write(trees, dossier.Circles)
            ),
            (
                "exhibits",
                "Exhibits and what was seen on them",
                holdings.Exhibits.Length > 0,
                () => new ExhibitArticles(html).Write(holdings.Exhibits)
            ),
            (
                "reports",
                "Reports and their sentences",
                dossier.Statements.Length > 0,
                () => new ReportList(html, sentences, holdings.Reports).Write(dossier)
            ),
        ];
        Opening(html, holdings, [.. sections.Where(s => s.Any).Select(s => (s.Id, s.Title))]);
        html.Markup("<main id=\"main\">\n");
        foreach (var (id, title, _, write) in sections.Where(s => s.Any))
        {
            html.Markup($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">").Words(title).Markup("</h2>\n");
            write();
            html.Markup("</section>\n");
        }
        html.Markup("</main>\n");
        Closing(html, holdings);
    }

    private static void Opening(HtmlWriter html, Holdings holdings, ImmutableArray<(string Id, string Title)> sections)
    {
        var dossier = holdings.Dossier;
        html.Markup("<a class=\"skip\" href=\"#main\">To the dossier</a>\n<header>\n<h1>")
            .Foreign(holdings.Title)
            .Markup("</h1>\n<p class=\"lead\">");
        html.Words(Phrases.Count(dossier.Statements.Length, "report"))
            .Markup(", ")
            .Words(Phrases.Count(dossier.Statements.Sum(s => s.Figures.Count(f => f.Repeats is null)), "figure"))
            .Markup(", ")
            .Words(Phrases.Count(dossier.Origins.Length, "independent origin"))
            .Markup(", ")
            .Words(Phrases.Count(dossier.Conflicts.Length, "clash", "clashes"))
            .Markup("; as of ")
            .Words(Phrases.Day(holdings.AsOf.InUtc().Date))
            .Markup(".</p>\n");
        html.Markup(
            "<p class=\"note\">Each figure stands as “the words that were printed” and [the numbers that they allow], with who says so. "
                + "Every number leads to its sentence, whose number stands in brackets. An origin is one voice saying one thing, however many reports carry it. "
                + "Bars show what the words allow, on one scale a question; an arrow goes on without end; the pale part of a bar is ruled out by what others say.</p>\n"
        );
        html.Markup("<nav aria-label=\"Contents\"><ul>\n");
        foreach (var (id, title) in sections)
        {
            html.Markup($"<li><a href=\"#{id}\">").Words(title).Markup("</a></li>\n");
        }
        html.Markup("</ul></nav>\n</header>\n");
    }

    private static void Closing(HtmlWriter html, Holdings holdings) =>
        html.Markup("<footer>\n<p>Read and reconciled by ")
            .Words(holdings.Engine)
            .Markup(" from the case ")
            .Words(holdings.Origin)
            .Markup(" as it stood at ")
            .Words(InstantPattern.General.Format(holdings.AsOf))
            .Markup(
                ". It judges claims, never people: what is alleged here is not established by standing here.</p>\n</footer>\n"
            );

    private static List<Figure> Others(Dossier dossier)
    {
        var asked = dossier.Questions.SelectMany(q => q.Figures).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. dossier.Statements.SelectMany(s => s.Figures).Where(f => f.Repeats is null && !asked.Contains(f.Id)),
        ];
    }

    private static string Load()
    {
        using var stream = typeof(HtmlExport).Assembly.GetManifestResourceStream("Exports/Html/dossier.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
