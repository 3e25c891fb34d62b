using Whence.Cli.Tests.Answering;

namespace Whence.Cli.Tests.Filing;

public sealed class RebuildCommandTests : IDisposable
{
    private readonly Matter matter = new();

    public RebuildCommandTests() => matter.Add(SampleCase.Sample("kursk")).Code.ShouldBe(ExitCodes.Done);

    [Fact]
    public void The_same_engine_changes_nothing()
    {
        var answers = Answers();
        var (code, output, error) = Terminal.Run(null, "rebuild", matter.Case);
        (code, output).ShouldBe((ExitCodes.Done, ""));
        error.ShouldBe("whence: 6 reports read anew, 0 figures gained, lost or changed\n");
        Answers().ShouldBe(answers);
    }

    [Fact]
    public void What_is_read_otherwise_is_told_with_its_words()
    {
        var (code, output, _) = Terminal.Run(null, "rebuild", "--convention", "ucdp", matter.Case);
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("changed 2024-12-20-atlantic-ledger#f47: “several hundred” casualties");
        output.ShouldContain("interval was 300–999, is ");
    }

    [Fact]
    public void Readings_and_indexes_that_were_dropped_are_made_anew()
    {
        var answers = Answers();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={matter.Case};Pooling=false"))
        {
            connection.Open();
            using var drop = connection.CreateCommand();
            drop.CommandText = """
                DELETE FROM figure; DELETE FROM position; DELETE FROM allegation; DELETE FROM reading;
                DELETE FROM question; DELETE FROM origin; DELETE FROM conflict; DELETE FROM edge; DELETE FROM weighed;
                INSERT INTO words (words) VALUES ('delete-all'); INSERT INTO trigrams (trigrams) VALUES ('delete-all');
                """;
            drop.ExecuteNonQuery();
        }
        Answers().ShouldNotBe(answers);
        Terminal.Run(null, "rebuild", matter.Case).Code.ShouldBe(ExitCodes.Done);
        Answers().ShouldBe(answers);
    }

    public void Dispose() => matter.Dispose();

    private string Answers() =>
        string.Join(
            '\n',
            new string[][]
            {
                ["figures", matter.Case, "--json"],
                ["questions", matter.Case, "--json"],
                ["origins", matter.Case, "--json"],
                ["conflicts", matter.Case, "--json"],
                ["search", matter.Case, "Kursk"],
                ["search", matter.Case, "--part", "ursk"],
            }.Select(command => Terminal.Run(null, command).Output)
        );
}
