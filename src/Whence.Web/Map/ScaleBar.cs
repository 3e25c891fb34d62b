using System.Globalization;
using Whence.Formats.Exports;

namespace Whence.Web.Map;

/// <summary>How far it is on a map: a round number of kilometres, no longer than a quarter of the picture.</summary>
internal static class ScaleBar
{
    private const double Longest = 0.25;

    /// <summary>The bar of <paramref name="frame"/>; nothing for the whole earth, on which no distance is true throughout.</summary>
    public static string Draw(Frame frame)
    {
        if (frame.Plane.Middle is null)
        {
            return "";
        }
        var kilometres = Round(Longest * frame.Width);
        var end = 2 + 100 * kilometres / frame.Width;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<line class=\"scale\" x1=\"2%\" x2=\"{end:0.##}%\" y1=\"97%\" y2=\"97%\"/><line class=\"scale\" x1=\"2%\" x2=\"2%\" y1=\"95.6%\" y2=\"97%\"/><line class=\"scale\" x1=\"{end:0.##}%\" x2=\"{end:0.##}%\" y1=\"95.6%\" y2=\"97%\"/><text class=\"name\" x=\"2%\" y=\"94.5%\">{Phrases.Number((long)kilometres)} km</text>"
        );
    }

    /// <summary>The greatest of 1, 2 and 5 times a power of ten that is no more than <paramref name="most"/>.</summary>
    public static double Round(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return power
            * (
                most / power >= 5 ? 5
                : most / power >= 2 ? 2
                : 1
            );
    }
}
