namespace Whence.Web.Api;

/// <summary>What the API is, for programs that write programs (OpenAPI 3.1).</summary>
internal static class OpenApiDocument
{
    /// <summary>Where it is served.</summary>
    public const string Address = ApiEndpoints.Root + "/openapi.json";

    private static readonly byte[] Document = Load();

    /// <summary>Serves it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Address, () => Results.Bytes(Document, "application/json"));

    private static byte[] Load()
    {
        using var resource = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("Api/openapi.json")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
