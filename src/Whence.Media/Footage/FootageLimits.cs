namespace Whence.Media.Footage;

/// <summary>What looking at one clip may cost. What lies beyond was not looked at, and the findings say so.</summary>
/// <param name="Time">How long other programs may look at it, in all.</param>
public sealed record FootageLimits(Duration Time)
{
    /// <summary>Ten seconds.</summary>
    public static FootageLimits Default { get; } = new(Duration.FromSeconds(10));

    /// <summary>Bytes of a file that are taken in: 8 GiB. It is never in memory whole.</summary>
    public const long FileBytes = 8L << 30;

    /// <summary>Seconds of a clip whose frames are hashed one by one; of what follows the key frames are.</summary>
    public const int Seconds = 600;

    /// <summary>Key frames that are hashed.</summary>
    public const int KeyFrames = 1000;

    /// <summary>Pixels of a frame: twice those of 8K.</summary>
    public const int Pixels = 70_000_000;

    /// <summary>Pixels of the longer side that frames are brought to before they are hashed.</summary>
    public const int Side = 320;

    /// <summary>Likewise, where they are shown to a person.</summary>
    public const int ShownSide = 640;

    /// <summary>Bytes that a program's answer may have where it is no frames.</summary>
    internal const int AnswerBytes = 1 << 20;

    /// <summary>Bytes of its address space.</summary>
    internal const long ProgramBytes = 1L << 30;
}
