using Whence.Examining.Scripts;
using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Scripts;

public sealed class HangulReadingTests
{
    private static ReadWord[] Read(string words, double confidence) =>
        [new ReadWord(words, new Box(0, 0, 9, 9), confidence, 0)];

    [Theory]
    [InlineData("강민재", 90, "강민제", 60, 75, true)]
    [InlineData("7민재", 60, "1민채", 30, 30, true)]
    [InlineData("강민재", 20, "강민재", 10, 15, false)]
    [InlineData("가가", 90, "그가", 90, 0, false)]
    [InlineData("강민", 90, "조영", 90, 0, false)]
    [InlineData("강민재", 90, "Finch", 90, 0, false)]
    [InlineData("", 0, "", 0, 0, false)]
    public void Both_models_must_read_syllables_and_agree_on_one(
        string one,
        double first,
        string other,
        double second,
        double measured,
        bool isHangul
    ) => HangulReading.Of(Read(one, first), Read(other, second)).ShouldBe((measured, isHangul));
}
