using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Whence.Web.Tests;

public sealed partial class CountTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    // Pages of one sort that are looked at: they differ in what they are of, not in what they show.
    private const int OfASort = 6;
    private const int PagesOfAList = 200;

    // Shown as others wrote it, or told of something else: times, sizes, versions.
    private const string Foreign =
        "script, style, nav.sections, pre, code, bdi, svg title, .text, .words, .reason, article .m";

    private readonly Dictionary<string, Task<IDocument>> seen = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_count_on_every_page_leads_to_a_list_of_exactly_that_many()
    {
        var counts = new Dictionary<(string To, string Count), string>();
        foreach (var (address, page) in await Pages())
        {
            foreach (var count in page.QuerySelectorAll("[data-count]"))
            {
                var number = count.GetAttribute("data-count")!;
                AnswerPages.OneLine(count.TextContent).Replace(",", "", StringComparison.Ordinal).ShouldContain(number);
                if (count.LocalName == "summary")
                {
                    count
                        .ParentElement!.QuerySelectorAll("[data-listed]")
                        .Length.ToString(CultureInfo.InvariantCulture)
                        .ShouldBe(number, address);
                }
                else if (number != "0")
                {
                    count.LocalName.ShouldBe("a", $"{address}: {count.OuterHtml}");
                    var to = count.GetAttribute("href")!;
                    counts.TryAdd((to.StartsWith('#') ? Bare(address) + to : to, number), address);
                }
            }
        }
        counts.Count.ShouldBeGreaterThan(150);
        var wrong = new List<string>();
        foreach (var ((to, number), from) in counts)
        {
            if (await Listed(to) is var listed && listed.ToString(CultureInfo.InvariantCulture) != number)
            {
                wrong.Add($"{from} says {number}, {to} lists {listed}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_tells_how_many_but_by_a_count_that_leads_to_them()
    {
        var bare = new List<string>();
        foreach (var (address, page) in await Pages())
        {
            var main = (IElement)page.QuerySelector("main")!.Clone();
            foreach (var counted in main.QuerySelectorAll($"[data-count], {Foreign}").ToList())
            {
                counted.Replace(page.CreateTextNode(" … "));
            }
            bare.AddRange(
                Numbered().Matches(AnswerPages.OneLine(main.TextContent)).Select(m => $"{address}: {m.Value}")
            );
        }
        bare.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_sort_of_page_is_looked_at()
    {
        var sorts = (await Pages()).Select(page => Sort(page.Address)).ToHashSet(StringComparer.Ordinal);
        foreach (var page in AccessTests.Pages.Select(row => Sort(row.Data)).Except(["/log-in?refused", "/nowhere"]))
        {
            sorts.ShouldContain(page);
        }
    }

    // Every page that links lead to from the first, a few of each sort.
    private async Task<List<(string Address, IDocument Page)>> Pages()
    {
        var pages = new List<(string, IDocument)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var sorts = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(
            AccessTests.Pages.Select(row => row.Data).Where(a => a is not ("/nowhere" or "/log-in?refused=true"))
        );
        while (waiting.TryDequeue(out var address))
        {
            var bare = Bare(address);
            var sort = Sort(bare);
            if (!known.Add(bare) || sorts.GetValueOrDefault(sort) == OfASort)
            {
                continue;
            }
            sorts[sort] = sorts.GetValueOrDefault(sort) + 1;
            var page = await Page(bare);
            pages.Add((bare, page));
            foreach (var link in page.QuerySelectorAll("main a[href^='/']").Where(a => !a.HasAttribute("download")))
            {
                if (link.GetAttribute("href") is { } to && !Files().IsMatch(to))
                {
                    waiting.Enqueue(to);
                }
            }
        }
        return pages;
    }

    // The rows of a list, on all of its pages.
    private async Task<int> Listed(string to)
    {
        var (address, anchor) = (
            Bare(to),
            to.IndexOf('#', StringComparison.Ordinal) is > 0 and var at ? to[(at + 1)..] : null
        );
        var rows = 0;
        for (var i = 0; i < PagesOfAList; i++)
        {
            var page = await Page(address);
            IElement list = page.QuerySelector("main")!;
            if (anchor is not null)
            {
                var named = page.GetElementById(anchor).ShouldNotBeNull($"{to} has no such list");
                list = named.LocalName is "ol" or "ul" or "section" ? named : named.Closest("section")!;
            }
            rows += list.QuerySelectorAll("[data-row]").Length;
            if (list.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                return rows;
            }
            address = Bare(next);
        }
        return rows;
    }

    private Task<IDocument> Page(string address) =>
        seen.TryGetValue(address, out var page) ? page : seen[address] = desk.Case.Page(address);

    private static string Bare(string address) => address.Split('#')[0];

    // Reports are told apart by whether some words in them are asked for, lists by what they are asked for.
    private static string Sort(string address)
    {
        var parts = Bare(address).Split('?');
        return parts.Length == 1
            ? parts[0]
            : parts[0]
                + "?"
                + string.Join(
                    '&',
                    parts[1].Split('&').Select(value => value.Split('=')[0]).Order(StringComparer.Ordinal)
                );
    }

    [GeneratedRegex("^/(api|exhibit/|original|ledger/proof|tile|checkpoint|static|assets)")]
    private static partial Regex Files();

    [GeneratedRegex(
        @"\b[0-9][0-9,]* (independent |more )?(report|figure|question|origin|conflict|clash|contradiction|strain|revision|position|allegation|attribution|actor|matter|source|voice|place|account|decision|entr|finding|exhibit)[a-z]*\b"
    )]
    private static partial Regex Numbered();
}
