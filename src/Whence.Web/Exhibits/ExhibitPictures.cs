using Microsoft.Extensions.Caching.Memory;
using Whence.Media;
using Whence.Media.Footage;
using Whence.Media.Pictures;
using Whence.Sqlite;
using Whence.Sqlite.Exhibits;
using Whence.Web.Cases;

namespace Whence.Web.Exhibits;

/// <summary>
/// Makes the pictures of exhibits anew, to be shown: the bytes that came in may be made to harm whoever opens them, and are given to be
/// kept only. One at a time, as decoding takes memory; what was made is held for a while.
/// </summary>
internal sealed class ExhibitPictures : IDisposable
{
    private const string Altered = "its bytes are not those that were put in; whence verify says more";

    private const long BytesHeld = 64 * 1024 * 1024;

    // A clip is unpacked to be looked into, beside the case.
    private const long BytesOfClip = 1L << 30;
    private const int FramesShown = 12;

    // No page is begun after it.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    private readonly MemoryCache made = new(new MemoryCacheOptions { SizeLimit = BytesHeld });
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The pages of <paramref name="kept"/>.</summary>
    public async Task<ShownExhibit> Of(KeptExhibit kept, OpenedCase opened, CancellationToken stop)
    {
        if (made.TryGetValue(kept.Exhibit.Id, out ShownExhibit? known))
        {
            return known!;
        }
        await turn.WaitAsync(stop);
        try
        {
            if (made.TryGetValue(kept.Exhibit.Id, out known))
            {
                return known!;
            }
            var shown = await Task.Run(() => Made(kept, opened.File), stop);
            made.Set(
                kept.Exhibit.Id,
                shown,
                new MemoryCacheEntryOptions
                {
                    Size = 1000 + shown.Pages.Sum(page => (long)page.Jpeg.Length),
                    SlidingExpiration = Held,
                }
            );
            return shown;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        made.Dispose();
        turn.Dispose();
    }

    private static ShownExhibit Made(KeptExhibit kept, CaseFile file)
    {
        if (kept.Exhibit.Kind == ExhibitKind.Footage)
        {
            return Frames(kept, file);
        }
        if (file.Exhibits.Original(kept.Number) is not { } bytes)
        {
            return new ShownExhibit([], Altered);
        }
        using var enough = new CancellationTokenSource(Longest);
        var (pages, areAll, unseen) = PictureFile.Shown(bytes, enough.Token);
        return new ShownExhibit(
            pages,
            unseen is not null ? Why(unseen)
                : areAll ? null
                : $"these are its first {pages.Length} pages; keep the file to see the others"
        );
    }

    private static ShownExhibit Frames(KeptExhibit kept, CaseFile file)
    {
        if (file.Exhibits.Length(kept.Number) > BytesOfClip)
        {
            return new ShownExhibit([], "the clip is larger than 1 GiB: keep the file to watch it");
        }
        using var unpacked = UnpackedExhibit.Open(file, kept.Number);
        if (unpacked is null)
        {
            return new ShownExhibit([], Altered);
        }
        var (frames, unseen) = new FootageReader(FootageLimits.Default).Stills(unpacked.Name, FramesShown);
        return new ShownExhibit(frames, unseen);
    }

    // A description that somebody wrote down is an exhibit without a picture.
    private static string Why(Unseen unseen) =>
        unseen.Reason == UnseenReason.UnknownKind ? "it is no picture" : MediaMessages.Of("the file", unseen);
}
