using System.Globalization;

namespace Whence.Formats;

/// <summary>One input, as a format sees it: a file, standard input, or an item packed in another.</summary>
internal sealed class Source
{
    private readonly Stream rest;
    private readonly Allowance allowance;
    private readonly int depth;
    private readonly string input;
    private readonly string? part;
    private byte[]? whole;

    private Source(
        (string Path, string Input, string? Part) place,
        string name,
        Stream stream,
        Catalogue catalogue,
        Allowance allowance,
        int depth
    )
    {
        (Path, input, part) = place;
        Name = name;
        Catalogue = catalogue;
        this.allowance = allowance;
        this.depth = depth;
        rest = stream;
        var head = new byte[Limits.HeadBytes];
        Head = new ArraySegment<byte>(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    /// <summary>How it is named to the user: the file's path; of a packed item "archive.zip/item".</summary>
    public string Path { get; }

    /// <summary>The file's own name, by which its ending and its day are told.</summary>
    public string Name { get; }

    /// <summary>The first bytes; all of them where there are fewer than <see cref="Limits.HeadBytes"/>.</summary>
    public ArraySegment<byte> Head { get; }

    /// <summary>What the input that it is packed in tells of it; null where that tells nothing.</summary>
    public Draft? Known { get; private init; }

    /// <summary>How many items packed in it are of kinds that are not read.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Whether reports keep what they were read from.</summary>
    public bool Keeps => Catalogue.Admission.Originals;

    /// <summary>What reads the items packed in it.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The outermost input.</summary>
    public static Source Of(string path, Stream stream, Catalogue catalogue) =>
        new(
            (path, path, null),
            path == "-" ? "" : System.IO.Path.GetFileName(path),
            stream,
            catalogue,
            new Allowance(),
            0
        );

    /// <summary>All bytes from the first, once.</summary>
    public Stream Whole()
    {
        var whole = new PrefixedStream(Head, rest);
        return depth == 0 ? new MeteredStream(whole, allowance.ComeIn) : whole;
    }

    /// <summary>All bytes from the first, in a stream that can be sought in.</summary>
    /// <exception cref="OverLimitException">There are more than <see cref="Limits.ContainerBytes"/>.</exception>
    public Stream Seekable()
    {
        if (rest.CanSeek)
        {
            rest.Position = 0;
            allowance.ComeIn(rest.Length);
            return rest;
        }
        return new MemoryStream(Bytes(Limits.ContainerBytes), writable: false);
    }

    /// <summary>All bytes.</summary>
    /// <exception cref="OverLimitException">There are more than <paramref name="limit"/>.</exception>
    public byte[] Bytes(int limit = Limits.ReportBytes)
    {
        var bytes = Filling.All(Whole(), limit);
        whole = Keeps ? bytes : null;
        return bytes;
    }

    /// <summary>What <paramref name="draft"/> was made of; all of this, unless it says of less.</summary>
    /// <exception cref="OverLimitException">There are more than <see cref="Limits.ContainerBytes"/> of it.</exception>
    public Original Original(Draft draft)
    {
        var bytes = draft.Original ?? (whole ??= Filling.All(Seekable(), Limits.ContainerBytes));
        return new Original(bytes, input, Part(draft.Ordinal));
    }

    /// <summary>Reads an item packed in this.</summary>
    /// <param name="name">Its name in here; shown, and never followed as a path.</param>
    /// <param name="open">Its bytes, unpacked as they are read; what comes out is held to the allowance.</param>
    /// <param name="known">What this tells of it: taken where it tells nothing itself.</param>
    /// <param name="ending">The ending of its kind, where this tells it and its name does not.</param>
    /// <param name="ordinal">Which of several reports of this it is packed in; null where there is but one.</param>
    public IEnumerable<Intake> Within(
        string name,
        Func<Stream> open,
        Draft? known = null,
        string ending = "",
        int? ordinal = null
    )
    {
        var shown = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        var path = Path + "/" + shown;
        if (depth >= Limits.PackedDepth)
        {
            return [new Unread(path, null, UnreadReason.TooDeep)];
        }
        var within = Part(ordinal) is { } outer ? outer + "!" + shown : shown;
        var named = FileName(name) + (Catalogue.Names(name) ? "" : ending);
        return Faults.AsValues(path, Packed((path, input, within), named, open, known));
    }

    /// <summary>Lets a report of this input in.</summary>
    public IReadOnlyList<Intake> Admit(Draft draft, int? line = null) =>
        Catalogue.Admission.Admit(this, draft.Over(Known), line);

    /// <summary>Counts an item, read or not, against what may be packed.</summary>
    public void TakeItem() => allowance.TakeItem();

    /// <summary>Holds what is unpacked through it to the allowance.</summary>
    public Stream Metered(Stream stream) => new MeteredStream(stream, allowance.TakeBytes);

    private IEnumerable<Intake> Packed(
        (string Path, string Input, string? Part) place,
        string name,
        Func<Stream> open,
        Draft? known
    )
    {
        using var metered = Metered(open());
        var item = new Source(place, name, metered, Catalogue, allowance, depth + 1) { Known = known };
        if (item.Head.Count > 0 && !Catalogue.Knows(item))
        {
            PassedOver++;
            yield break;
        }
        foreach (var intake in Catalogue.Read(item))
        {
            yield return intake;
        }
    }

    private string? Part(int? ordinal) =>
        ordinal is { } number ? string.Create(CultureInfo.InvariantCulture, $"{part}#{number}") : part;

    private static string FileName(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
