using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace Whence.Web.Tests.Api;

public sealed class OpenApiTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task The_document_tells_of_every_address_that_there_is_and_of_no_other()
    {
        var document = await Document();
        var told = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        var served = desk
            .Case.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")
            )
            .Where(e => !e.EndsWith("/openapi.json", StringComparison.Ordinal));
        told.Order(StringComparer.Ordinal).ShouldBe(served.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_as_the_document_tells()
    {
        var document = await Document();
        var check = new SchemaCheck(document);
        var faults = new List<string>();
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            if (methods!["get"] is not JsonObject get)
            {
                continue;
            }
            if (await Query(path, get) is not { } query)
            {
                continue;
            }
            var asked = new Uri(path + query, UriKind.Relative);
            var answer = await desk.Case.Client.GetAsync(asked, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, asked.ToString());
            answer.Headers.ETag.ShouldNotBeNull();
            var told = get["responses"]!["200"]!["content"]!.AsObject();
            told.ContainsKey(answer.Content.Headers.ContentType!.MediaType!).ShouldBeTrue(asked.ToString());
            if (told["application/json"]?["schema"] is JsonObject schema)
            {
                var value = JsonNode.Parse(
                    await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
                );
                faults.AddRange(check.Faults(value, schema, path));
            }
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_check_tells_what_is_wrong()
    {
        var document = JsonNode
            .Parse(
                """{"components":{"schemas":{"a":{"type":"object","required":["x"],"additionalProperties":false,"properties":{"x":{"type":"integer"}}}}}}"""
            )!
            .AsObject();
        var schema = JsonNode.Parse("""{"type":"array","items":{"$ref":"#/components/schemas/a"}}""")!.AsObject();
        var check = new SchemaCheck(document);
        check.Faults(JsonNode.Parse("""[{"x":1}]"""), schema).ShouldBeEmpty();
        check.Faults(JsonNode.Parse("""[{}]"""), schema).ShouldHaveSingleItem().ShouldContain("missing");
        check.Faults(JsonNode.Parse("""[{"x":"1"}]"""), schema).ShouldHaveSingleItem().ShouldContain("string is not");
        check.Faults(JsonNode.Parse("""[{"x":1,"y":2}]"""), schema).ShouldHaveSingleItem().ShouldContain("not told of");
    }

    private async Task<JsonObject> Document() =>
        JsonNode
            .Parse(
                await desk.Case.Client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken)
            )!
            .AsObject();

    // What must be asked for, with something that there is; null where there is none.
    private async Task<string?> Query(string path, JsonObject get)
    {
        var needed = get["parameters"]!
            .AsArray()
            .Where(p => p!["required"]?.GetValue<bool>() == true)
            .Select(p => p!["name"]!.GetValue<string>());
        var query = new List<string>();
        foreach (var name in needed)
        {
            var value = name switch
            {
                "q" => "the",
                "n" or "entry" or "from" => "1",
                _ => await First(path.Split('/')[3]),
            };
            if (value is null)
            {
                return null;
            }
            query.Add(name + "=" + Uri.EscapeDataString(value));
        }
        return query.Count == 0 ? "" : "?" + string.Join('&', query);
    }

    private async Task<string?> First(string what)
    {
        var list = JsonNode.Parse(
            await desk.Case.Client.GetStringAsync($"/api/v1/{what}s?limit=1", TestContext.Current.CancellationToken)
        );
        return list is JsonArray { Count: > 0 } ? list[0]!["id"]!.GetValue<string>() : null;
    }
}
