namespace Whence.Media.Tests.Footage;

/// <summary>A folder of clips that ffmpeg makes from its own sources, gone with the test.</summary>
internal sealed class ClipFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("whence-clips-");

    /// <summary>The path of a file of this name in it.</summary>
    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Makes a clip of a source of ffmpeg's.</summary>
    public string Make(string name, string source, double seconds, params string[] coding)
    {
        string[] coded = coding.Length > 0 ? coding : ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "22"];
        FfmpegInstalled.Run([
            "-f",
            "lavfi",
            "-i",
            source,
            "-t",
            seconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "-pix_fmt",
            "yuv420p",
            .. coded,
            At(name),
        ]);
        return At(name);
    }

    /// <summary>Makes a file from another.</summary>
    public string Change(string from, string name, params string[] how)
    {
        FfmpegInstalled.Run(["-i", from, .. how, At(name)]);
        return At(name);
    }

    /// <summary>Writes a file.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
