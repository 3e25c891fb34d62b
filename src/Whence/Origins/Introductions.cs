namespace Whence.Origins;

/// <summary>Whom each report names as speaking: with the days of publication all that speakers are told from.</summary>
/// <param name="names">By report, the numbers of whom it names, each once.</param>
internal sealed class Introductions(int[][] names)
{
    /// <summary>Of <paramref name="named"/>, by report, numbered as <paramref name="testimony"/> does.</summary>
    public static Introductions Of(IEnumerable<string[]> named, Testimony testimony) =>
        new([.. named.Select(names => names.Select(testimony.Sources.Of).ToArray())]);

    /// <summary>Tells who speaks, as reports <paramref name="renamed"/> name whom they do now.</summary>
    public Speakers Speakers(Testimony testimony, Outlets outlets, IReadOnlyDictionary<int, string[]> renamed) =>
        new(
            [
                .. names.Select(
                    (numbers, report) =>
                        renamed.TryGetValue(report, out var now)
                            ? now
                            : numbers.Select(n => testimony.Sources[n]!).ToArray()
                ),
            ],
            [
                .. testimony.Reports.Select(r =>
                    r.Day is { } day ? LocalDate.MinIsoValue.PlusDays(day) : (LocalDate?)null
                ),
            ],
            outlets
        );

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write7BitEncodedInt(names.Length);
        foreach (var numbers in names)
        {
            TestimonyForm.Write(to, numbers);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Introductions Read(BinaryReader from)
    {
        var names = new int[from.Read7BitEncodedInt()][];
        for (var report = 0; report < names.Length; report++)
        {
            names[report] = TestimonyForm.Numbers(from);
        }
        return new Introductions(names);
    }
}
