using System.Text;
using NodaTime;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Csv;

namespace Whence.Formats.Tests.Exports.Csv;

public sealed class CsvWriterTests
{
    private static string Write(params Cell[] row)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
        {
            csv.Row(row);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Cells_are_parted_by_commas_and_rows_end_as_the_rfc_has_it() =>
        Write(Cell.Of("a"), Cell.None, Cell.Of("b c")).ShouldBe("a,,b c\r\n");

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("'tis", "'tis")]
    [InlineData("", "")]
    public void Cells_are_quoted_where_they_must_be(string words, string written) =>
        Write(Cell.Of(words)).ShouldBe(written + "\r\n");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("\u200B=1")]
    [InlineData("\u202E\u0001=1")]
    [InlineData("＝1")]
    [InlineData("|calc")]
    [InlineData("%0A=1")]
    public void Words_that_a_spreadsheet_would_reckon_get_an_apostrophe(string words) =>
        Write(Cell.Of(words)).ShouldBe("\"'" + words + "\"\r\n");

    [Fact]
    public void Numbers_stay_numbers() =>
        Write(Cell.Of(-5L), Cell.Of(1234567L), Cell.Of(0.0128), Cell.Of((long?)null))
            .ShouldBe("-5,1234567,0.0128,\r\n");

    [Fact]
    public void Days_are_written_as_iso_8601_has_them() =>
        Write(Cell.Of(new LocalDate(2024, 12, 3)), Cell.Of((LocalDate?)null)).ShouldBe("2024-12-03,\r\n");

    [Fact]
    public void What_no_reader_takes_is_shown_by_its_picture_or_replaced() =>
        Write(Cell.Of("a\0b"), Cell.Of("half \uD800 pair")).ShouldBe("\"a\u2400b\",half \uFFFD pair\r\n");
}
