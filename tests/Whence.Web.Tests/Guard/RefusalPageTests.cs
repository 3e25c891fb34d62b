using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Whence.Web.Tests.Guard;

public sealed class RefusalPageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task An_address_that_is_none_is_told_on_a_page_of_the_desk()
    {
        var answer = await desk.Case.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<h1>");
        page.ShouldContain("/files/desk-");
    }

    [Fact]
    public async Task A_method_that_no_page_has_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/");
        var answer = await desk.Case.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_program_is_told_in_problem_details()
    {
        var answer = await desk.Case.Client.GetAsync("/api/v1/nowhere", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        problem!["status"]!.GetValue<int>().ShouldBe(404);
        problem["title"]!.GetValue<string>().ShouldBe("Not Found");
    }

    [Fact]
    public async Task A_form_without_a_token_is_refused_and_told_why()
    {
        using var form = new FormUrlEncodedContent([new("name", "value")]);
        var answer = await desk.Case.Client.PostAsync("/", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "did not come from a page of this desk"
        );
    }
}
