using Whence.Formats;
using Whence.Media.Footage;

namespace Whence.Cli.Examining;

/// <summary>Reads the clips among what is to be examined: told by their bytes, and one after another, for each takes all cores.</summary>
/// <param name="error">Gets what could not be read, and why.</param>
/// <param name="limits">What one clip may cost.</param>
internal sealed class FootageGathering(TextWriter error, FootageLimits limits)
{
    /// <summary>How many clips could not be read, or watched at all.</summary>
    public int Unread { get; private set; }

    /// <summary>Parts <paramref name="files"/> into clips and others.</summary>
    public static (ImmutableArray<string> Clips, ImmutableArray<string> Others) Part(IEnumerable<string> files)
    {
        var parted = files.ToLookup(IsClip);
        return ([.. parted[true]], [.. parted[false]]);
    }

    /// <summary>The clips in <paramref name="files"/>.</summary>
    public ImmutableArray<GatheredClip> Gather(IEnumerable<string> files)
    {
        var reader = new FootageReader(limits);
        var clips = ImmutableArray.CreateBuilder<GatheredClip>();
        foreach (var file in files)
        {
            var read = reader.Read(file);
            if (!read.Succeeded)
            {
                Say(file, "not examined: " + read.Reason);
                continue;
            }
            if (read.Value.Watched.Unwatched is { } reason)
            {
                Say(file, "kept, and not watched: " + reason);
            }
            clips.Add(new GatheredClip(file, read.Value));
        }
        return clips.ToImmutable();
    }

    private static bool IsClip(string file)
    {
        try
        {
            if (!OrdinaryFile.MayBe(file))
            {
                return false;
            }
            using var stream = File.OpenRead(file);
            var beginning = new byte[FootageContainer.Told];
            return FootageReader.IsFootage(
                beginning.AsSpan(0, stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false))
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Whoever reads it says why it cannot be.
            return false;
        }
    }

    private void Say(string file, string reason)
    {
        Unread++;
        error.WriteLine("whence: " + Visible.Of($"{file}: {reason}"));
    }
}
