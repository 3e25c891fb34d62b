using Whence.Counting;

namespace Whence.Tests.Counting;

public sealed class MeasureTableTests
{
    [Theory]
    [InlineData("# mine\narrests\tnoun", 2, 13)]
    [InlineData("arrests\tverb\tarrested", 1, 9)]
    [InlineData("\tnoun\tarrests", 1, 1)]
    [InlineData("arrests\tnoun\t ", 1, 13)]
    public void A_mistake_is_told_with_line_column_and_reason(string text, int line, int column)
    {
        var error = MeasureTable.Parse("mine.tsv", text).Error.ShouldNotBeNull();
        (error.Line, error.Column).ShouldBe((line, column));
        error.ToString().ShouldStartWith($"mine.tsv:{line}:{column}: ");
        error.Reason.ShouldNotBeEmpty();
    }
}
