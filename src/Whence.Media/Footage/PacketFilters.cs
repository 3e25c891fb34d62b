namespace Whence.Media.Footage;

/// <summary>
/// The bitstream filters of ffmpeg that leave of each packet what codes pictures, since containers frame it in ways of their own: MP4 puts
/// lengths before units and keeps the parameter sets apart, a transport stream puts marks between them and the sets within.
/// </summary>
internal static class PacketFilters
{
    /// <summary>Those for <paramref name="codec"/>; null where its packets are the same in all containers.</summary>
    public static string? Of(string codec) =>
        codec switch
        {
            // ITU-T H.264, table 7-1: slices. ITU-T H.265, table 7-1: those of the video coding layer. AV1, 6.2.2: frames and tile groups.
            "h264" => "h264_mp4toannexb,filter_units=pass_types=1-5",
            "hevc" => "hevc_mp4toannexb,filter_units=pass_types=0-31",
            "av1" => "filter_units=pass_types=3-4|6",
            _ => null,
        };
}
