namespace Whence.Formats.Tests.Mail;

public sealed class SavedPageTests
{
    [Theory]
    [InlineData("flood")]
    [InlineData("fire")]
    [InlineData("ferry")]
    [InlineData("march")]
    [InlineData("fever")]
    public void Pages_saved_whole_by_a_browser_are_read_as_pages(string text)
    {
        var report = Fixture.Read($"savedpages/{text}-chromium.mhtml").OfType<Received>().Single().Report;
        var made = Fixture.Text(text);
        made.ShouldStandIn(report);
        (report.Title, report.Publisher, report.PublishedAt).ShouldBe(
            (made.Title, made.Publisher, made.Published.ToInstant())
        );
        report.Url.ShouldNotBeNull().ShouldEndWith($"/{text}.html");
        report.Text.ShouldNotContain("Most read");
    }
}
