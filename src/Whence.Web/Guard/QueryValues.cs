using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Whence.Web.Guard;

/// <summary>
/// Refuses an address whose values are not of the kind that its page asks for, such as words for a number: the components themselves would
/// fail on them as if the server were at fault.
/// </summary>
internal sealed class QueryValues(RequestDelegate next)
{
    private static readonly ConcurrentDictionary<
        Type,
        ImmutableArray<(string Name, Type Kind, bool MayBeEmpty)>
    > Asked = new();

    private static readonly MethodInfo Parsing = typeof(QueryValues).GetMethod(
        nameof(Parses),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page })
        {
            foreach (var (name, kind, mayBeEmpty) in Asked.GetOrAdd(page, Values))
            {
                foreach (var value in context.Request.Query[name])
                {
                    if (!(mayBeEmpty && string.IsNullOrEmpty(value)) && !Fits(kind, value ?? ""))
                    {
                        return RefusalPage.Write(
                            context,
                            StatusCodes.Status400BadRequest,
                            $"The address has a value for '{name}' that is none: {Shortened(value)}"
                        );
                    }
                }
            }
        }
        return next(context);
    }

    /// <summary>The values that <paramref name="page"/> asks the address for, where not any words will do.</summary>
    public static ImmutableArray<(string Name, Type Kind, bool MayBeEmpty)> Values(Type page) =>
        [
            .. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(property => (property, from: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(pair => pair.from is not null)
                .Select(pair =>
                {
                    var type = pair.property.PropertyType;
                    var one = type.IsArray ? type.GetElementType()! : type;
                    var bare = Nullable.GetUnderlyingType(one);
                    return (pair.from!.Name ?? pair.property.Name, bare ?? one, bare is not null);
                })
                .Where(value => value.Item2 != typeof(string)),
        ];

    private static bool Fits(Type kind, string value) =>
        kind == typeof(bool)
            ? bool.TryParse(value, out _)
            : (bool)Parsing.MakeGenericMethod(kind).Invoke(null, [value])!;

    private static bool Parses<T>(string value)
        where T : IParsable<T> => T.TryParse(value, CultureInfo.InvariantCulture, out _);

    private static string Shortened(string? value) => value is { Length: > 40 } ? value[..40] + "…" : value ?? "";
}
