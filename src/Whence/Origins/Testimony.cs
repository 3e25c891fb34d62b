namespace Whence.Origins;

/// <summary>
/// Who is said to have given which number in which report: all that voices are told from, but for the words. Reports and claims
/// are numbered in order of publication.
/// </summary>
internal sealed class Testimony
{
    /// <summary>The number of the measure that may be any.</summary>
    public const int Other = 0;

    /// <summary>Over so many days a number is said and repeated, and a speaker heard as one voice.</summary>
    private const int Near = 14;

    public Testimony()
        : this(new Roll(), new Roll(), new Roll()) => Measures.Of(Measure.Other.Name);

    /// <summary>One that numbers names as another did.</summary>
    public Testimony(Roll who, Roll sources, Roll measures) => (Who, Sources, Measures) = (who, sources, measures);

    /// <summary>Speakers and outlets.</summary>
    public Roll Who { get; }

    /// <summary>Speakers as reports name them.</summary>
    public Roll Sources { get; }

    /// <summary>What is counted.</summary>
    public Roll Measures { get; }

    /// <summary>The outlets that published the reports, by the words of their names.</summary>
    public required IReadOnlyDictionary<string, string> Published { get; init; }

    /// <summary>The reports.</summary>
    public required Teller[] Reports { get; init; }

    /// <summary>The claims, report by report.</summary>
    public required Claim[] Claims { get; init; }

    /// <summary>Which reports share passages, from the one that has them; and whether it is certain that it has them from there.</summary>
    public required (int From, int To, bool IsCertain)[] Shared { get; init; }

    /// <summary>The claim after the last of <paramref name="report"/>.</summary>
    public int End(int report) => report + 1 < Reports.Length ? Reports[report + 1].First : Claims.Length;

    /// <summary>Whether the reports of two claims are known to be of days near each other.</summary>
    public bool AreNear(in Claim one, in Claim other) => AreNear(one, other, whereUnknown: false);

    /// <summary>Whether the reports of two claims may be of days near each other.</summary>
    public bool MayBeNear(in Claim one, in Claim other) => AreNear(one, other, whereUnknown: true);

    private bool AreNear(in Claim one, in Claim other, bool whereUnknown) =>
        Reports[one.Report].Day is { } a && Reports[other.Report].Day is { } b ? Math.Abs(a - b) <= Near : whereUnknown;
}
