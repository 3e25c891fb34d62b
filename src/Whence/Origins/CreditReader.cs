using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Origins;

/// <summary>Finds the agencies that a report credits, in bylines and datelines or as whom somebody told something.</summary>
public sealed class CreditReader
{
    /// <summary>A byline stands within so many characters of the beginning, or of the end.</summary>
    private const int Opening = 400;
    private const int Closing = 120;

    /// <summary>The most words that an agency's name has.</summary>
    private const int Longest = 5;

    /// <summary>How many credits are kept: a page that lists agencies without end has none.</summary>
    private const int Most = 64;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Table
        .Shipped("Origins/credit-words.tsv")
        .Rows.ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet());

    /// <summary>The credits of <paramref name="text"/>, in reading order.</summary>
    public ImmutableArray<Credit> Read(AnnotatedText text)
    {
        var found = ImmutableArray.CreateBuilder<Credit>();
        for (var i = 0; i < text.Count && found.Count < Most; i++)
        {
            if (
                !char.IsUpper(text.Text[text[i].Start])
                || !Outlets.StartsAgency(text.Lower(i).Split('-')[0])
                || Agency(text, i) is not var (agency, length)
            )
            {
                continue;
            }
            var words = text[i].Span.Cover(text[i + length - 1].Span);
            var before = i - 1;
            while (before > 0 && Is("kind", text.Lower(before)))
            {
                before--;
            }
            var atEdge = words.Start < Opening || words.End > text.Text.Length - Closing;
            if (Is("tell", text.Lower(before)))
            {
                found.Add(new Credit(agency.Id, agency.Name, words, false));
            }
            else if (atEdge && !Is("picture", text.Lower(i + length)) && IsByline(text, i, before, i + length))
            {
                found.Add(new Credit(agency.Id, agency.Name, words, true));
            }
            i += length - 1;
        }
        return found.ToImmutable();
    }

    // "(Reuters)", "[AFP]", "ORM, March 3 (AP) –", "– AFP", "Source: dpa", "Reporting by Reuters", "AFP Monday 3 March"
    private static bool IsByline(AnnotatedText text, int first, int before, int after) =>
        text.Lower(first - 1) is "(" or "[" or "-" or "–" or "—" or "--" or "/" or "|"
            && !(text.Lower(first - 1) == "/" && text.Lower(after) is not ("" or "/" or ")"))
        || Is("from", text.Lower(text.Lower(before) == ":" ? before - 1 : before))
        || Is("day", text.Lower(after).TrimEnd('.'))
        || text.Lower(after) is "-" or "–" or "—" or "--" && first < 12;

    private static bool Is(string kind, string word) => Words[kind].Contains(word);

    private static (Outlet Agency, int Length)? Agency(AnnotatedText text, int first)
    {
        for (var length = Math.Min(Longest, text.Count - first); length > 0; length--)
        {
            var name = text
                .Text.AsSpan(text[first].Start, text[first + length - 1].End - text[first].Start)
                .TrimEnd('.');
            if (
                char.IsLetter(text.Text[text[first + length - 1].Start])
                && name.Length < 60
                && Outlets.Agency(name.ToString()) is { } agency
            )
            {
                return (agency, length);
            }
        }
        return null;
    }
}
