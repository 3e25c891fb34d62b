namespace Whence.Origins;

/// <summary>A testimony as bytes.</summary>
internal static class TestimonyForm
{
    /// <summary>Writes <paramref name="testimony"/>.</summary>
    public static void Write(BinaryWriter to, Testimony testimony)
    {
        Write(to, testimony.Who);
        Write(to, testimony.Sources);
        Write(to, testimony.Measures);
        to.Write7BitEncodedInt(testimony.Published.Count);
        foreach (var (words, id) in testimony.Published)
        {
            to.Write(words);
            to.Write(id);
        }
        to.Write7BitEncodedInt(testimony.Reports.Length);
        foreach (var report in testimony.Reports)
        {
            to.Write7BitEncodedInt(report.Day is { } day ? day + 1 : 0);
            to.Write7BitEncodedInt(report.Outlet + 1);
            to.Write7BitEncodedInt(report.Wire + 1);
            to.Write7BitEncodedInt(report.First);
            Write(to, report.Named);
        }
        to.Write7BitEncodedInt(testimony.Claims.Length);
        for (var c = 0; c < testimony.Claims.Length; c++)
        {
            Write(to, c, testimony.Claims[c]);
        }
        to.Write7BitEncodedInt(testimony.Shared.Length);
        foreach (var (from, other, isCertain) in testimony.Shared)
        {
            to.Write7BitEncodedInt(from);
            to.Write7BitEncodedInt(other);
            to.Write(isCertain);
        }
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, Testimony)"/> wrote.</summary>
    public static Testimony Read(BinaryReader from)
    {
        var (who, sources, measures) = (new Roll(), new Roll(), new Roll());
        Read(from, who);
        Read(from, sources);
        Read(from, measures);
        var published = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            published.Add(from.ReadString(), from.ReadString());
        }
        var reports = new Teller[from.Read7BitEncodedInt()];
        for (var i = 0; i < reports.Length; i++)
        {
            var day = from.Read7BitEncodedInt();
            reports[i] = new Teller(
                day > 0 ? day - 1 : null,
                from.Read7BitEncodedInt() - 1,
                from.Read7BitEncodedInt() - 1,
                from.Read7BitEncodedInt(),
                Numbers(from)
            );
        }
        var claims = new Claim[from.Read7BitEncodedInt()];
        for (int c = 0, report = 0; c < claims.Length; c++)
        {
            while (report + 1 < reports.Length && reports[report + 1].First <= c)
            {
                report++;
            }
            claims[c] = Claim(from, c, report);
        }
        var shared = new (int, int, bool)[from.Read7BitEncodedInt()];
        for (var i = 0; i < shared.Length; i++)
        {
            shared[i] = (from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadBoolean());
        }
        return new Testimony(who, sources, measures)
        {
            Published = published,
            Reports = reports,
            Claims = claims,
            Shared = shared,
        };
    }

    /// <summary>Writes how many there are, and each.</summary>
    public static void Write(BinaryWriter to, IReadOnlyCollection<int> numbers)
    {
        to.Write7BitEncodedInt(numbers.Count);
        foreach (var number in numbers)
        {
            to.Write7BitEncodedInt(number);
        }
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, IReadOnlyCollection{int})"/> wrote.</summary>
    public static int[] Numbers(BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        if (count == 0)
        {
            return [];
        }
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = from.Read7BitEncodedInt();
        }
        return numbers;
    }

    /// <summary>Writes the names of <paramref name="roll"/> but the first <paramref name="known"/>.</summary>
    public static void Write(BinaryWriter to, Roll roll, int known = 0)
    {
        to.Write7BitEncodedInt(roll.Count - known);
        for (var i = known; i < roll.Count; i++)
        {
            to.Write(roll[i]!);
        }
    }

    /// <summary>Adds the names that were written to <paramref name="roll"/>.</summary>
    public static void Read(BinaryReader from, Roll roll)
    {
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            roll.Of(from.ReadString());
        }
    }

    /// <summary>Writes claim <paramref name="c"/>.</summary>
    // What a number bounds of itself is not written.
    public static void Write(BinaryWriter to, int c, in Claim claim)
    {
        var isPlain = claim is { IsHedged: false, IsVague: false } && claim.Interval == Exactly(claim.Number);
        var isFirst = claim.First == c && claim.Repeated < 0;
        to.Write((byte)((isPlain ? 1 : 0) | (isFirst ? 2 : 0) | (claim.IsHedged ? 4 : 0) | (claim.IsVague ? 8 : 0)));
        to.Write7BitEncodedInt(claim.Measure);
        to.Write7BitEncodedInt64(claim.Number);
        to.Write7BitEncodedInt(claim.Speaker + 1);
        to.Write7BitEncodedInt(claim.Source + 1);
        Write(to, claim.Told);
        if (!isPlain)
        {
            to.Write7BitEncodedInt64(claim.Interval.Low);
            to.Write7BitEncodedInt64(claim.Interval.High ?? -1);
        }
        if (!isFirst)
        {
            to.Write7BitEncodedInt(claim.First);
            to.Write7BitEncodedInt(claim.Repeated + 1);
        }
    }

    /// <summary>Reads claim <paramref name="c"/>, of report <paramref name="report"/>.</summary>
    public static Claim Claim(BinaryReader from, int c, int report)
    {
        var marks = from.ReadByte();
        var claim = new Claim(
            report,
            from.Read7BitEncodedInt(),
            from.Read7BitEncodedInt64(),
            from.Read7BitEncodedInt() - 1,
            from.Read7BitEncodedInt() - 1
        )
        {
            Told = Numbers(from),
            IsHedged = (marks & 4) != 0,
            IsVague = (marks & 8) != 0,
        };
        claim = claim with { Interval = (marks & 1) != 0 ? Exactly(claim.Number) : Interval(from) };
        return (marks & 2) != 0
            ? claim with
            {
                First = c,
                Repeated = -1,
            }
            : claim with
            {
                First = from.Read7BitEncodedInt(),
                Repeated = from.Read7BitEncodedInt() - 1,
            };
    }

    private static Interval Exactly(long number) => new(number, number);

    private static Interval Interval(BinaryReader from)
    {
        var low = from.Read7BitEncodedInt64();
        var high = from.Read7BitEncodedInt64();
        return new Interval(low, high >= 0 ? high : null);
    }
}
