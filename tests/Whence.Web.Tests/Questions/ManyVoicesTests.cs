using Microsoft.Data.Sqlite;

namespace Whence.Web.Tests.Questions;

public sealed class ManyVoicesTests
{
    [Fact]
    public async Task A_question_that_many_answer_shows_the_first_hundred_voices_and_leads_to_the_rest()
    {
        var folder = Directory.CreateTempSubdirectory("whence-voices-");
        for (var i = 0; i < 150; i++)
        {
            var name = $"{(char)('A' + i % 26)}{"aeiou"[i % 5]}r{"aeiou"[i / 26 % 5]}{(char)('b' + i / 26)}on";
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, $"2024-12-{17 + i % 7}-paper-{i}.txt"),
                $"At least {12 + i} people were killed in Kursk region on 16 December 2024, {name} Council said.",
                TestContext.Current.CancellationToken
            );
        }
        await using var served = await ServedCase.Of(folder.FullName);
        Join(served.Path);
        var address = (await served.Page("/questions")).QuerySelector("tbody th a")!.GetAttribute("href")!;
        var page = await served.Page(address);
        page.QuerySelectorAll(".voices [data-row]").Length.ShouldBe(40);
        var told = page.Words("[role=status]").Single(words => words.StartsWith("Voices", StringComparison.Ordinal));
        told.ShouldStartWith("Voices 1 to 40 of 150,");
        var rest = await served.Page(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        rest.QuerySelectorAll(".voices [data-row]").Length.ShouldBe(40);
        rest.QuerySelector("a[rel=prev]").ShouldNotBeNull();
        folder.Delete(recursive: true);
    }

    // As if all of them were found to answer one question, which is not what is tried here.
    private static void Join(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE weighed SET question = (SELECT min(number) FROM question)";
        command.ExecuteNonQuery();
    }
}
