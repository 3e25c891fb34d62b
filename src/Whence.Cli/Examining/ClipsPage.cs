using Whence.Casework.Examining;
using Whence.Cli.Pages;
using Whence.Examining.Custody;
using Whence.Examining.Footage;
using Whence.Sqlite;
using Whence.Sqlite.Exhibits;

namespace Whence.Cli.Examining;

/// <summary>Which clips of a case show the same, counted once, with the reason of each link; and what reports claim of exhibits.</summary>
internal static class ClipsPage
{
    /// <summary>Writes it, where there is anything to say.</summary>
    public static void Write(CaseFile file, Desk desk)
    {
        var exhibits = file.Exhibits.All().ToList();
        var clusters = file.Clips.ClustersOfAll();
        var claims = exhibits
            .Select(e => (Exhibit: e, Claims: file.Custody.Claims(e)))
            .Where(e => e.Claims.Length > 0)
            .ToList();
        if (clusters.IsEmpty && claims.Count == 0)
        {
            return;
        }
        using var output = new TrimmingWriter(desk.Output);
        var sheet = new Sheet(Paper.Of(output, desk), int.MaxValue);
        var names = exhibits.ToDictionary(e => e.Exhibit.Id, e => e.Path, StringComparer.Ordinal);
        if (!clusters.IsEmpty)
        {
            var posts = exhibits
                .Where(e => e.Exhibit.Kind == ExhibitKind.Footage)
                .ToDictionary(
                    e => e.Exhibit.Id,
                    e => file.Custody.Of(e).Links.Count(l => l.Act == CustodyAct.Acquired),
                    StringComparer.Ordinal
                );
            Clips(sheet, clusters, file.Clips.Links(), names, posts);
            Plain(sheet, exhibits.Where(e => file.Exhibits.Findings(e).Any(PlainRule.IsPlain)));
        }
        if (claims.Count > 0)
        {
            sheet.Heading("What reports claim of exhibits");
            foreach (var (exhibit, said) in claims)
            {
                sheet.Bold(exhibit.Path, 2);
                foreach (var claim in said)
                {
                    sheet.Line(ExhibitClaims.Words(file, claim), 4);
                }
            }
        }
        output.Flush();
        desk.Output.Flush();
    }

    private static void Clips(
        Sheet sheet,
        ImmutableArray<ClipCluster> clusters,
        ImmutableArray<ClipLink> links,
        Dictionary<string, string> names,
        Dictionary<string, int> posts
    )
    {
        var files = clusters.Sum(cluster => cluster.Exhibits.Length);
        sheet.Heading("Clips, counted once");
        sheet.Line(
            $"{Words.Count(files, "file")} in {Words.Count(posts.Values.Sum(), "post")}: {Clusters.Count(clusters)} {(clusters.Length == 1 && clusters[0].Distinct == 1 ? "clip" : "clips")}",
            2
        );
        foreach (var cluster in clusters.Where(c => c.Exhibits.Length > 1))
        {
            sheet.Gap();
            sheet.Bold(
                $"{cluster.Id}: {Words.Count(cluster.Exhibits.Length, "file")}, {(cluster.IsProbable ? "probably one clip; a person decides" : "one clip")}",
                2
            );
            foreach (var id in cluster.Exhibits)
            {
                sheet.Line($"{names[id]} ({Words.Count(posts.GetValueOrDefault(id), "post")})", 4);
            }
            foreach (var link in cluster.Links)
            {
                Link(sheet, names, link);
            }
        }
        var rejected = links.Where(link => link.IsRejected).ToList();
        if (rejected.Count > 0)
        {
            sheet.Gap();
            sheet.Bold("Rejected: these are held to be two", 2);
            rejected.ForEach(link => Link(sheet, names, link));
        }
    }

    // They are counted as clips of their own, which nothing says that they are.
    private static void Plain(Sheet sheet, IEnumerable<KeptExhibit> clips)
    {
        var plain = clips.ToList();
        if (plain.Count > 0)
        {
            sheet.Gap();
            sheet.Bold("Not determined: the pictures are too plain to compare", 2);
            plain.ForEach(clip => sheet.Line(clip.Path, 4));
        }
    }

    private static void Link(Sheet sheet, Dictionary<string, string> names, ClipLink link)
    {
        var likeness = link.Likeness == ClipLikeness.Probable ? "probable" : "same stream";
        sheet.Note($"{names[link.First]} and {names[link.Second]}: {likeness}: {link.Reason}", 4);
        sheet.Note(link.Decided is { } decided ? $"{link.Id}, {decided}" : link.Id, 6);
    }
}
