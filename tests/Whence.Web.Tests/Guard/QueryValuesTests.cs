using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Whence.Web.Guard;

namespace Whence.Web.Tests.Guard;

public sealed class QueryValuesTests
{
    [Theory]
    [InlineData("?page=3", true)]
    [InlineData("?page=", true)]
    [InlineData("?page=three", false)]
    [InlineData("?page=99999999999999999999", false)]
    [InlineData("?page=1&page=x", false)]
    [InlineData("?share=0.5&contested=true&words=x", true)]
    [InlineData("?share=half", false)]
    [InlineData("?contested=perhaps", false)]
    [InlineData("?n=1&n=2", true)]
    [InlineData("?n=1&n=", false)]
    public async Task An_address_is_answered_where_its_values_are_of_the_kind_that_the_page_asks_for(
        string query,
        bool answered
    )
    {
        var reached = false;
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        context.SetEndpoint(
            new Endpoint(null, new EndpointMetadataCollection(new ComponentTypeMetadata(typeof(Asking))), "asking")
        );
        await new QueryValues(_ =>
        {
            reached = true;
            return Task.CompletedTask;
        }).InvokeAsync(context);
        reached.ShouldBe(answered);
        context.Response.StatusCode.ShouldBe(answered ? 200 : 400);
    }

    private sealed class Asking : ComponentBase
    {
        [SupplyParameterFromQuery]
        public string? Words { get; set; }

        [SupplyParameterFromQuery(Name = "page")]
        public int? Nth { get; set; }

        [SupplyParameterFromQuery]
        public double Share { get; set; }

        [SupplyParameterFromQuery]
        private bool Contested { get; set; }

        [SupplyParameterFromQuery]
        public long[] N { get; set; } = [];
    }
}
