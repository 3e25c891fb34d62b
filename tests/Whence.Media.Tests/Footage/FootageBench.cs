namespace Whence.Media.Tests.Footage;

/// <summary>How large the bench is: small by default, full where WHENCE_FOOTAGE_BENCH is "full".</summary>
internal static class FootageBench
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("WHENCE_FOOTAGE_BENCH") == "full";

    /// <summary>Originals that are changed.</summary>
    public static int Originals { get; } = Full ? 40 : 10;

    /// <summary>Seconds of each.</summary>
    public static double Seconds { get; } = Full ? 12 : 5;

    /// <summary>The size of each.</summary>
    public static (int Width, int Height) Size { get; } = Full ? (854, 480) : (192, 144);

    /// <summary>The width that recompression brings it to.</summary>
    public static int Recompressed { get; } = Full ? 640 : 144;

    /// <summary>Clips of other matter.</summary>
    public static int Unrelated { get; } = Full ? 400 : 200;

    /// <summary>Seconds of each of those.</summary>
    public static int UnrelatedSeconds { get; } = Full ? 12 : 3;

    /// <summary>Originals of the kinds that no threshold was set on: three of each where WHENCE_BENCH is 1.</summary>
    public static int OtherOriginals { get; } = Other ? 21 : 4;

    /// <summary>Unrelated clips of those.</summary>
    public static int OtherUnrelated { get; } = Other ? 200 : 40;

    private static bool Other => Environment.GetEnvironmentVariable("WHENCE_BENCH") == "1";
}
