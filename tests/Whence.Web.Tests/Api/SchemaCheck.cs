using System.Text.Json;
using System.Text.Json.Nodes;

namespace Whence.Web.Tests.Api;

/// <summary>Holds JSON against the schemas of an OpenAPI document: as much of JSON Schema as those use.</summary>
internal sealed class SchemaCheck(JsonObject document)
{
    /// <summary>What is wrong with <paramref name="value"/>, each with its place.</summary>
    public IEnumerable<string> Faults(JsonNode? value, JsonObject schema, string at = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var name = reference["#/components/schemas/".Length..];
            return Faults(value, document["components"]!["schemas"]![name]!.AsObject(), at);
        }
        if (schema["oneOf"] is JsonArray choices)
        {
            var fitting = choices.Count(choice => !Faults(value, choice!.AsObject(), at).Any());
            return fitting == 1 ? [] : [$"{at}: {fitting} of the choices fit {value?.ToJsonString()}"];
        }
        var faults = new List<string>();
        if (schema["type"] is { } type && !Types(type).Contains(TypeOf(value)) && !IsWholeNumber(value, type))
        {
            faults.Add($"{at}: {TypeOf(value)} is not {type.ToJsonString()}");
        }
        if (schema["enum"] is JsonArray known && !known.Any(k => JsonNode.DeepEquals(k, value)))
        {
            faults.Add($"{at}: {value?.ToJsonString()} is not one of {known.ToJsonString()}");
        }
        if (value is JsonArray items && schema["items"] is JsonObject each)
        {
            faults.AddRange(items.SelectMany((item, i) => Faults(item, each, $"{at}[{i}]")));
        }
        if (value is JsonObject fields)
        {
            var properties = schema["properties"]?.AsObject() ?? [];
            faults.AddRange(
                (schema["required"]?.AsArray() ?? [])
                    .Select(name => name!.GetValue<string>())
                    .Where(name => !fields.ContainsKey(name))
                    .Select(name => $"{at}: {name} is missing")
            );
            foreach (var (name, field) in fields)
            {
                if (properties[name] is JsonObject inner)
                {
                    faults.AddRange(Faults(field, inner, $"{at}.{name}"));
                }
                else if (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
                {
                    faults.Add($"{at}: {name} is not told of");
                }
            }
        }
        return faults;
    }

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool IsWholeNumber(JsonNode? value, JsonNode type) =>
        TypeOf(value) == "integer" && Types(type).Contains("number");

    private static string TypeOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        };
}
