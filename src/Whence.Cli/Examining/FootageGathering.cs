using Whence.Formats;
using Whence.Ledger;
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

    /// <summary>The clips in <paramref name="files"/>, each with its bytes; those of one content once.</summary>
    public ImmutableArray<GatheredClip> Gather(IEnumerable<string> files)
    {
        var reader = new FootageReader(limits);
        var clips = ImmutableArray.CreateBuilder<GatheredClip>();
        foreach (var file in files)
        {
            var read = reader.Read(file);
            var clip = read.Succeeded ? Whole(file, read.Value) : new Refusal(read.Reason);
            if (!clip.Succeeded)
            {
                Say(file, "not examined: " + clip.Reason);
                continue;
            }
            if (clip.Value.Read.Watched.Unwatched is { } reason)
            {
                Say(file, "kept, and not watched: " + reason);
            }
            clips.Add(clip.Value);
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

    // What is kept is what was watched.
    private static Outcome<GatheredClip> Whole(string file, ReadFootage read)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            return Digest.Of(bytes) == read.Identity.Digest
                ? new GatheredClip(file, read, bytes)
                : new Refusal("it changed while it was read");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal(fault.Message);
        }
    }

    private void Say(string file, string reason)
    {
        Unread++;
        error.WriteLine("whence: " + Visible.Of($"{file}: {reason}"));
    }
}
