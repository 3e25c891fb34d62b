using System.Diagnostics;

namespace Whence.Load;

/// <summary>Many requests, begun at a steady rate whether or not those before were answered.</summary>
internal static class Visits
{
    /// <summary>Asks for the pages in turn.</summary>
    public static async Task<IReadOnlyList<Visit>> Pay(
        HttpClient client,
        IReadOnlyList<string> pages,
        int rate,
        int seconds
    )
    {
        var begun = Stopwatch.GetTimestamp();
        var visits = new List<Task<Visit>>(rate * seconds);
        for (var i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate) - Stopwatch.GetElapsedTime(begun);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }
            visits.Add(Visit.Pay(client, pages[i % pages.Count]));
        }
        return await Task.WhenAll(visits);
    }
}
