using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Casework;
using Whence.Cli.Filing;
using Whence.Examining.Footage;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Reviewing;

/// <summary>Decides of links between clips that probably are one: a person accepts or rejects them.</summary>
internal static class LinkDeciding
{
    private const int FewestLetters = 4;

    /// <summary>Whether <paramref name="id"/> names a link.</summary>
    public static bool Names(string id) => id.StartsWith(ClipLink.OfLink, StringComparison.Ordinal);

    /// <summary>Keeps the decision on the link that <paramref name="id"/> names; gives the exit code.</summary>
    public static int Decide(CaseFile file, string id, AskedDecision asked, SigningKey key, Desk desk)
    {
        var (link, fault) = Find(file, id);
        fault ??=
            asked.Kind is not (DecisionKind.Accept or DecisionKind.Reject) ? "a link of clips is accepted or rejected"
            : link!.Likeness >= ClipLikeness.SameStream
                ? "their coded pictures are the same bit for bit: there is nothing to decide"
            : null;
        if (fault is not null)
        {
            return desk.Refuse(fault);
        }
        long entry;
        using (var batch = file.Begin(key))
        {
            entry = batch.Decide(
                new LinkDecision(0, link!.First, link.Second, asked.Kind == DecisionKind.Accept, asked.Who, default)
                {
                    Why = asked.Why,
                }
            );
            batch.Commit();
        }
        return FileOut.Write(desk, null, Line(file, file.Clips.Decisions().Single(d => d.Number == entry)) + "\n");
    }

    /// <summary>A decision on one line, as others are: its entry, when, who, what and why.</summary>
    public static string Line(CaseFile file, LinkDecision decision)
    {
        var why = decision.Why is { } words ? ": " + words : "";
        return Visible.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{decision.Number, 6}  {InstantPattern.General.Format(decision.At)}  {decision.Who}  {Spelling(decision)} {Id(decision)} ({Name(file, decision.First)} and {Name(file, decision.Second)}){why}"
            )
        );
    }

    /// <summary>It as a line of JSON Lines.</summary>
    public static string Json(LinkDecision decision) =>
        Encoding.UTF8.GetString(
            CanonicalJson.Write(
                new JsonObject
                {
                    ["type"] = "decision",
                    ["id"] = decision.Number,
                    ["at"] = InstantPattern.General.Format(decision.At),
                    ["who"] = decision.Who,
                    ["decision"] = Spelling(decision),
                    ["on"] = new JsonObject
                    {
                        ["kind"] = "link",
                        ["id"] = Id(decision),
                        ["first"] = decision.First,
                        ["second"] = decision.Second,
                    },
                    ["why"] = decision.Why,
                }
            )
        );

    private static (ClipLink? Link, string? Fault) Find(CaseFile file, string id)
    {
        var ends = id[ClipLink.OfLink.Length..].Split('-');
        if (ends.Length != 2 || ends.Any(end => end.Length < FewestLetters))
        {
            return (null, $"a link is named by both of its exhibits: {ClipLink.OfLink}1f3a-9c2e");
        }
        var found = file
            .Clips.Links()
            .Where(link =>
                (Is(link.First, ends[0]) && Is(link.Second, ends[1]))
                || (Is(link.First, ends[1]) && Is(link.Second, ends[0]))
            )
            .ToList();
        return found.Count switch
        {
            1 => (found[0], null),
            0 => (null, $"there is no link '{id}' in the case: whence examine CASE shows those that there are"),
            _ => (null, $"'{id}' is {found.Count} links: {string.Join(", ", found.Take(3).Select(link => link.Id))} …"),
        };
    }

    private static bool Is(string exhibit, string letters) =>
        exhibit.AsSpan(exhibit.IndexOf(':') + 1).StartsWith(letters, StringComparison.OrdinalIgnoreCase);

    private static string Id(LinkDecision decision) =>
        new ClipLink(decision.First, decision.Second, ClipLikeness.Probable, "").Id;

    private static string Spelling(LinkDecision decision) => decision.IsAccepted ? "accept" : "reject";

    private static string Name(CaseFile file, string exhibit) =>
        file.Exhibits.Find(exhibit) is { } kept ? Path.GetFileName(kept.Path) : "redacted";
}
