using Whence.Formats;
using Whence.Media.Footage;

namespace Whence.Casework.Examining;

/// <summary>Reads the clips among what is to be examined: told by their bytes, and one after another, for each takes all cores.</summary>
/// <param name="told">Told what could not be read, and why.</param>
/// <param name="limits">What one clip may cost.</param>
internal sealed class FootageGathering(Action<string> told, FootageLimits limits)
{
    /// <summary>Parts <paramref name="files"/> into clips and others.</summary>
    public static (ImmutableArray<NamedFile> Clips, ImmutableArray<NamedFile> Others) Part(IEnumerable<NamedFile> files)
    {
        var parted = files.ToLookup(file => IsClip(file.Path));
        return ([.. parted[true]], [.. parted[false]]);
    }

    /// <summary>The clips in <paramref name="files"/>.</summary>
    /// <param name="files">The files.</param>
    /// <param name="step">Told whenever one has been read.</param>
    /// <param name="stop">Ends it.</param>
    public ImmutableArray<GatheredClip> Gather(IEnumerable<NamedFile> files, Action? step, CancellationToken stop)
    {
        var reader = new FootageReader(limits);
        var clips = ImmutableArray.CreateBuilder<GatheredClip>();
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            var read = reader.Read(file.Path);
            step?.Invoke();
            if (!read.Succeeded)
            {
                told($"{file.Name}: not examined: {read.Reason}");
                continue;
            }
            if (read.Value.Watched.Unwatched is { } reason)
            {
                told($"{file.Name}: kept, and not watched: {reason}");
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
}
