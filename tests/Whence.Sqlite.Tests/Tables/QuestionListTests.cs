using NodaTime;
using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Tests.Tables;

public sealed class QuestionListTests : IDisposable
{
    private readonly CaseAt at = new();
    private readonly QuestionList list;

    public QuestionListTests()
    {
        at.AddAndWeigh(ReadCase.Sample("kursk").Concat(ReadCase.Sample("flood")));
        list = new QuestionList(at.File);
    }

    [Fact]
    public void Pages_put_together_are_the_whole_the_contested_and_the_widely_told_first()
    {
        var pages = Pages(new Filter(), 3).ToList();
        var all = new CaseTables(at.File).Questions(new Filter()).Rows(null).ToList();
        pages.Select(q => q.Id).ShouldBe(all.Select(q => q.Id));
        list.Total.ShouldBe(all.Count);
        var contested = new CaseTables(at.File).Questions(new Filter { Contested = true }).Rows(null).ToList();
        contested.Count.ShouldBe((int)list.Contested);
        all.Take(contested.Count).Select(q => q.Id).ShouldBe(contested.Select(q => q.Id));
        all.Skip(contested.Count).Select(q => q.Origins).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Words_of_a_place_and_of_people_are_found_in_any_case()
    {
        Pages(new Filter { Place = "KURSK" }, 2)
            .ToList()
            .ShouldAllBe(q => q.Place!.Contains("Kursk", StringComparison.OrdinalIgnoreCase));
        Pages(new Filter { Population = "korean", Measure = "killed" }, 2).ShouldNotBeEmpty();
        list.Count(new Filter { Place = "nowhere at all" }).ShouldBe(0);
    }

    [Fact]
    public void Who_answers_is_found_by_any_of_its_words()
    {
        var source = new SourceList(at.File).Page(null, 0, 1).Single().Value;
        var found = Pages(new Filter { Source = source.Name.ToUpperInvariant() }, 100).ToList();
        found.Count.ShouldBeGreaterThanOrEqualTo((int)source.Questions);
        found.Count.ShouldBeLessThan((int)list.Total);
    }

    [Fact]
    public void Those_that_a_source_answers_and_answers_alone_are_as_many_as_it_is_said_to()
    {
        foreach (var source in new SourceList(at.File).Page(null, 0, 100).Select(row => row.Value))
        {
            list.Page(new Filter { Speaker = source.Name }, 0, 1000).Count().ShouldBe((int)source.Questions);
            var alone = list.Page(new Filter { Speaker = source.Name, Alone = true }, 0, 1000).ToList();
            alone.Count.ShouldBe((int)source.Alone);
            alone.ShouldAllBe(q => q.Value.Origins <= 1);
        }
    }

    [Theory]
    [InlineData("seoul")]
    [InlineData("THE")]
    [InlineData("nobody at all")]
    public void Questions_by_words_of_who_answers_are_those_that_have_such_a_figure(string words)
    {
        var tables = new CaseTables(at.File);
        var figures = new FigureFinder(at.File);
        var wanted = tables
            .Questions(new Filter())
            .Rows(null)
            .Where(question =>
                question.Figures.Any(id =>
                    figures.Find(id) is var (_, figure, _)
                    && figure
                        .Via.Append(figure.Source)
                        .Any(name => name?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
                )
            )
            .Select(question => question.Id);
        tables.Questions(new Filter { Source = words }).Rows(null).Select(q => q.Id).ShouldBe(wanted);
    }

    [Fact]
    public void A_question_is_told_without_its_figures_as_it_is_with_them()
    {
        var shelf = new AnswerShelf(at.File);
        foreach (var (number, question) in list.Page(new Filter(), 0, 1000).Select(row => (row.Number, row.Value)))
        {
            var asked = shelf.Asked(number).ShouldNotBeNull();
            asked.Figures.ShouldBeEmpty();
            (asked with { Figures = question.Figures, Accounts = question.Accounts }).ShouldBe(question);
        }
    }

    [Fact]
    public void Days_are_those_that_a_question_asks_for()
    {
        var (from, to) = (new LocalDate(2024, 12, 1), new LocalDate(2024, 12, 31));
        var found = Pages(new Filter { From = from, To = to }, 100).ToList();
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(q => (q.To ?? q.From) >= from && (q.From ?? q.To) <= to);
    }

    [Fact]
    public void Measures_are_named_once() =>
        list.Measures.ShouldBe(list.Measures.Distinct().Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public void Dispose() => at.Dispose();

    private IEnumerable<Question> Pages(Filter filter, int size)
    {
        for (var after = 0L; ; )
        {
            var page = list.Page(filter, after, size).ToList();
            foreach (var row in page)
            {
                yield return row.Value;
                after = row.Number;
            }
            if (page.Count < size)
            {
                yield break;
            }
        }
    }
}
