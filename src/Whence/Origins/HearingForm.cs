using System.Text;

namespace Whence.Origins;

/// <summary>
/// A hearing as bytes, in parts: what was said, whom reports name and what words they use stay as they are until all is heard again;
/// what was found of it is written anew with each decision that changes it.
/// </summary>
public static class HearingForm
{
    /// <summary>The part that is written anew.</summary>
    public const string Found = "found";

    private const string Said = "said";
    private const string Named = "named";
    private const string Worded = "worded";

    /// <summary>All parts, by their names.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Parts(Hearing hearing) =>
        [
            (Said, Bytes(to => TestimonyForm.Write(to, hearing.Testimony))),
            (Named, Bytes(hearing.Introductions.Value.Write)),
            (Worded, Bytes(hearing.Likeness.Value.Write)),
            (Found, Outcome(hearing)),
        ];

    /// <summary>The part of what was found.</summary>
    public static byte[] Outcome(Hearing hearing) => Bytes(to => WriteFound(to, hearing));

    /// <summary>The hearing whose parts <paramref name="part"/> gives by their names; it asks for some only when they are needed.</summary>
    public static Hearing Read(Func<string, byte[]> part)
    {
        using var said = Reader(part(Said));
        var testimony = TestimonyForm.Read(said);
        using var found = Reader(part(Found));
        return ReadFound(
            found,
            testimony,
            new Lazy<Introductions>(() => Introductions.Read(Reader(part(Named)))),
            new Lazy<Likeness>(() => Likeness.Read(Reader(part(Worded))))
        );
    }

    private static void WriteFound(BinaryWriter to, Hearing hearing)
    {
        var testimony = hearing.Testimony;
        TestimonyForm.Write(to, testimony.Who, hearing.Known.Who);
        TestimonyForm.Write(to, testimony.Sources, hearing.Known.Sources);
        TestimonyForm.Write(to, testimony.Measures, hearing.Known.Measures);
        to.Write7BitEncodedInt(hearing.Revised.Count);
        foreach (var c in hearing.Revised.Order())
        {
            to.Write7BitEncodedInt(c);
            TestimonyForm.Write(to, c, testimony.Claims[c]);
        }
        to.Write7BitEncodedInt(hearing.Renamed.Count);
        foreach (var (report, names) in hearing.Renamed.OrderBy(r => r.Key))
        {
            to.Write7BitEncodedInt(report);
            TestimonyForm.Write(to, [.. names.Select(testimony.Sources.Of)]);
        }
        for (var c = 0; c < testimony.Claims.Length; c++)
        {
            to.Write7BitEncodedInt(c - hearing.First[c]);
            if (testimony.Claims[c].Speaker == Roll.Nobody)
            {
                to.Write7BitEncodedInt(hearing.Nearest[c] + 1);
            }
        }
        to.Write7BitEncodedInt(hearing.Named.Count);
        foreach (var (origin, source) in hearing.Named.OrderBy(n => n.Key))
        {
            to.Write7BitEncodedInt(origin);
            to.Write(source);
        }
        to.Write7BitEncodedInt(hearing.Heard.Citations.Count);
        foreach (var citation in hearing.Heard.Citations)
        {
            to.Write7BitEncodedInt(citation.Report);
            to.Write7BitEncodedInt(citation.Outlet);
            to.Write7BitEncodedInt(citation.From + 1);
            to.Write7BitEncodedInt(citation.To + 1);
        }
        to.Write7BitEncodedInt(hearing.Heard.Repeated.Count);
        foreach (var (from, before) in hearing.Heard.Repeated)
        {
            to.Write7BitEncodedInt(from);
            to.Write7BitEncodedInt(before);
        }
    }

    private static Hearing ReadFound(
        BinaryReader from,
        Testimony testimony,
        Lazy<Introductions> introductions,
        Lazy<Likeness> likeness
    )
    {
        var known = (testimony.Who.Count, testimony.Sources.Count, testimony.Measures.Count);
        TestimonyForm.Read(from, testimony.Who);
        TestimonyForm.Read(from, testimony.Sources);
        TestimonyForm.Read(from, testimony.Measures);
        var count = testimony.Claims.Length;
        var revised = new List<int>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            var c = from.Read7BitEncodedInt();
            revised.Add(c);
            testimony.Claims[c] = TestimonyForm.Claim(from, c, testimony.Claims[c].Report);
        }
        var hearing = new Hearing(testimony, introductions, likeness, new int[count])
        {
            Known = known,
            First = new int[count],
        };
        hearing.Revised.UnionWith(revised);
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            hearing.Renamed.Add(
                from.Read7BitEncodedInt(),
                [.. TestimonyForm.Numbers(from).Select(n => testimony.Sources[n]!)]
            );
        }
        for (var c = 0; c < count; c++)
        {
            hearing.First[c] = c - from.Read7BitEncodedInt();
            hearing.Nearest[c] = testimony.Claims[c].Speaker == Roll.Nobody ? from.Read7BitEncodedInt() - 1 : -1;
        }
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            hearing.Named.Add(from.Read7BitEncodedInt(), from.ReadString());
        }
        var citations = new List<Citation>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            citations.Add(
                new Citation(
                    from.Read7BitEncodedInt(),
                    from.Read7BitEncodedInt(),
                    from.Read7BitEncodedInt() - 1,
                    from.Read7BitEncodedInt() - 1
                )
            );
        }
        var repeated = new List<(int, int)>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            repeated.Add((from.Read7BitEncodedInt(), from.Read7BitEncodedInt()));
        }
        hearing.Heard = new Heard([], citations, repeated);
        return hearing;
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            write(to);
        }
        return bytes.ToArray();
    }

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes), Encoding.UTF8);
}
