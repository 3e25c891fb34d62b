using Microsoft.Extensions.Caching.Memory;
using Whence.Media;
using Whence.Media.Pictures;
using Whence.Sqlite.Exhibits;
using Whence.Web.Cases;

namespace Whence.Web.Exhibits;

/// <summary>
/// Makes the pictures of exhibits anew, to be shown: the bytes that came in may be made to harm whoever opens them, and are given to be
/// kept only. One at a time, as decoding takes memory; what was made is held for a while.
/// </summary>
internal sealed class ExhibitPictures : IDisposable
{
    private const long BytesHeld = 64 * 1024 * 1024;
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
            var bytes = opened.File.Exhibits.Original(kept.Number);
            var shown = bytes is null
                ? new ShownExhibit([], "its bytes are not those that were put in; whence verify says more")
                : await Task.Run(() => Made(kept, bytes), stop);
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

    private static ShownExhibit Made(KeptExhibit kept, byte[] bytes)
    {
        if (kept.Exhibit.Kind == ExhibitKind.Footage)
        {
            return new ShownExhibit([], "clips are not played here; keep the file to watch it");
        }
        var (pages, unseen) = PictureFile.Read(bytes);
        return new ShownExhibit(
            [
                .. pages.Select(page => new ShownPage(
                    page.Plane.Width,
                    page.Plane.Height,
                    ShownPicture.Jpeg(page.Plane)
                )),
            ],
            unseen is null ? null : Why(unseen)
        );
    }

    // A description that somebody wrote down is an exhibit without a picture.
    private static string Why(Unseen unseen) =>
        unseen.Reason == UnseenReason.UnknownKind ? "it is no picture" : MediaMessages.Of("the file", unseen);
}
