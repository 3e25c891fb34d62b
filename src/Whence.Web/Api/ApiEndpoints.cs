using Whence.Web.Guard;

namespace Whence.Web.Api;

/// <summary>What programs ask under /api/v1, in the JSON of the contract.</summary>
internal static class ApiEndpoints
{
    /// <summary>Before every address.</summary>
    public const string Root = RefusalPage.Api + "/v1";

    /// <summary>Serves them.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).AddEndpointFilter(CaseState.Unchanged);
        ReportEndpoints.Map(api);
        StatedEndpoints.Map(api);
        AnswerEndpoints.Map(api);
        ExhibitEndpoints.Map(api);
        LedgerEndpoints.Map(api);
        DecisionEndpoints.Map(api, routes);
        TileEndpoints.Map(routes);
        OpenApiDocument.Map(routes);
    }
}
