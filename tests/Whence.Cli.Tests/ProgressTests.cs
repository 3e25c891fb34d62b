namespace Whence.Cli.Tests;

public sealed class ProgressTests
{
    private static string Written(bool shown, int steps)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var progress = new Progress(error, shown);
        for (var i = 0; i < steps; i++)
        {
            progress.Step();
        }
        progress.Say("a message");
        progress.Weighing();
        progress.Wipe();
        return error.ToString();
    }

    [Fact]
    public void A_message_stands_on_a_line_of_its_own_and_the_running_line_goes_on_after_it()
    {
        var written = Written(shown: true, steps: 51);
        written.ShouldContain("50 reports read\r");
        written.ShouldContain("\ra message\n50 reports read");
        written.ShouldContain("50 reports read, weighing them together");
        written.ShouldEndWith("\r");
    }

    [Theory]
    [InlineData(false, 500)]
    [InlineData(true, 10)]
    public void Nothing_but_messages_is_written_in_a_pipe_or_of_a_short_read(bool shown, int steps) =>
        Written(shown, steps).ShouldBe("a message\n");
}
