namespace Whence.Cli.Tests.Filing;

public sealed class ManyProcessesTests
{
    private const int Writers = 6;
    private const int Each = 150;

    [Fact]
    public async Task Six_processes_add_to_one_case_while_others_read_it_and_none_finds_it_locked()
    {
        using var matter = new Matter();
        var files = Enumerable
            .Range(0, Writers)
            .Select(w =>
                matter.Write($"{w}.jsonl", string.Join('\n', Enumerable.Range(0, Each).Select(n => Line(w, n))))
            )
            .ToArray();
        var writers = files.Select(f => WhenceProcess.Run("add", "--key", matter.Key, matter.Case, f)).ToArray();
        var reads = 0;
        while (!Task.WhenAll(writers).IsCompleted)
        {
            if (File.Exists(matter.Case))
            {
                var (read, _, readError) = await WhenceProcess.Run("verify", matter.Case);
                // The file is there a moment before the case is.
                (read == ExitCodes.Done || readError.Contains("[CA04]", StringComparison.Ordinal)).ShouldBeTrue(
                    readError
                );
                reads++;
            }
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        foreach (var (code, output, error) in await Task.WhenAll(writers))
        {
            code.ShouldBe(ExitCodes.Done, error);
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Each);
        }
        reads.ShouldBePositive();
        using var file = matter.Open();
        file.Reports.Count.ShouldBe(Writers * Each);
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    private static string Line(int writer, int n) =>
        // All of them have these ids: each but the first writer's gets a suffix.
        $$"""{"id":"r{{n}}","text":"Some {{n + 2}} people were hurt in Velm, officials of district {{writer}} said."}""";
}
