using Whence.Media.Footage;

namespace Whence.Media.Tests.Footage;

public sealed class FootageContainerTests
{
    [Theory]
    [InlineData("\0\0\0 ftypisom", "mov")]
    [InlineData("\0\0\0 ftypqt  ", "mov")]
    [InlineData("\0\0\0\bwide\0\0\0\0", "mov")]
    [InlineData("RIFF\0\0\0\0AVI ", "avi")]
    [InlineData("FLV\u0001\u0005\0\0\0\0\0\0\0", "flv")]
    [InlineData("OggS\0\0\0\0\0\0\0\0", "ogg")]
    [InlineData("\u001AE\u00DF\u00A3\0\0\0\0\0\0\0\0", "matroska")]
    public void A_container_is_told_by_its_first_bytes(string beginning, string demuxer) =>
        FootageContainer.Of(System.Text.Encoding.Latin1.GetBytes(beginning))!.Demuxer.ShouldBe(demuxer);

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("\0\0\0 ftypheic")]
    [InlineData("\0\0\0 ftypavif")]
    [InlineData("\0\0\0 ftypM4A ")]
    [InlineData("RIFF\0\0\0\0WEBP")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("#EXTM3U\n#EXT-X-VERSION:3\n")]
    [InlineData("ffconcat version 1.0\nfile 'a.mp4'\n")]
    [InlineData("v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n")]
    [InlineData("GGGGGGGGGGGGGGGG")]
    public void Pictures_sound_playlists_and_texts_are_no_footage(string beginning) =>
        FootageContainer.Of(System.Text.Encoding.Latin1.GetBytes(beginning)).ShouldBeNull();
}
